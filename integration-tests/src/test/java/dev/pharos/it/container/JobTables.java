package dev.pharos.it.container;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.UUID;
import javax.sql.DataSource;

/** The batch runtime's own tables, which no API shows as they are. */
@Dependent
public class JobTables {

    @Inject
    DataSource database;

    /** The ids of the executions with this status, oldest first. */
    List<Long> executions(String status) throws SQLException {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement(
                        "SELECT jobexecid FROM " + table() + " WHERE batchstatus = ? ORDER BY jobexecid")) {
            query.setString(1, status);
            var ids = new ArrayList<Long>();
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    ids.add(rows.getLong(1));
                }
            }
            return ids;
        }
    }

    String status(long execution) throws SQLException {
        try (var connection = database.getConnection();
                var query =
                        connection.prepareStatement("SELECT batchstatus FROM " + table() + " WHERE jobexecid = ?")) {
            query.setLong(1, execution);
            try (var row = query.executeQuery()) {
                row.next();
                return row.getString(1);
            }
        }
    }

    /** Whether a checkpoint is found, and locked, by its id alone. */
    boolean checkpointsHaveAKey() throws SQLException {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement("""
                        SELECT COUNT(*) FROM information_schema.statistics WHERE table_schema = DATABASE()
                        AND table_name LIKE '%CHECKPOINTDATA' AND column_name = 'id' AND seq_in_index = 1""");
                var row = query.executeQuery()) {
            row.next();
            return row.getInt(1) > 0;
        }
    }

    /** Makes an execution look as it does when its process was killed. */
    void leaveBehind(long execution, UUID deadNode) throws SQLException, IOException {
        var parameters = new Properties();
        parameters.setProperty("node", deadNode.toString());
        var bytes = new ByteArrayOutputStream();
        try (var objects = new ObjectOutputStream(bytes)) {
            objects.writeObject(parameters);
        }
        try (var connection = database.getConnection();
                var update = connection.prepareStatement("UPDATE " + table()
                        + " SET batchstatus = 'STARTED', exitstatus = NULL, endtime = NULL, parameters = ?"
                        + " WHERE jobexecid = ?")) {
            update.setBytes(1, bytes.toByteArray());
            update.setLong(2, execution);
            update.executeUpdate();
        }
    }

    /** The server may put something before the table's name. */
    private String table() throws SQLException {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement("""
                        SELECT table_name FROM information_schema.tables WHERE table_schema = DATABASE()
                        AND table_name LIKE '%EXECUTIONINSTANCEDATA' AND table_name NOT LIKE '%STEPEXECUTION%'""");
                var row = query.executeQuery()) {
            row.next();
            return row.getString(1);
        }
    }
}
