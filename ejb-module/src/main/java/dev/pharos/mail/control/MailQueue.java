package dev.pharos.mail.control;

import dev.pharos.mail.entity.Delivery;
import dev.pharos.platform.entity.UtcTimestamps;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * The rows of {@code mail}. To claim one is to move its next attempt on: a node that dies while sending leaves a row that is
 * due again, and nothing has to be cleaned up after it.
 */
@ApplicationScoped
public class MailQueue {

    /** Longer than sending one mail can take with all of its timeouts. */
    private static final Duration CLAIM = Duration.ofMinutes(5);

    private static final int REASON = 255;
    private static final String NEXT = "SELECT id, recipient, subject, plain, html, created_at, attempts FROM mail"
            + " WHERE next_attempt_at <= ? ORDER BY next_attempt_at LIMIT 1 FOR UPDATE SKIP LOCKED";
    private static final String TAKE = "UPDATE mail SET attempts = attempts + 1, next_attempt_at = ? WHERE id = ?";

    /** Whoever has lost the claim meanwhile changes nothing. What was sent may hold a secret: it is forgotten at once. */
    private static final String SENT =
            "UPDATE mail SET sent_at = ?, next_attempt_at = NULL, failure = NULL, plain = '',"
                    + " html = '' WHERE id = ? AND attempts = ?";

    private static final String GIVEN_UP = "UPDATE mail SET failure = ?, next_attempt_at = NULL, plain = '', html = ''"
            + " WHERE id = ? AND attempts = ?";
    private static final String RETRY =
            "UPDATE mail SET failure = ?, next_attempt_at = ? WHERE id = ? AND attempts = ?";
    private static final String PURGE =
            "DELETE FROM mail WHERE next_attempt_at IS NULL AND created_at < ? ORDER BY created_at LIMIT 5000";
    private static final String WAITING = "SELECT COUNT(*) FROM mail WHERE next_attempt_at IS NOT NULL";

    @Inject
    DataSource database;

    @Inject
    Clock clock;

    /** The mail that is due next, for this node to send. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public Optional<Delivery> claim() throws SQLException {
        var now = clock.instant();
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(NEXT)) {
            select.setObject(1, UtcTimestamps.of(now));
            try (var row = select.executeQuery()) {
                return row.next() ? Optional.of(taken(connection, row, now)) : Optional.empty();
            }
        }
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void sent(Delivery delivery) throws SQLException {
        update(SENT, UtcTimestamps.of(clock.instant()), delivery.id(), delivery.attempts());
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void giveUp(Delivery delivery, String reason) throws SQLException {
        update(GIVEN_UP, bounded(reason), delivery.id(), delivery.attempts());
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void retry(Delivery delivery, String reason, Duration pause) throws SQLException {
        var next = UtcTimestamps.of(clock.instant().plus(pause));
        update(RETRY, bounded(reason), next, delivery.id(), delivery.attempts());
    }

    /** How many wait to be sent. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public long waiting() throws SQLException {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(WAITING);
                var row = select.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    /** Deletes what was sent or given up, and posted before this instant. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public int purge(Instant before) throws SQLException {
        return update(PURGE, UtcTimestamps.of(before));
    }

    private static Delivery taken(Connection connection, ResultSet row, Instant now) throws SQLException {
        try (var take = connection.prepareStatement(TAKE)) {
            take.setObject(1, UtcTimestamps.of(now.plus(CLAIM)));
            take.setLong(2, row.getLong("id"));
            take.executeUpdate();
        }
        return new Delivery(
                row.getLong("id"),
                UtcTimestamps.instant(row.getObject("created_at", LocalDateTime.class)),
                row.getInt("attempts") + 1,
                row.getString("recipient"),
                row.getString("subject"),
                row.getString("plain"),
                row.getString("html"));
    }

    private int update(String sql, Object... parameters) throws SQLException {
        try (var connection = database.getConnection();
                var update = connection.prepareStatement(sql)) {
            for (var index = 0; index < parameters.length; index++) {
                update.setObject(index + 1, parameters[index]);
            }
            return update.executeUpdate();
        }
    }

    private static String bounded(String reason) {
        var line = String.valueOf(reason).replaceAll("\\p{Cntrl}+", " ").strip();
        return line.substring(0, Math.min(line.length(), REASON));
    }
}
