package dev.pharos.probing.control;

import dev.pharos.probing.entity.Share;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;

/** The SQL of nodes and their leases. All times are the database's. */
@ApplicationScoped
public class LeaseStore {

    private static final String UNTIL = "UTC_TIMESTAMP(3) + INTERVAL ? SECOND";

    /** Read without a lock: a node that vanished in the middle of its heartbeat must not hold up the others'. */
    private static final String GONE = "SELECT id FROM node WHERE expires_at < UTC_TIMESTAMP(3) - INTERVAL 1 DAY";

    private static final String FORGET = "DELETE FROM node WHERE id = ?";
    private static final String BEAT =
            "INSERT INTO node (id, name, started_at, expires_at) VALUES (?, ?, UTC_TIMESTAMP(3), " + UNTIL
                    + ") ON DUPLICATE KEY UPDATE expires_at = VALUES(expires_at)";
    private static final String EXTEND =
            "UPDATE shard_lease SET expires_at = " + UNTIL + " WHERE node_id = ? AND expires_at > UTC_TIMESTAMP(3)";
    private static final String SHARE = """
            SELECT (SELECT COUNT(*) FROM shard_lease), GREATEST(1, COUNT(*))
            FROM node WHERE expires_at > UTC_TIMESTAMP(3)""";

    /** Passes over what a node that vanished in the middle of a transaction still holds locked. */
    private static final String FREE = "SELECT shard FROM shard_lease"
            + " WHERE node_id IS NULL OR expires_at <= UTC_TIMESTAMP(3) ORDER BY shard LIMIT ? FOR UPDATE SKIP LOCKED";

    private static final String TAKE =
            "UPDATE shard_lease SET node_id = ?, epoch = epoch + 1, expires_at = " + UNTIL + " WHERE shard = ?";
    private static final String GIVE_BACK =
            "UPDATE shard_lease SET node_id = NULL WHERE node_id = ? ORDER BY shard DESC LIMIT ?";
    private static final String HELD =
            "SELECT shard, epoch FROM shard_lease WHERE node_id = ? AND expires_at > UTC_TIMESTAMP(3)";

    @Inject
    DataSource database;

    public void beat(UUID node, String name, Duration term) throws SQLException {
        forgetGone();
        update(BEAT, node.toString(), name, term.toSeconds());
    }

    private void forgetGone() throws SQLException {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement(GONE);
                var rows = query.executeQuery()) {
            while (rows.next()) {
                update(FORGET, rows.getString(1));
            }
        }
    }

    public int extend(UUID node, Duration term) throws SQLException {
        return update(EXTEND, term.toSeconds(), node.toString());
    }

    public Share share() throws SQLException {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement(SHARE);
                var rows = query.executeQuery()) {
            rows.next();
            return new Share(rows.getInt(1), rows.getInt(2));
        }
    }

    public void take(UUID node, int count, Duration term) throws SQLException {
        try (var connection = database.getConnection();
                var take = connection.prepareStatement(TAKE, Statement.NO_GENERATED_KEYS)) {
            for (var shard : free(connection, count)) {
                take.setString(1, node.toString());
                take.setLong(2, term.toSeconds());
                take.setInt(3, shard);
                take.addBatch();
            }
            take.executeBatch();
        }
    }

    private static List<Integer> free(Connection connection, int count) throws SQLException {
        try (var query = connection.prepareStatement(FREE)) {
            query.setInt(1, count);
            try (var rows = query.executeQuery()) {
                var shards = new ArrayList<Integer>();
                while (rows.next()) {
                    shards.add(rows.getInt(1));
                }
                return shards;
            }
        }
    }

    public void giveBack(UUID node, int count) throws SQLException {
        update(GIVE_BACK, node.toString(), count);
    }

    public void leave(UUID node) throws SQLException {
        update("UPDATE shard_lease SET node_id = NULL WHERE node_id = ?", node.toString());
        update(FORGET, node.toString());
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
