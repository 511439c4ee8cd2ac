package dev.pharos.delivery.control;

import dev.pharos.delivery.entity.Channel;
import dev.pharos.delivery.entity.DeliveryEnded;
import dev.pharos.delivery.entity.Errand;
import dev.pharos.delivery.entity.Message;
import dev.pharos.delivery.entity.Outcome;
import dev.pharos.delivery.entity.Receiver;
import dev.pharos.platform.control.Jdbc;
import dev.pharos.platform.entity.UtcTimestamps;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Optional;
import java.util.UUID;

/**
 * The rows of {@code delivery} that are due. To claim one is to move its next attempt on: a node that dies while sending
 * leaves a row that is due again, and nothing has to be cleaned up after it.
 */
@ApplicationScoped
public class DeliveryQueue {

    /** Longer than sending one can take with all of its timeouts. */
    private static final Duration CLAIM = Duration.ofMinutes(5);

    private static final int ANSWER = 255;
    private static final String NEXT = """
        SELECT tenant_id, id, uuid, channel, purpose, owner_id, address, destination, subject, letter_id, token, headers,
          plain, html, signing_secret, attempts, created_at
        FROM delivery WHERE next_attempt_at <= ?%s ORDER BY next_attempt_at LIMIT 1 FOR UPDATE SKIP LOCKED\
        """;
    private static final String LETTER =
            "SELECT headers, plain, html FROM delivery_letter WHERE tenant_id = ? AND id = ?";
    private static final String TAKE =
            "UPDATE delivery SET attempts = attempts + 1, next_attempt_at = ? WHERE tenant_id = ? AND id = ?";

    /** Whoever has lost the claim meanwhile changes nothing. What was sent may hold a secret: it is forgotten at once. */
    private static final String SENT = """
        UPDATE delivery SET status = 'sent', finished_at = ?, next_attempt_at = NULL, answer = ?, plain = '', html = '',
          headers = '{}', token = NULL, signing_secret = NULL, letter_id = NULL
        WHERE tenant_id = ? AND id = ? AND attempts = ? AND status = 'pending'\
        """;

    /** Somebody may still want to try it once more. */
    private static final String FAILED = """
        UPDATE delivery SET status = 'failed', finished_at = ?, next_attempt_at = NULL, answer = ?
        WHERE tenant_id = ? AND id = ? AND attempts = ? AND status = 'pending'\
        """;

    private static final String AGAIN = "UPDATE delivery SET answer = ?, next_attempt_at = ?"
            + " WHERE tenant_id = ? AND id = ? AND attempts = ? AND status = 'pending'";

    @Inject
    Jdbc jdbc;

    @Inject
    Event<DeliveryEnded> ended;

    @Inject
    Clock clock;

    /** The delivery that is due next, for this node to make; never to one of these destinations. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public Optional<Errand> claim(Collection<String> busy) throws SQLException {
        var now = clock.instant();
        var parameters = new ArrayList<Object>();
        parameters.add(now);
        parameters.addAll(busy);
        var gaps = String.join(", ", Collections.nCopies(busy.size(), "?"));
        var others = busy.isEmpty() ? "" : " AND destination NOT IN (" + gaps + ")";
        var found = jdbc.find(NEXT.formatted(others), this::errand, parameters.toArray());
        if (found.isPresent()) {
            jdbc.update(
                    TAKE, now.plus(CLAIM), found.get().tenantId(), found.get().id());
        }
        return found;
    }

    /** Notes what came of an attempt. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void done(Errand errand, Outcome outcome) throws SQLException {
        finish(SENT, errand, outcome, true);
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void giveUp(Errand errand, Outcome outcome) throws SQLException {
        finish(FAILED, errand, outcome, false);
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void retry(Errand errand, Outcome outcome, Duration pause) throws SQLException {
        jdbc.update(
                AGAIN,
                bounded(outcome.answer()),
                clock.instant().plus(pause),
                errand.tenantId(),
                errand.id(),
                errand.attempts());
    }

    private void finish(String sql, Errand errand, Outcome outcome, boolean isDelivered) throws SQLException {
        var noted = jdbc.update(
                sql, clock.instant(), bounded(outcome.answer()), errand.tenantId(), errand.id(), errand.attempts());
        if (noted == 1) {
            ended.fire(new DeliveryEnded(
                    errand.tenantId(), errand.receiver().owner(), errand.purpose(), isDelivered, outcome.body()));
        }
    }

    private Errand errand(ResultSet row) throws SQLException {
        var token = row.getBytes("token");
        var text = token == null ? null : new String(token, StandardCharsets.US_ASCII);
        var owner = row.getString("owner_id");
        var receiver = new Receiver(
                owner == null ? null : UUID.fromString(owner),
                Channel.of(row.getString("channel")),
                row.getString("address"),
                text,
                row.getBytes("signing_secret"));
        return new Errand(
                row.getLong("tenant_id"),
                row.getLong("id"),
                UUID.fromString(row.getString("uuid")),
                row.getString("purpose"),
                receiver,
                message(row).with(text),
                row.getString("destination"),
                row.getInt("attempts") + 1,
                instant(row));
    }

    /** Its own words, or those that it shares with others; the lock of the claim must not reach these. */
    private Message message(ResultSet row) throws SQLException {
        var subject = row.getString("subject");
        var letter = row.getLong("letter_id");
        return letter == 0
                ? message(subject, row)
                : jdbc.find(LETTER, shared -> message(subject, shared), row.getLong("tenant_id"), letter)
                        .orElseThrow();
    }

    private static Message message(String subject, ResultSet row) throws SQLException {
        return new Message(
                subject, row.getString("plain"), row.getString("html"), MessageHeaders.parse(row.getString("headers")));
    }

    private static Instant instant(ResultSet row) throws SQLException {
        return UtcTimestamps.instant(row.getObject("created_at", LocalDateTime.class));
    }

    static String bounded(String answer) {
        var line = String.valueOf(answer).replaceAll("\\p{Cntrl}+", " ").strip();
        return line.substring(0, Math.min(line.length(), ANSWER));
    }
}
