package dev.pharos.incidents.control;

import static dev.pharos.platform.entity.JsonApi.JSON;

import dev.pharos.incidents.entity.MaintenanceView;
import dev.pharos.incidents.entity.Occurrence;
import dev.pharos.platform.boundary.EventLog;
import dev.pharos.platform.entity.EventTimes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.UUID;

/**
 * Writes what happened to maintenances into the event log: what the API shows of one, whether the public may know, and the
 * occurrence that it is about.
 */
@ApplicationScoped
public class MaintenanceEvents {

    @Inject
    EventLog log;

    /**
     * @param what happened: {@code created}, {@code started}…
     * @param occurrence that it is about; null for none
     */
    public void tell(String what, MaintenanceView view, Occurrence occurrence) {
        var maintenance = view.maintenance();
        var plan = maintenance.plan();
        var json = JSON.createObjectBuilder()
                .add("id", maintenance.uuid().toString())
                .add("title", maintenance.title())
                .add("description", maintenance.description())
                .add("startsAt", EventTimes.text(plan.startsAt()))
                .add("endsAt", EventTimes.text(plan.endsAt()))
                .add("timeZone", plan.zone().getId());
        add(
                json,
                "recurrence",
                plan.recurrence() == null
                        ? null
                        : JSON.createValue(plan.recurrence().text()));
        json.add("serviceIds", ids(view.services()))
                .add("monitorIds", ids(view.monitors()))
                .add("status", view.status().text());
        add(json, "nextOccurrence", of(view.current()));
        json.add("createdAt", EventTimes.text(maintenance.createdAt()))
                .add("updatedAt", EventTimes.text(maintenance.updatedAt()))
                .add("public", view.visible());
        add(json, "occurrence", of(occurrence));
        log.append(maintenance.tenantId(), "maintenance_" + what, json.build().toString());
    }

    private static JsonValue of(Occurrence occurrence) {
        if (occurrence == null) {
            return null;
        }
        return JSON.createObjectBuilder()
                .add("id", occurrence.id().toString())
                .add("startsAt", EventTimes.text(occurrence.startsAt()))
                .add("endsAt", EventTimes.text(occurrence.endsAt()))
                .add("status", occurrence.status().text())
                .build();
    }

    private static void add(JsonObjectBuilder json, String name, JsonValue value) {
        json.add(name, value == null ? JsonValue.NULL : value);
    }

    private static JsonValue ids(List<UUID> ids) {
        return JSON.createArrayBuilder(ids.stream().map(UUID::toString).toList())
                .build();
    }
}
