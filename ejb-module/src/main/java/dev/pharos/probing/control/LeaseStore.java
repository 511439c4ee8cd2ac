package dev.pharos.probing.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;

/** The SQL of nodes and their leases. All times are the database's. */
@ApplicationScoped
public class LeaseStore {

    private static final String UNTIL = "UTC_TIMESTAMP(3) + INTERVAL ? SECOND";
    private static final String FORGET = "DELETE FROM node WHERE expires_at < UTC_TIMESTAMP(3) - INTERVAL 1 DAY";
    private static final String BEAT =
            "INSERT INTO node (id, name, started_at, expires_at) VALUES (?, ?, UTC_TIMESTAMP(3), " + UNTIL
                    + ") ON DUPLICATE KEY UPDATE expires_at = VALUES(expires_at)";
    private static final String EXTEND =
            "UPDATE shard_lease SET expires_at = " + UNTIL + " WHERE node_id = ? AND expires_at > UTC_TIMESTAMP(3)";
    private static final String SHARE = """
            SELECT CEIL((SELECT COUNT(*) FROM shard_lease) / GREATEST(1, COUNT(*)))
            FROM node WHERE expires_at > UTC_TIMESTAMP(3)""";
    private static final String TAKE = "UPDATE shard_lease SET node_id = ?, epoch = epoch + 1, expires_at = " + UNTIL
            + " WHERE node_id IS NULL OR expires_at <= UTC_TIMESTAMP(3) ORDER BY shard LIMIT ?";
    private static final String GIVE_BACK =
            "UPDATE shard_lease SET node_id = NULL WHERE node_id = ? ORDER BY shard DESC LIMIT ?";
    private static final String HELD =
            "SELECT shard, epoch FROM shard_lease WHERE node_id = ? AND expires_at > UTC_TIMESTAMP(3)";

    @Inject
    DataSource database;

    public void beat(UUID node, String name, Duration term) throws SQLException {
        update(FORGET);
        update(BEAT, node.toString(), name, term.toSeconds());
    }

    public int extend(UUID node, Duration term) throws SQLException {
        return update(EXTEND, term.toSeconds(), node.toString());
    }

    /** How many shards each live node should hold. */
    public int share() throws SQLException {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement(SHARE);
                var rows = query.executeQuery()) {
            rows.next();
            return rows.getInt(1);
        }
    }

    public void take(UUID node, int count, Duration term) throws SQLException {
        update(TAKE, node.toString(), term.toSeconds(), count);
    }

    public void giveBack(UUID node, int count) throws SQLException {
        update(GIVE_BACK, node.toString(), count);
    }

    public void leave(UUID node) throws SQLException {
        update("UPDATE shard_lease SET node_id = NULL WHERE node_id = ?", node.toString());
        update("DELETE FROM node WHERE id = ?", node.toString());
    }

    public Map<Integer, Long> held(UUID node) throws SQLException {
        return epochs(HELD, node);
    }

    public Map<Integer, Long> fence(UUID node) throws SQLException {
        return epochs(HELD + " LOCK IN SHARE MODE", node);
    }

    private Map<Integer, Long> epochs(String sql, UUID node) throws SQLException {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement(sql)) {
            query.setString(1, node.toString());
            try (var rows = query.executeQuery()) {
                var epochs = new HashMap<Integer, Long>();
                while (rows.next()) {
                    epochs.put(rows.getInt(1), rows.getLong(2));
                }
                return epochs;
            }
        }
    }

    private int update(String sql, Object... parameters) throws SQLException {
        try (var connection = database.getConnection();
                var update = connection.prepareStatement(sql)) {
            for (var i = 0; i < parameters.length; i++) {
                update.setObject(i + 1, parameters[i]);
            }
            return update.executeUpdate();
        }
    }
}
