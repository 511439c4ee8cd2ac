package dev.pharos.it.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

/** Writes what a status page shows as the components write it that own the rows: services, incidents, planned work, news. */
public record PublicFacts(Organization organization) {

    /** A service that has had one status for a while. */
    public String service(String name, String group, boolean isPublic, String status, Instant since)
            throws SQLException {
        var id = UUID.randomUUID().toString();
        execute(
                """
                INSERT INTO service (tenant_id, uuid, name, description, group_name, position, public, follow, auto_incident,
                manual_status, status, status_since, created_at, updated_at, version)
                SELECT t.id, ?, ?, ?, ?, (SELECT COUNT(*) FROM service s WHERE s.tenant_id = t.id), ?, 'none', FALSE, ?, ?, ?, ?,
                UTC_TIMESTAMP(6), 1 FROM tenant t WHERE t.uuid = ?\
                """,
                id,
                name,
                "What " + name + " does",
                group,
                isPublic,
                status,
                status,
                utc(since),
                utc(since),
                organization.id());
        segment(id, status, since, null);
        return id;
    }

    /** A stretch of a service's history. */
    public void segment(String service, String status, Instant from, Instant to) throws SQLException {
        execute("""
                INSERT INTO service_segment (tenant_id, service_id, started_at, ended_at, status, cause_kind, cause_name)
                SELECT tenant_id, id, ?, ?, ?, 'system', 'Cause Of It' FROM service WHERE uuid = ?\
                """, utc(from), to == null ? null : utc(to), status, service);
    }

    /** What a service shows from now on. */
    public void turn(String service, String status) throws SQLException {
        execute("UPDATE service SET status = ?, status_since = UTC_TIMESTAMP(3) WHERE uuid = ?", status, service);
    }

    /** An incident with one update. */
    public String incident(
            String title, String impact, String status, Instant startedAt, String body, String... services)
            throws SQLException {
        var id = UUID.randomUUID().toString();
        var isOver = List.of("resolved", "postmortem").contains(status);
        execute(
                """
                INSERT INTO incident (tenant_id, uuid, title, impact, status, started_at, resolved_at, created_at, updated_at, version)
                SELECT id, ?, ?, ?, ?, ?, ?, ?, ?, 1 FROM tenant WHERE uuid = ?\
                """,
                id,
                title,
                impact,
                status,
                utc(startedAt),
                isOver ? utc(startedAt.plusSeconds(600)) : null,
                utc(startedAt),
                utc(startedAt),
                organization.id());
        for (var service : services) {
            execute("""
                    INSERT INTO incident_service (tenant_id, incident_id, service_id, status)
                    SELECT s.tenant_id, i.id, s.id, 'partial_outage' FROM service s JOIN incident i ON i.tenant_id = s.tenant_id
                    WHERE s.uuid = ? AND i.uuid = ?\
                    """, service, id);
        }
        update(id, status, body, startedAt);
        return id;
    }

    /** One more update of an incident. */
    public void update(String incident, String status, String body, Instant at) throws SQLException {
        execute("""
                INSERT INTO incident_update (tenant_id, uuid, incident_id, status, body, author_kind, author_name, created_at)
                SELECT tenant_id, ?, id, ?, ?, 'person', 'Ann Author', ? FROM incident WHERE uuid = ?\
                """, UUID.randomUUID().toString(), status, body, utc(at), incident);
    }

    /** Lets an incident be over. */
    public void resolve(String incident) throws SQLException {
        execute("UPDATE incident SET status = 'resolved', resolved_at = UTC_TIMESTAMP(3) WHERE uuid = ?", incident);
    }

    /** One occurrence of planned work; whole seconds, as plans have them. */
    public String maintenance(String title, String status, Instant begin, Instant end, String... services)
            throws SQLException {
        var from = begin.truncatedTo(ChronoUnit.SECONDS);
        var to = end.truncatedTo(ChronoUnit.SECONDS);
        var plan = UUID.randomUUID().toString();
        var id = UUID.randomUUID().toString();
        execute("""
                INSERT INTO maintenance (tenant_id, uuid, title, description, starts_local, starts_offset, duration_seconds, time_zone,
                created_at, updated_at, version)
                SELECT id, ?, ?, 'New *discs*', DATE_FORMAT(?, '%Y-%m-%dT%H:%i:%s'), 0, ?, 'UTC', UTC_TIMESTAMP(6), UTC_TIMESTAMP(6), 1
                FROM tenant WHERE uuid = ?\
                """, plan, title, utc(from), Duration.between(from, to).toSeconds(), organization.id());
        execute("""
                INSERT INTO maintenance_occurrence (tenant_id, uuid, maintenance_id, starts_at, ends_at, status)
                SELECT tenant_id, ?, id, ?, ?, ? FROM maintenance WHERE uuid = ?\
                """, id, utc(from), utc(to), status, plan);
        for (var service : services) {
            execute("""
                    INSERT INTO maintenance_service (tenant_id, maintenance_id, service_id) SELECT s.tenant_id, m.id, s.id
                    FROM service s JOIN maintenance m ON m.tenant_id = s.tenant_id WHERE s.uuid = ? AND m.uuid = ?\
                    """, service, plan);
        }
        return id;
    }

    /** Settings of the page. */
    public void page(String access, String message, String accent, String language) throws SQLException {
        execute("""
                INSERT INTO status_page (tenant_id, title, message, access, language, time_zone, accent, updated_at, version)
                SELECT id, '', ?, ?, ?, 'UTC', ?, UTC_TIMESTAMP(6), 1 FROM tenant WHERE uuid = ?
                ON DUPLICATE KEY UPDATE message = VALUES(message), access = VALUES(access), language = VALUES(language),
                accent = VALUES(accent), updated_at = VALUES(updated_at), version = status_page.version + 1\
                """, message, access, language, accent, organization.id());
        tell("status_page_updated", "{}");
    }

    /** Writes an event, as what changes a page does in its transaction. */
    public void tell(String type, String payload) throws SQLException {
        execute(
                "INSERT INTO event (tenant_id, type, payload, created_at) SELECT id, ?, ?, UTC_TIMESTAMP(6) FROM tenant"
                        + " WHERE uuid = ?",
                type,
                payload,
                organization.id());
    }

    private static LocalDateTime utc(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }

    /** Any other statement. */
    public void execute(String sql, Object... values) throws SQLException {
        try (Connection connection = organization.server().database().open();
                var statement = connection.prepareStatement(sql)) {
            for (var index = 0; index < values.length; index++) {
                statement.setObject(index + 1, values[index]);
            }
            assertThat(statement.executeUpdate()).as(sql).isPositive();
        }
    }
}
