package dev.pharos.identity.control;

import dev.pharos.identity.entity.SlidingWindow;
import dev.pharos.platform.entity.UtcTimestamps;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import javax.sql.DataSource;

/** Attempt windows in the database, so that all nodes count together; their clock is the database's. */
@ApplicationScoped
public class ThrottleStore {

    private static final String LOCK =
            "INSERT INTO throttle (bucket, hits, touched_at) VALUES (?, '', UTC_TIMESTAMP(6))"
                    + " ON DUPLICATE KEY UPDATE touched_at = UTC_TIMESTAMP(6)";
    private static final String READ = "SELECT hits, UTC_TIMESTAMP(6) FROM throttle WHERE bucket = ? FOR UPDATE";
    private static final String WRITE = "UPDATE throttle SET hits = ? WHERE bucket = ?";
    private static final String SWEEP = "DELETE FROM throttle WHERE touched_at < UTC_TIMESTAMP(6) - INTERVAL ? SECOND";

    @Inject
    DataSource dataSource;

    /**
     * A bucket's window, locked until the transaction ends.
     *
     * @param now the database's time
     */
    public record Locked(SlidingWindow window, Instant now) {}

    /** Locks the bucket and reads it. The upsert takes the exclusive lock at once, so two callers cannot deadlock. */
    public Locked lock(byte[] bucket) {
        try (var connection = dataSource.getConnection()) {
            try (var upsert = connection.prepareStatement(LOCK)) {
                upsert.setBytes(1, bucket);
                upsert.executeUpdate();
            }
            return read(connection, bucket);
        } catch (SQLException exception) {
            throw new IllegalStateException("The throttle could not be read", exception);
        }
    }

    public void save(byte[] bucket, SlidingWindow window) {
        try (var connection = dataSource.getConnection();
                var update = connection.prepareStatement(WRITE)) {
            update.setBytes(1, window.toBytes());
            update.setBytes(2, bucket);
            update.executeUpdate();
        } catch (SQLException exception) {
            throw new IllegalStateException("The throttle could not be written", exception);
        }
    }

    /** Removes the buckets nobody has touched for so long that they hold nothing any more. */
    public int sweep(Duration age) {
        try (var connection = dataSource.getConnection();
                var delete = connection.prepareStatement(SWEEP)) {
            delete.setLong(1, age.toSeconds());
            return delete.executeUpdate();
        } catch (SQLException exception) {
            throw new IllegalStateException("The throttle could not be swept", exception);
        }
    }

    private static Locked read(Connection connection, byte[] bucket) throws SQLException {
        try (var select = connection.prepareStatement(READ)) {
            select.setBytes(1, bucket);
            try (var row = select.executeQuery()) {
                row.next();
                return new Locked(SlidingWindow.of(row.getBytes(1)), instant(row));
            }
        }
    }

    private static Instant instant(ResultSet row) throws SQLException {
        return UtcTimestamps.instant(row.getObject(2, LocalDateTime.class));
    }
}
