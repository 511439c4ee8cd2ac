package dev.pharos.monitoring.control;

import dev.pharos.monitoring.entity.Checked;
import dev.pharos.monitoring.entity.Observation;
import dev.pharos.platform.entity.UtcTimestamps;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Collection;
import javax.sql.DataSource;

/** Writes the state of monitors in bulk: the part of a check's cost that is not the check. */
@ApplicationScoped
public class StateStore {

    private static final String TOUCH = """
            UPDATE monitor_state SET last_checked_at = ?, last_latency_ms = ?, doubt = ?
            WHERE tenant_id = ? AND monitor_id = ?""";
    private static final String MOVE = """
            UPDATE monitor_state SET status = ?, since = ?, doubt = ?
            WHERE tenant_id = ? AND monitor_id = ? AND status = ?""";

    @Inject
    DataSource database;

    /** The last check of each monitor, and the doubt it left. */
    public void touch(Collection<Checked> checks) throws SQLException {
        try (var connection = database.getConnection();
                var update = connection.prepareStatement(TOUCH)) {
            for (var check : checks) {
                update.setObject(1, UtcTimestamps.ofEpochMilli(check.atMs()));
                update.setObject(2, check.latencyMs(), Types.INTEGER);
                update.setString(3, Observation.write(check.after().doubt()));
                update.setLong(4, check.monitor().tenantId());
                update.setLong(5, check.monitor().monitorId());
                update.addBatch();
            }
            update.executeBatch();
        }
    }

    /** Moves one monitor from the status it had; answers false when it has another one by now. */
    public boolean move(Checked check) throws SQLException {
        try (var connection = database.getConnection();
                var update = connection.prepareStatement(MOVE)) {
            update.setString(1, check.after().status().text());
            update.setObject(2, UtcTimestamps.ofEpochMilli(check.after().sinceMs()));
            update.setString(3, Observation.write(check.after().doubt()));
            update.setLong(4, check.monitor().tenantId());
            update.setLong(5, check.monitor().monitorId());
            update.setString(6, check.before().status().text());
            return update.executeUpdate() == 1;
        }
    }
}
