package dev.pharos.incidents.control;

import dev.pharos.incidents.entity.MaintenanceStatus;
import dev.pharos.incidents.entity.Occurrence;
import dev.pharos.incidents.entity.TimeSpan;
import dev.pharos.platform.entity.DomainException;
import dev.pharos.platform.entity.Ids;
import dev.pharos.platform.entity.UtcTimestamps;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;

/** The occurrences of maintenances that are kept: past ones, and those of the near future. */
@ApplicationScoped
public class OccurrenceStore {

    private static final String COLUMNS =
            "SELECT maintenance_id, id, uuid, starts_at, ends_at, status FROM maintenance_occurrence WHERE tenant_id = ?";

    private static final String UNFINISHED = """
            SELECT DISTINCT maintenance_id FROM maintenance_occurrence
            WHERE tenant_id = ? AND status IN ('scheduled', 'in_progress', 'verifying')""";
    private static final String INSERT = """
            INSERT IGNORE INTO maintenance_occurrence (tenant_id, uuid, maintenance_id, starts_at, ends_at, status)
            VALUES (?, ?, ?, ?, ?, 'scheduled')""";
    private static final String KEPT_TO = "UPDATE maintenance SET expanded_to = ? WHERE tenant_id = ? AND id = ?";
    private static final String DROP =
            "DELETE FROM maintenance_occurrence WHERE tenant_id = ? AND maintenance_id = ? AND status = 'scheduled'";
    private static final String RESIZE =
            "UPDATE maintenance_occurrence SET ends_at = ? WHERE tenant_id = ? AND id = ? AND status <> 'completed'";
    private static final String REMIND = "UPDATE maintenance_occurrence SET reminded_at = ?"
            + " WHERE tenant_id = ? AND id = ? AND status = 'scheduled' AND reminded_at IS NULL";
    private static final String MOVE =
            "UPDATE maintenance_occurrence SET status = ? WHERE tenant_id = ? AND id = ? AND status = ?";
    private static final String MOVE_AT =
            "UPDATE maintenance_occurrence SET status = ?, %s = ? WHERE tenant_id = ? AND id = ? AND status = ?";

    @Inject
    DataSource database;

    /** Keeps these; one that is kept already stays as it is. */
    public void add(long tenantId, long maintenance, List<TimeSpan> spans) {
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement(INSERT, Statement.NO_GENERATED_KEYS)) {
            for (var span : spans) {
                Rows.bind(insert, tenantId, Ids.next(), maintenance, span.startsAt(), span.endsAt());
                insert.addBatch();
            }
            if (!spans.isEmpty()) {
                insert.executeBatch();
            }
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    /** Notes up to when they are kept. */
    public void keptTo(long tenantId, long maintenance, Instant to) {
        update(KEPT_TO, to, tenantId, maintenance);
    }

    /** Forgets those that have not begun. */
    public void dropScheduled(long tenantId, long maintenance) {
        update(DROP, tenantId, maintenance);
    }

    public void endAt(long tenantId, Occurrence occurrence, Instant endsAt) {
        update(RESIZE, endsAt, tenantId, occurrence.rowId());
    }

    /** Moves one on; answers false when somebody else has done so. */
    public boolean move(long tenantId, Occurrence occurrence, MaintenanceStatus to, Instant now) {
        var from = occurrence.status().text();
        var count = switch (to) {
            case VERIFYING ->
                update(MOVE_AT.formatted("verifying_at"), to.text(), now, tenantId, occurrence.rowId(), from);
            case COMPLETED ->
                update(MOVE_AT.formatted("completed_at"), to.text(), now, tenantId, occurrence.rowId(), from);
            case SCHEDULED, IN_PROGRESS -> update(MOVE, to.text(), tenantId, occurrence.rowId(), from);
        };
        return count == 1;
    }

    /** Notes that people were reminded; answers false when they were before. */
    public boolean remind(long tenantId, Occurrence occurrence, Instant now) {
        return update(REMIND, now, tenantId, occurrence.rowId()) == 1;
    }

    /** Of each of these maintenances the one that runs or comes next, by internal id. */
    public Map<Long, Occurrence> current(long tenantId, Collection<Long> maintenances) {
        var first = new HashMap<Long, Occurrence>();
        read(
                        " AND status <> 'completed' AND maintenance_id IN (" + Rows.ids(maintenances)
                                + ") ORDER BY starts_at",
                        tenantId)
                .forEach((maintenance, occurrences) -> first.put(maintenance, occurrences.get(0)));
        return first;
    }

    /** The maintenances of a tenant that run or lie ahead, by internal id. */
    public Set<Long> unfinished(long tenantId) {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement(UNFINISHED)) {
            Rows.bind(query, tenantId);
            var ids = new HashSet<Long>();
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    ids.add(rows.getLong(1));
                }
            }
            return ids;
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    /** The one with this internal id, where it is a maintenance's. */
    public Optional<Occurrence> find(long tenantId, long maintenance, long rowId) {
        return read(" AND maintenance_id = ? AND id = ?", tenantId, maintenance, rowId).values().stream()
                .flatMap(List::stream)
                .findFirst();
    }

    /** Those of a maintenance that are not over, in order. */
    public List<Occurrence> open(long tenantId, long maintenance, int limit) {
        return read(
                        " AND maintenance_id = ? AND status <> 'completed' ORDER BY starts_at LIMIT ?",
                        tenantId,
                        maintenance,
                        limit)
                .getOrDefault(maintenance, List.of());
    }

    /** Those of all maintenances that touch {@code [from, to)}, by the maintenance's internal id. */
    public Map<Long, List<Occurrence>> within(long tenantId, Instant from, Instant to) {
        return read(" AND starts_at < ? AND ends_at > ? ORDER BY starts_at", tenantId, to, from);
    }

    private Map<Long, List<Occurrence>> read(String where, Object... values) {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement(COLUMNS + where)) {
            Rows.bind(query, values);
            var found = new HashMap<Long, List<Occurrence>>();
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    found.computeIfAbsent(rows.getLong(1), none -> new ArrayList<>())
                            .add(occurrence(rows));
                }
            }
            return found;
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    private static Occurrence occurrence(ResultSet row) throws SQLException {
        return new Occurrence(
                row.getLong(2),
                UUID.fromString(row.getString(3)),
                UtcTimestamps.instant(row.getObject(4, LocalDateTime.class)),
                UtcTimestamps.instant(row.getObject(5, LocalDateTime.class)),
                MaintenanceStatus.parse(row.getString(6)).orElseThrow());
    }

    private int update(String sql, Object... values) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            Rows.bind(statement, values);
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    private static DomainException failed(SQLException e) {
        return DomainException.unavailable("maintenance", "The maintenance could not be read or kept.", e);
    }
}
