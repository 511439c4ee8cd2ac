package dev.pharos.statuspage.control;

import dev.pharos.statuspage.entity.Affected;
import dev.pharos.statuspage.entity.PublicIncident;
import dev.pharos.statuspage.entity.PublicUpdate;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Incidents that everybody may know of: those about no service at all, and those about a public one. Of the others they are
 * about nothing is said.
 */
@ApplicationScoped
class IncidentReader {

    private static final int NEWEST = 100;
    private static final int MOST_OF_A_MONTH = 1000;

    /** Of an incident {@code i}. */
    static final String IS_PUBLIC = """
        (NOT i.withheld
        AND NOT EXISTS (SELECT 1 FROM incident_service a WHERE a.tenant_id = i.tenant_id AND a.incident_id = i.id)
        OR EXISTS (SELECT 1 FROM incident_service a JOIN service s ON s.tenant_id = a.tenant_id AND s.id = a.service_id
        WHERE a.tenant_id = i.tenant_id AND a.incident_id = i.id AND s.public))\
        """;

    private static final String PUBLIC = """
        SELECT i.id, i.uuid, i.title, i.impact, i.status, i.started_at, i.resolved_at, i.created_at, i.updated_at
        FROM incident i WHERE i.tenant_id = ? AND\
        """ + " " + IS_PUBLIC;
    private static final String NEWEST_FIRST = " ORDER BY started_at DESC, id DESC";
    private static final String SHOWN = "(" + PUBLIC + NEWEST_FIRST + " LIMIT " + NEWEST + ") UNION (" + PUBLIC
            + " AND i.status NOT IN ('resolved', 'postmortem')" + NEWEST_FIRST + " LIMIT " + NEWEST + ")"
            + NEWEST_FIRST;
    private static final String BETWEEN =
            PUBLIC + " AND i.started_at >= ? AND i.started_at < ?" + NEWEST_FIRST + " LIMIT " + MOST_OF_A_MONTH;
    private static final String ONE = PUBLIC + " AND i.uuid = ?";
    private static final String SERVICES = """
        SELECT a.incident_id AS thing, s.uuid, s.name, a.status FROM incident_service a
        JOIN service s ON s.tenant_id = a.tenant_id AND s.id = a.service_id
        WHERE a.tenant_id = ? AND s.public AND a.incident_id IN (%s) ORDER BY s.position, s.id\
        """;
    private static final String COUNTS = """
        SELECT incident_id, COUNT(*) AS updates FROM incident_update
        WHERE tenant_id = ? AND incident_id IN (%s) GROUP BY incident_id\
        """;

    /** The newest of every incident come first, for all together may be more than memory holds. */
    private static final String UPDATES = """
        WITH numbered AS (
        SELECT tenant_id, id, ROW_NUMBER() OVER (PARTITION BY incident_id ORDER BY id DESC) AS nth
        FROM incident_update WHERE tenant_id = ? AND incident_id IN (%s)),
        measured AS (
        SELECT n.tenant_id, n.id, SUM(OCTET_LENGTH(u.body)) OVER (ORDER BY n.nth, n.id DESC) AS so_far
        FROM numbered n JOIN incident_update u ON u.tenant_id = n.tenant_id AND u.id = n.id WHERE n.nth <= ?)
        SELECT u.incident_id, u.uuid, u.status, u.body, u.created_at
        FROM measured m JOIN incident_update u ON u.tenant_id = m.tenant_id AND u.id = m.id
        WHERE m.so_far <= ? ORDER BY u.id DESC\
        """;

    private record Row(long id, PublicIncident bare) {}

    /**
     * How much of timelines is read.
     *
     * @param updates of each incident, the newest ones
     * @param bytes of text, of all incidents together
     */
    private record Extent(int updates, int bytes) {

        private static final Extent OF_MANY = new Extent(20, 1 << 20);
        private static final Extent OF_ONE = new Extent(1_000, 2 << 20);
    }

    /** Those that go on, and the newest others. */
    List<PublicIncident> shown(Connection connection, long tenantId) throws SQLException {
        var rows = Rows.read(connection, SHOWN, IncidentReader::row, tenantId, tenantId);
        return complete(connection, tenantId, rows, Extent.OF_MANY);
    }

    /** Those that began in a time, newest first. */
    List<PublicIncident> between(Connection connection, long tenantId, Instant from, Instant to) throws SQLException {
        var rows = Rows.read(connection, BETWEEN, IncidentReader::row, tenantId, from, to);
        return complete(connection, tenantId, rows, Extent.OF_MANY);
    }

    /** One with all that was said about it. */
    List<PublicIncident> one(Connection connection, long tenantId, UUID id) throws SQLException {
        var rows = Rows.read(connection, ONE, IncidentReader::row, tenantId, id.toString());
        return complete(connection, tenantId, rows, Extent.OF_ONE);
    }

    private static List<PublicIncident> complete(Connection connection, long tenantId, List<Row> rows, Extent extent)
            throws SQLException {
        var ids = Rows.list(rows.stream().map(Row::id).toList());
        var services = affected(connection, SERVICES.formatted(ids), tenantId);
        var counts = counts(connection, tenantId, ids);
        var updates = updates(connection, tenantId, ids, extent);
        return rows.stream()
                .map(row -> row.bare()
                        .with(
                                services.getOrDefault(row.id(), List.of()),
                                updates.getOrDefault(row.id(), List.of()),
                                counts.getOrDefault(row.id(), 0)))
                .toList();
    }

    private static Map<Long, Integer> counts(Connection connection, long tenantId, String ids) throws SQLException {
        var counts = new HashMap<Long, Integer>();
        Rows.read(
                connection,
                COUNTS.formatted(ids),
                row -> counts.put(row.getLong("incident_id"), row.getInt("updates")),
                tenantId);
        return counts;
    }

    private static Map<Long, List<PublicUpdate>> updates(
            Connection connection, long tenantId, String ids, Extent extent) throws SQLException {
        var updates = new HashMap<Long, List<PublicUpdate>>();
        Rows.read(
                connection,
                UPDATES.formatted(ids),
                row -> updates.computeIfAbsent(row.getLong("incident_id"), id -> new ArrayList<>())
                        .add(update(row)),
                tenantId,
                extent.updates(),
                extent.bytes());
        return updates;
    }

    /** Services by the internal id of what happens to them. */
    static Map<Long, List<Affected>> affected(Connection connection, String sql, long tenantId) throws SQLException {
        var affected = new HashMap<Long, List<Affected>>();
        Rows.read(
                connection,
                sql,
                row -> affected.computeIfAbsent(row.getLong("thing"), id -> new ArrayList<>())
                        .add(new Affected(
                                Rows.uuid(row, "uuid"),
                                row.getString("name"),
                                ServiceReader.status(row.getString("status")))),
                tenantId);
        return affected;
    }

    private static Row row(ResultSet row) throws SQLException {
        var bare = new PublicIncident(
                Rows.uuid(row, "uuid"),
                row.getString("title"),
                row.getString("impact"),
                row.getString("status"),
                Rows.instant(row, "started_at"),
                Rows.instant(row, "resolved_at"),
                Rows.instant(row, "created_at"),
                Rows.instant(row, "updated_at"),
                List.of(),
                List.of(),
                0);
        return new Row(row.getLong("id"), bare);
    }

    private static PublicUpdate update(ResultSet row) throws SQLException {
        return new PublicUpdate(
                Rows.uuid(row, "uuid"),
                row.getString("status"),
                row.getString("body"),
                Rows.instant(row, "created_at"));
    }
}
