package dev.pharos.probing.batch;

import dev.pharos.platform.entity.HousekeepingDue;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.ObservesAsync;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * Keeps the batch runtime's own tables in order, which no standard API does: executions whose process died stay STARTED for
 * ever, and nothing is ever deleted. The tables are those of JBatch on Payara; where a runtime keeps its repository
 * elsewhere there is nothing to do here.
 */
@ApplicationScoped
class JobRepository {

    private static final Logger LOG = System.getLogger(JobRepository.class.getName());

    /** The server may put something before its tables' names. */
    private static final String PREFIX = """
            SELECT REPLACE(table_name, 'STEPEXECUTIONINSTANCEDATA', '') FROM information_schema.tables
            WHERE table_schema = DATABASE() AND table_name LIKE '%STEPEXECUTIONINSTANCEDATA'""";

    /**
     * The runtime lists only executions of its own process as running, so dead ones are found by what they were started
     * with: the id of their node stands as text in the serialised parameters.
     */
    private static final String CLOSE = """
            UPDATE %1$sEXECUTIONINSTANCEDATA SET batchstatus = 'FAILED', exitstatus = 'FAILED',
              endtime = UTC_TIMESTAMP(), updatetime = UTC_TIMESTAMP()
            WHERE batchstatus IN ('STARTING', 'STARTED', 'STOPPING')
              AND jobinstanceid IN (SELECT jobinstanceid FROM %1$sJOBINSTANCEDATA WHERE name = ?)
              AND NOT EXISTS (SELECT * FROM node WHERE expires_at > UTC_TIMESTAMP(3) AND LOCATE(id, parameters) > 0
                AND (id <> ? OR ?))""";

    /** Executions, steps and their states go with the instance. */
    private static final String PURGE_INSTANCES = """
            DELETE FROM %1$sJOBINSTANCEDATA WHERE jobinstanceid IN
              (SELECT jobinstanceid FROM %1$sEXECUTIONINSTANCEDATA WHERE endtime < UTC_TIMESTAMP() - INTERVAL 1 DAY)
            LIMIT 1000""";

    private static final String PURGE_CHECKPOINTS = """
            DELETE FROM %1$sCHECKPOINTDATA WHERE CAST(SUBSTRING_INDEX(id, ',', 1) AS UNSIGNED) NOT IN
              (SELECT jobinstanceid FROM %1$sJOBINSTANCEDATA) LIMIT 1000""";

    private static final String KEYS = """
            SELECT 1 FROM information_schema.statistics
            WHERE table_schema = DATABASE() AND table_name = ? AND index_name = 'by_id'""";

    /** Long enough for the id of a run and the name of its step. */
    private static final String ADD_KEY = "CREATE INDEX IF NOT EXISTS by_id ON %1$sCHECKPOINTDATA (id(64))";

    @Inject
    DataSource database;

    /**
     * Gives checkpoints the key that the runtime forgot. Without it each checkpoint locks those of all runs, and the runs of
     * two nodes end in deadlocks.
     */
    void addKeys() throws SQLException {
        try (var connection = database.getConnection()) {
            var prefix = prefix(connection);
            if (prefix.isPresent() && !hasKey(connection, prefix.get())) {
                addKey(connection, prefix.get());
            }
        }
    }

    /** A node that may not add it still probes. */
    private static void addKey(Connection connection, String prefix) {
        try {
            update(connection, ADD_KEY.formatted(prefix));
        } catch (SQLException e) {
            LOG.log(
                    Level.WARNING,
                    "batch checkpoints have no key, several nodes may delay each other: {0}",
                    e.getMessage());
        }
    }

    private static boolean hasKey(Connection connection, String prefix) throws SQLException {
        try (var query = connection.prepareStatement(KEYS)) {
            query.setString(1, prefix + "CHECKPOINTDATA");
            try (var rows = query.executeQuery()) {
                return rows.next();
            }
        }
    }

    /**
     * Closes executions of the probe job that claim to run although their process is gone.
     *
     * @param node the node that asks
     * @param running whether it has a run of its own going
     */
    void closeStale(UUID node, boolean running) throws SQLException {
        try (var connection = database.getConnection()) {
            var prefix = prefix(connection);
            if (prefix.isEmpty()) {
                return;
            }
            try (var update = connection.prepareStatement(CLOSE.formatted(prefix.get()))) {
                update.setString(1, ProbeRuns.JOB);
                update.setString(2, node.toString());
                update.setBoolean(3, running);
                var closed = update.executeUpdate();
                if (closed > 0) {
                    LOG.log(Level.INFO, "{0} probe runs died with their process and were closed", closed);
                }
            }
        }
    }

    void purge(@ObservesAsync HousekeepingDue due) {
        try (var connection = database.getConnection()) {
            var prefix = prefix(connection);
            if (prefix.isPresent()) {
                update(connection, PURGE_INSTANCES.formatted(prefix.get()));
                update(connection, PURGE_CHECKPOINTS.formatted(prefix.get()));
            }
        } catch (SQLException e) {
            LOG.log(Level.WARNING, "old batch executions could not be deleted: {0}", e.getMessage());
        }
    }

    /** Empty where the batch runtime keeps its tables elsewhere. */
    private static Optional<String> prefix(Connection connection) throws SQLException {
        try (var query = connection.prepareStatement(PREFIX);
                var rows = query.executeQuery()) {
            return rows.next() ? Optional.of(rows.getString(1)) : Optional.empty();
        }
    }

    private static void update(Connection connection, String statement) throws SQLException {
        try (var update = connection.prepareStatement(statement)) {
            update.executeUpdate();
        }
    }
}
