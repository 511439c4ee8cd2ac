package dev.pharos.incidents.control;

import dev.pharos.incidents.entity.MaintenanceStatus;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/** What is to be done about maintenances by now, over all tenants. */
@ApplicationScoped
public class MaintenanceAgenda {

    /** Each branch reads a range of the index on status and start. */
    private static final String DUE = """
            SELECT o.tenant_id, m.uuid, o.id, o.status FROM maintenance_occurrence o
            JOIN maintenance m ON m.tenant_id = o.tenant_id AND m.id = o.maintenance_id
            WHERE (o.status = 'scheduled' AND o.starts_at <= ?)
               OR (o.status = 'in_progress' AND o.ends_at <= ?)
               OR (o.status = 'verifying' AND o.verifying_at <= ?)
            ORDER BY o.starts_at LIMIT 500""";

    private static final String REMINDERS = """
            SELECT o.tenant_id, m.uuid, o.id, o.status FROM maintenance_occurrence o
            JOIN maintenance m ON m.tenant_id = o.tenant_id AND m.id = o.maintenance_id
            WHERE o.status = 'scheduled' AND o.starts_at > ? AND o.starts_at <= ? AND o.reminded_at IS NULL
            ORDER BY o.starts_at LIMIT 500""";
    private static final String SHORT = """
            SELECT tenant_id, uuid, 0, 'scheduled' FROM maintenance
            WHERE recurrence IS NOT NULL AND expanded_to < ? LIMIT 500""";
    private static final String RUNNING =
            "SELECT DISTINCT tenant_id FROM maintenance_occurrence WHERE status IN ('in_progress', 'verifying')";

    /**
     * One thing to do.
     *
     * @param rowId the internal id of the occurrence; 0 for the maintenance as a whole
     * @param status of the occurrence as it was found: by the time it is worked on, another node may have moved it
     */
    public record Item(long tenantId, UUID maintenance, long rowId, MaintenanceStatus status) {}

    @Inject
    DataSource database;

    /** Occurrences to move on. */
    public List<Item> due(Instant now, Duration verifying) throws SQLException {
        return items(DUE, now, now, now.minus(verifying));
    }

    /** Occurrences to remind of. */
    public List<Item> reminders(Instant now, Duration before) throws SQLException {
        return items(REMINDERS, now, now.plus(before));
    }

    /** Maintenances of which more occurrences should be kept. */
    public List<Item> unexpanded(Instant horizon) throws SQLException {
        return items(SHORT, horizon);
    }

    /** The tenants that somebody works at. */
    public List<Long> running() throws SQLException {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement(RUNNING);
                var rows = query.executeQuery()) {
            var tenants = new ArrayList<Long>();
            while (rows.next()) {
                tenants.add(rows.getLong(1));
            }
            return tenants;
        }
    }

    private List<Item> items(String sql, Object... values) throws SQLException {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement(sql)) {
            Rows.bind(query, values);
            var items = new ArrayList<Item>();
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    items.add(new Item(
                            rows.getLong(1),
                            UUID.fromString(rows.getString(2)),
                            rows.getLong(3),
                            MaintenanceStatus.parse(rows.getString(4)).orElseThrow()));
                }
            }
            return items;
        }
    }
}
