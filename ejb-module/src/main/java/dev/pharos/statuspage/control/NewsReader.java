package dev.pharos.statuspage.control;

import static dev.pharos.platform.entity.JsonApi.JSON;

import dev.pharos.platform.control.Jdbc;
import dev.pharos.platform.entity.Ids;
import dev.pharos.platform.entity.LoggedEvent;
import dev.pharos.platform.entity.UtcTimestamps;
import dev.pharos.statuspage.entity.Letterhead;
import dev.pharos.statuspage.entity.News;
import dev.pharos.statuspage.entity.NewsDesk;
import dev.pharos.statuspage.entity.ServiceChoice;
import dev.pharos.statuspage.entity.ToldIncident;
import dev.pharos.statuspage.entity.ToldMaintenance;
import dev.pharos.statuspage.entity.ToldService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Makes news of events. An event says what happened to what; what people read is taken from the tables, because there it is
 * whole.
 */
@ApplicationScoped
public class NewsReader {

    /** What subscribers are told of. */
    public static final Set<String> TYPES = Set.of(
            "incident_created",
            "incident_updated",
            "incident_update_added",
            "maintenance_created",
            "maintenance_reminder",
            "maintenance_started",
            "maintenance_completed",
            "service_status_changed");

    /** The others can be read on the page; all of them could be more than a row of the outbox holds. */
    private static final int MOST_UPDATES = 20;

    /** An event was public when it happened. What is told is what is so now, and that may have become private. */
    private static final String INCIDENT = """
        SELECT i.uuid, i.title, i.impact, i.status, i.started_at, i.resolved_at, i.created_at, i.updated_at
        FROM incident i WHERE i.tenant_id = ? AND i.uuid = ? AND\
        """ + " " + IncidentReader.IS_PUBLIC;

    private static final String UPDATES = """
        SELECT u.uuid, u.status, u.body, u.created_at FROM incident_update u
        JOIN incident i ON i.tenant_id = u.tenant_id AND i.id = u.incident_id
        WHERE u.tenant_id = ? AND i.uuid = ? ORDER BY u.id\
        """;
    private static final String FIRST = UPDATES + " LIMIT 1";
    private static final String NEWEST = UPDATES + " DESC LIMIT " + MOST_UPDATES;
    private static final String MAINTENANCE = """
        SELECT m.uuid, m.title, m.description, m.created_at, m.updated_at, o.completed_at FROM maintenance m
        LEFT JOIN maintenance_occurrence o ON o.tenant_id = m.tenant_id AND o.maintenance_id = m.id AND o.uuid = ?
        WHERE m.tenant_id = ? AND m.uuid = ? AND\
        """ + " " + MaintenanceReader.IS_PUBLIC;
    private static final String CONCERNED = """
        SELECT v.uuid, v.name, v.status FROM maintenance_service s
        JOIN maintenance m ON m.tenant_id = s.tenant_id AND m.id = s.maintenance_id
        JOIN service v ON v.tenant_id = s.tenant_id AND v.id = s.service_id
        WHERE s.tenant_id = ? AND m.uuid = ? AND v.public ORDER BY v.position, v.id\
        """;
    private static final String AFFECTED = """
        SELECT v.uuid, v.name, v.status FROM incident_service s
        JOIN incident i ON i.tenant_id = s.tenant_id AND i.id = s.incident_id
        JOIN service v ON v.tenant_id = s.tenant_id AND v.id = s.service_id
        WHERE s.tenant_id = ? AND i.uuid = ? AND v.public ORDER BY v.position, v.id\
        """;

    /** Told by those who wrote about them. */
    private static final Set<String> TOLD_ELSEWHERE = Set.of("incident", "maintenance");

    @Inject
    Jdbc jdbc;

    @Inject
    LetterheadReader pages;

    @Inject
    SubscriptionServices services;

    @Inject
    OverallReader overall;

    /** The news in an event; empty when it is nobody's business, or of something that is gone already. */
    public Optional<News> read(LoggedEvent event) throws SQLException {
        var payload = payload(event);
        if (!payload.getBoolean("public", false)) {
            return Optional.empty();
        }
        var page = pages.find(event.tenantId());
        if (page.isEmpty()) {
            return Optional.empty();
        }
        var desk = desk(page.get());
        if (event.type().startsWith("incident_")) {
            return incident(desk, event, payload);
        }
        return event.type().startsWith("maintenance_")
                ? maintenance(desk, event, payload)
                : service(desk, event, payload);
    }

    private NewsDesk desk(Letterhead page) throws SQLException {
        return new NewsDesk(page, overall.of(page.tenantId()));
    }

    private Optional<News> incident(NewsDesk desk, LoggedEvent event, JsonObject payload) throws SQLException {
        var id = id(payload, "incidentId").or(() -> id(payload, "id"));
        var incident = id.isEmpty() ? Optional.<ToldIncident>empty() : incident(event.tenantId(), id.get());
        if (incident.isEmpty()) {
            return Optional.empty();
        }
        var told = incident.get();
        return switch (event.type()) {
            case "incident_created" -> Optional.of(desk.incident(told, told.first(), true));
            case "incident_updated" ->
                Optional.of(desk.incident(told, told.updates().get(0), false));
            // The first one came with the incident.
            default ->
                Optional.of(update(told, payload))
                        .filter(update -> !update.id().equals(told.first().id()))
                        .map(update -> desk.incident(told, update, true));
        };
    }

    /** The one that the event names, else the newest. */
    private static ToldIncident.Update update(ToldIncident incident, JsonObject payload) {
        var named = id(payload, "updateId")
                .or(() -> payload.containsKey("update") ? id(payload.getJsonObject("update"), "id") : Optional.empty())
                .or(() -> id(payload, "id"));
        return Stream.concat(incident.updates().stream(), Stream.of(incident.first()))
                .filter(update -> named.filter(update.id()::equals).isPresent())
                .findFirst()
                .orElse(incident.updates().get(0));
    }

    private Optional<ToldIncident> incident(long tenantId, UUID id) throws SQLException {
        var first = jdbc.find(FIRST, NewsReader::update, tenantId, id);
        var updates = jdbc.list(NEWEST, NewsReader::update, tenantId, id);
        var affected = jdbc.list(AFFECTED, NewsReader::choice, tenantId, id);
        return first.isEmpty()
                ? Optional.empty()
                : jdbc.find(INCIDENT, row -> incident(row, first.get(), updates, affected), tenantId, id);
    }

    private static ToldIncident incident(
            ResultSet row, ToldIncident.Update first, List<ToldIncident.Update> updates, List<ServiceChoice> affected)
            throws SQLException {
        return new ToldIncident(
                UUID.fromString(row.getString("uuid")),
                row.getString("title"),
                row.getString("impact"),
                row.getString("status"),
                instant(row, "started_at"),
                instant(row, "resolved_at"),
                instant(row, "created_at"),
                instant(row, "updated_at"),
                first,
                updates,
                affected);
    }

    private static ToldIncident.Update update(ResultSet row) throws SQLException {
        return new ToldIncident.Update(
                UUID.fromString(row.getString("uuid")),
                row.getString("status"),
                row.getString("body"),
                instant(row, "created_at"));
    }

    private Optional<News> maintenance(NewsDesk desk, LoggedEvent event, JsonObject payload) throws SQLException {
        var id = id(payload, "maintenanceId").or(() -> id(payload, "id"));
        if (id.isEmpty()) {
            return Optional.empty();
        }
        var time = occurrence(payload);
        var occurrence = id(time, "id").orElse(id.get());
        var affected = jdbc.list(CONCERNED, NewsReader::choice, event.tenantId(), id.get());
        return jdbc.find(
                        MAINTENANCE,
                        row -> maintenance(row, occurrence, time, affected),
                        occurrence,
                        event.tenantId(),
                        id.get())
                .map(told -> desk.maintenance(told, event.type().substring("maintenance_".length())));
    }

    private static ToldMaintenance maintenance(
            ResultSet row, UUID occurrence, JsonObject time, List<ServiceChoice> affected) throws SQLException {
        return new ToldMaintenance(
                occurrence,
                UUID.fromString(row.getString("uuid")),
                row.getString("title"),
                time.getString("status", "scheduled"),
                row.getString("description"),
                time(time, "startsAt"),
                time(time, "endsAt"),
                instant(row, "completed_at"),
                instant(row, "created_at"),
                instant(row, "updated_at"),
                affected);
    }

    /** Of a recurring one, the time that the event is about, else the next. */
    private static JsonObject occurrence(JsonObject payload) {
        return Stream.of("occurrence", "nextOccurrence")
                .map(payload::get)
                .filter(JsonObject.class::isInstance)
                .map(JsonObject.class::cast)
                .findFirst()
                .orElse(payload);
    }

    private Optional<News> service(NewsDesk desk, LoggedEvent event, JsonObject payload) throws SQLException {
        var id = id(payload, "serviceId").or(() -> id(payload, "id"));
        var shown = id.isEmpty() ? List.<ServiceChoice>of() : services.of(event.tenantId(), List.of(id.get()));
        var cause =
                payload.containsKey("cause") ? payload.getJsonObject("cause").getString("kind", "") : "";
        return shown.stream()
                .findFirst()
                .map(service -> new ServiceChoice(service.id(), service.name(), payload.getString("to")))
                .map(service ->
                        new ToldService(service, payload.getString("from"), payload.getString("to"), event.at()))
                .map(change -> desk.service(change, !TOLD_ELSEWHERE.contains(cause)));
    }

    private static JsonObject payload(LoggedEvent event) {
        try (var reader = JSON.createReader(new StringReader(event.payload()))) {
            return reader.readObject();
        }
    }

    private static Optional<UUID> id(JsonObject payload, String name) {
        return payload.get(name) instanceof JsonString text ? Ids.parse(text.getString()) : Optional.empty();
    }

    private static Instant time(JsonObject payload, String name) {
        return payload.get(name) instanceof JsonString text ? Instant.parse(text.getString()) : null;
    }

    private static ServiceChoice choice(ResultSet row) throws SQLException {
        return new ServiceChoice(
                UUID.fromString(row.getString("uuid")), row.getString("name"), row.getString("status"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return UtcTimestamps.instant(row.getObject(column, LocalDateTime.class));
    }
}
