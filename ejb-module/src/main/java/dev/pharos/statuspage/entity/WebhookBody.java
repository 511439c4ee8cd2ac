package dev.pharos.statuspage.entity;

import static dev.pharos.platform.entity.JsonApi.JSON;

import dev.pharos.delivery.entity.Message;
import dev.pharos.incidents.entity.Markdown;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

/** News as programs that know Statuspage expect it: meta, page, and what happened. */
record WebhookBody(Letterhead page, OverallState overall) {

    String incident(ToldIncident incident) {
        var body = JSON.createObjectBuilder()
                .add("id", incident.id().toString())
                .add("name", incident.title())
                .add("status", incident.status())
                .add("impact", incident.impact())
                .add("created_at", time(incident.createdAt()))
                .add("updated_at", time(incident.updatedAt()))
                .add("started_at", time(incident.startedAt()))
                .add("monitoring_at", monitoringAt(incident))
                .add("resolved_at", time(incident.resolvedAt()))
                .add("shortlink", page.incident(incident.id()))
                .add("page_id", page.id().toString());
        var updates = JSON.createArrayBuilder();
        incident.updates().forEach(update -> updates.add(update(incident.id(), update)));
        return envelope(
                "incident", body.add("incident_updates", updates).add("components", components(incident.services())));
    }

    private static JsonObjectBuilder update(UUID incident, ToldIncident.Update update) {
        return JSON.createObjectBuilder()
                .add("id", update.id().toString())
                .add("incident_id", incident.toString())
                .add("status", update.status())
                .add("body", Markdown.plain(update.body()))
                .add("created_at", time(update.createdAt()))
                .add("updated_at", time(update.createdAt()))
                .add("display_at", time(update.createdAt()));
    }

    private static JsonValue monitoringAt(ToldIncident incident) {
        return incident.updates().stream()
                .filter(update -> update.status().equals("monitoring"))
                .map(update -> time(update.createdAt()))
                .reduce(JsonValue.NULL, (newer, older) -> older);
    }

    /** Planned work says once what it is about: its first and only update. */
    String maintenance(ToldMaintenance maintenance) {
        var said = new ToldIncident.Update(
                UUID.nameUUIDFromBytes(maintenance.id().toString().getBytes(StandardCharsets.UTF_8)),
                "scheduled",
                maintenance.body(),
                maintenance.createdAt());
        return envelope(
                "incident",
                JSON.createObjectBuilder()
                        .add("id", maintenance.id().toString())
                        .add("name", maintenance.title())
                        .add("status", maintenance.status())
                        .add("impact", "maintenance")
                        .add("created_at", time(maintenance.createdAt()))
                        .add("updated_at", time(maintenance.updatedAt()))
                        .add("started_at", time(maintenance.createdAt()))
                        .add("monitoring_at", JsonValue.NULL)
                        .add("resolved_at", time(maintenance.completedAt()))
                        .add("scheduled_for", time(maintenance.startsAt()))
                        .add("scheduled_until", time(maintenance.endsAt()))
                        .add("shortlink", page.maintenance(maintenance.id()))
                        .add("page_id", page.id().toString())
                        .add("incident_updates", JSON.createArrayBuilder().add(update(maintenance.id(), said)))
                        .add("components", components(maintenance.services())));
    }

    String service(ToldService change) {
        var update = JSON.createObjectBuilder()
                .add("component_id", change.service().id().toString())
                .add("old_status", change.from())
                .add("new_status", change.to())
                .add("created_at", time(change.at()));
        return head().add("component_update", update)
                .add("component", component(change.service()))
                .build()
                .toString();
    }

    private String envelope(String name, JsonObjectBuilder content) {
        return head().add(name, content).build().toString();
    }

    private JsonObjectBuilder head() {
        var meta = JSON.createObjectBuilder()
                .add("unsubscribe", page.preferences(Message.TOKEN))
                .add("documentation", page.base() + "/docs/");
        var about = JSON.createObjectBuilder()
                .add("id", page.id().toString())
                .add("name", page.title())
                .add("url", page.page())
                .add("status_indicator", overall.indicator())
                .add("status_description", overall.description());
        return JSON.createObjectBuilder().add("meta", meta).add("page", about);
    }

    private static JsonArrayBuilder components(List<ServiceChoice> services) {
        var components = JSON.createArrayBuilder();
        services.forEach(service -> components.add(component(service)));
        return components;
    }

    private static JsonObjectBuilder component(ServiceChoice service) {
        return JSON.createObjectBuilder()
                .add("id", service.id().toString())
                .add("name", service.name())
                .add("status", service.status());
    }

    private static JsonValue time(Instant at) {
        return at == null
                ? JsonValue.NULL
                : JSON.createValue(at.truncatedTo(ChronoUnit.MILLIS).toString());
    }
}
