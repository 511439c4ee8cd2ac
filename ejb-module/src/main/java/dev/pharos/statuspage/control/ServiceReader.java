package dev.pharos.statuspage.control;

import dev.pharos.incidents.entity.ServiceStatus;
import dev.pharos.statuspage.entity.Bars;
import dev.pharos.statuspage.entity.PublicService;
import dev.pharos.statuspage.entity.Stretch;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The public services of a tenant, with their history. */
@ApplicationScoped
class ServiceReader {

    static final int DAYS = 90;

    private static final String SERVICES = """
        SELECT id, uuid, name, description, group_name, position, status, status_since, created_at, updated_at
        FROM service WHERE tenant_id = ? AND public ORDER BY position, id\
        """;
    private static final String SEGMENTS = """
        SELECT g.service_id, g.started_at, g.ended_at, g.status FROM service_segment g
        JOIN service s ON s.tenant_id = g.tenant_id AND s.id = g.service_id
        WHERE g.tenant_id = ? AND s.public AND (g.ended_at IS NULL OR g.ended_at > ?)
        ORDER BY g.service_id, g.started_at\
        """;

    List<PublicService> read(Connection connection, long tenantId, ZoneId zone, Instant now) throws SQLException {
        var from = LocalDate.ofInstant(now, zone)
                .minusDays(DAYS)
                .atStartOfDay(zone)
                .toInstant();
        var history = new HashMap<Long, List<Stretch>>();
        Rows.read(
                connection,
                SEGMENTS,
                row -> history.computeIfAbsent(row.getLong("service_id"), id -> new ArrayList<>())
                        .add(stretch(row)),
                tenantId,
                from);
        return Rows.read(connection, SERVICES, row -> service(row, history, zone, now), tenantId);
    }

    private static PublicService service(ResultSet row, Map<Long, List<Stretch>> history, ZoneId zone, Instant now)
            throws SQLException {
        var since = Rows.instant(row, "status_since");
        var updated = Rows.instant(row, "updated_at");
        return new PublicService(
                Rows.uuid(row, "uuid"),
                row.getString("name"),
                row.getString("description"),
                row.getString("group_name"),
                row.getInt("position"),
                status(row.getString("status")),
                Rows.instant(row, "created_at"),
                since.isAfter(updated) ? since : updated,
                Bars.of(history.getOrDefault(row.getLong("id"), List.of()), DAYS, zone, now));
    }

    private static Stretch stretch(ResultSet row) throws SQLException {
        return new Stretch(
                status(row.getString("status")), Rows.instant(row, "started_at"), Rows.instant(row, "ended_at"));
    }

    static ServiceStatus status(String text) {
        return ServiceStatus.parse(text).orElseThrow();
    }
}
