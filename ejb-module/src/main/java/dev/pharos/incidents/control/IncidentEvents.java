package dev.pharos.incidents.control;

import static dev.pharos.platform.entity.JsonApi.JSON;

import dev.pharos.incidents.entity.Affected;
import dev.pharos.incidents.entity.Incident;
import dev.pharos.incidents.entity.IncidentUpdate;
import dev.pharos.incidents.entity.IncidentView;
import dev.pharos.platform.boundary.EventLog;
import dev.pharos.platform.entity.EventTimes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;

/** Writes what happens to incidents into the event log, in the words of the WebSocket contract. */
@ApplicationScoped
public class IncidentEvents {

    /** Of a long timeline an event tells the end: everybody who listens gets it each time. */
    private static final int UPDATES = 5;

    @Inject
    EventLog log;

    public void created(IncidentView view) {
        tell("incident_created", view);
    }

    public void updated(IncidentView view) {
        tell("incident_updated", view);
    }

    /** The timeline has grown; the new update is the first of them, and {@code update}. */
    public void updateAdded(IncidentView view) {
        append(
                view,
                "incident_update_added",
                json(view).add("update", json(view.updates().get(0))));
    }

    public void deleted(IncidentView view) {
        tell("incident_deleted", view);
    }

    private void tell(String type, IncidentView view) {
        append(view, type, json(view));
    }

    private void append(IncidentView view, String type, JsonObjectBuilder json) {
        log.append(view.incident().tenantId(), type, json.build().toString());
    }

    private static JsonObjectBuilder json(IncidentView view) {
        var updates = JSON.createArrayBuilder();
        view.updates().stream().limit(UPDATES).forEach(update -> updates.add(json(update)));
        return json(view.incident())
                .add("public", view.visible())
                .add("serviceIds", ids(view.services(), service -> true))
                .add("publicServiceIds", ids(view.services(), Affected::visible))
                .add("services", services(view.services()))
                .add("updates", updates);
    }

    private static JsonObjectBuilder json(Incident incident) {
        return JSON.createObjectBuilder()
                .add("id", incident.uuid().toString())
                .add("incidentId", incident.uuid().toString())
                .add("title", incident.title())
                .add("impact", incident.impact().text())
                .add("status", incident.status().text())
                .add("startedAt", time(incident.startedAt()))
                .add("resolvedAt", time(incident.resolvedAt()))
                .add("auto", incident.auto())
                .add("resolutionProposedAt", time(incident.resolutionProposedAt()))
                .add("createdAt", time(incident.createdAt()))
                .add("updatedAt", time(incident.updatedAt()));
    }

    private static JsonObjectBuilder json(IncidentUpdate update) {
        return JSON.createObjectBuilder()
                .add("id", update.uuid().toString())
                .add("status", update.status().text())
                .add("body", update.body())
                .add("author", update.author().name())
                .add("createdAt", time(update.createdAt()));
    }

    private static JsonArrayBuilder services(List<Affected> all) {
        var services = JSON.createArrayBuilder();
        all.forEach(service -> services.add(JSON.createObjectBuilder()
                .add("id", service.id().toString())
                .add("name", service.name())
                .add("status", service.status().text())));
        return services;
    }

    private static JsonArrayBuilder ids(List<Affected> all, Predicate<Affected> which) {
        var ids = JSON.createArrayBuilder();
        all.stream().filter(which).forEach(service -> ids.add(service.id().toString()));
        return ids;
    }

    private static JsonValue time(Instant instant) {
        return instant == null ? JsonValue.NULL : JSON.createValue(EventTimes.text(instant));
    }
}
