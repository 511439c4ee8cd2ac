package dev.pharos.statuspage.control;

import dev.pharos.statuspage.entity.Affected;
import dev.pharos.statuspage.entity.PublicMaintenance;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;

/**
 * Planned work that everybody may know of: about a public service, or about no service in particular. What is only about
 * private services stays inside.
 */
@ApplicationScoped
class MaintenanceReader {

    private static final int NEWEST = 50;

    /** A recurring one has occurrences for ever. */
    private static final Duration AHEAD = Duration.ofDays(30);

    /** Of a maintenance {@code m}. */
    static final String IS_PUBLIC = """
        (EXISTS (
        SELECT 1 FROM maintenance_service a JOIN service s ON s.tenant_id = a.tenant_id AND s.id = a.service_id
        WHERE a.tenant_id = m.tenant_id AND a.maintenance_id = m.id AND s.public)
        OR NOT m.withheld
        AND NOT EXISTS (SELECT 1 FROM maintenance_service a WHERE a.tenant_id = m.tenant_id AND a.maintenance_id = m.id))\
        """;

    private static final String PUBLIC = """
        SELECT o.id, o.uuid, o.maintenance_id, m.uuid AS plan, m.title, m.description, o.status, o.starts_at, o.ends_at,
        o.completed_at, m.created_at, m.updated_at FROM maintenance_occurrence o
        JOIN maintenance m ON m.tenant_id = o.tenant_id AND m.id = o.maintenance_id
        WHERE o.tenant_id = ? AND\
        """ + " " + IS_PUBLIC;
    private static final String COMING =
            PUBLIC + " AND o.status <> 'completed' AND o.starts_at < ?" + " ORDER BY o.starts_at, o.id LIMIT " + NEWEST;
    private static final String PAST =
            PUBLIC + " AND o.status = 'completed' ORDER BY o.starts_at DESC, o.id DESC LIMIT " + NEWEST;
    private static final String SERVICES = """
        SELECT a.maintenance_id AS thing, s.uuid, s.name, 'under_maintenance' AS status FROM maintenance_service a
        JOIN service s ON s.tenant_id = a.tenant_id AND s.id = a.service_id
        WHERE a.tenant_id = ? AND s.public AND a.maintenance_id IN (%s) ORDER BY s.position, s.id\
        """;

    private record Row(long plan, PublicMaintenance bare) {}

    /** Those that run or come, soonest first, and then the newest past ones. */
    List<PublicMaintenance> shown(Connection connection, long tenantId, Instant now) throws SQLException {
        var rows = Rows.read(connection, COMING, MaintenanceReader::row, tenantId, now.plus(AHEAD));
        rows.addAll(Rows.read(connection, PAST, MaintenanceReader::row, tenantId));
        var plans = Rows.list(rows.stream().map(Row::plan).distinct().toList());
        var services = new HashMap<>(IncidentReader.affected(connection, SERVICES.formatted(plans), tenantId));
        return rows.stream()
                .map(row -> with(row.bare(), services.getOrDefault(row.plan(), List.of())))
                .toList();
    }

    private static Row row(ResultSet row) throws SQLException {
        var bare = new PublicMaintenance(
                Rows.uuid(row, "uuid"),
                Rows.uuid(row, "plan"),
                row.getString("title"),
                row.getString("description"),
                row.getString("status"),
                Rows.instant(row, "starts_at"),
                Rows.instant(row, "ends_at"),
                Rows.instant(row, "completed_at"),
                Rows.instant(row, "created_at"),
                Rows.instant(row, "updated_at"),
                List.of());
        return new Row(row.getLong("maintenance_id"), bare);
    }

    private static PublicMaintenance with(PublicMaintenance bare, List<Affected> services) {
        return new PublicMaintenance(
                bare.id(),
                bare.plan(),
                bare.title(),
                bare.description(),
                bare.status(),
                bare.startsAt(),
                bare.endsAt(),
                bare.completedAt(),
                bare.createdAt(),
                bare.updatedAt(),
                services);
    }
}
