package dev.pharos.delivery.control;

import dev.pharos.delivery.entity.Channel;
import dev.pharos.delivery.entity.DeliveryEnded;
import dev.pharos.delivery.entity.Due;
import dev.pharos.delivery.entity.Errand;
import dev.pharos.delivery.entity.Jam;
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
import java.util.List;
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

    /** More than nodes that look at the same time. */
    private static final int AT_A_LOOK = 8;

    /** Who hears of something for the second time has heard of it for the first time, or never will. */
    private static final String DUE = """
        SELECT d.tenant_id, d.id FROM delivery d WHERE d.channel = ? AND d.next_attempt_at <= ?%s
          AND NOT EXISTS (SELECT 1 FROM delivery e WHERE e.tenant_id = d.tenant_id AND e.owner_id = d.owner_id
            AND e.topic = d.topic AND e.status = 'pending' AND e.id < d.id)
        ORDER BY d.next_attempt_at LIMIT\
        """ + " " + AT_A_LOOK;

    private static final String CLAIM_ONE = """
        SELECT tenant_id, id, uuid, channel, purpose, owner_id, address, destination, subject, letter_id, token, headers,
          plain, html, signing_secret, attempts, created_at
        FROM delivery WHERE tenant_id = ? AND id = ? AND next_attempt_at <= ? FOR UPDATE SKIP LOCKED\
        """;
    private static final String LETTER =
            "SELECT headers, plain, html FROM delivery_letter WHERE tenant_id = ? AND id = ?";
    private static final String TAKE = """
        UPDATE delivery SET attempts = attempts + 1, next_attempt_at = ?, claimed_until = ?
        WHERE tenant_id = ? AND id = ?\
        """;

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

    private static final String AGAIN = "UPDATE delivery SET answer = ?, next_attempt_at = ?, claimed_until = NULL"
            + " WHERE tenant_id = ? AND id = ? AND attempts = ? AND status = 'pending'";

    @Inject
    Jdbc jdbc;

    @Inject
    Event<DeliveryEnded> ended;

    @Inject
    Clock clock;

    /** The deliveries that are due next, without locking them: those that have to wait may be many. */
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    public List<Due> due(Channel channel, Jam jam) throws SQLException {
        var parameters = new ArrayList<Object>(List.of(channel.text(), clock.instant()));
        parameters.addAll(jam.tenants());
        parameters.addAll(jam.destinations());
        var others = unless("d.tenant_id", jam.tenants()) + unless("d.destination", jam.destinations());
        return jdbc.list(
                DUE.formatted(others),
                row -> new Due(row.getLong("tenant_id"), row.getLong("id")),
                parameters.toArray());
    }

    private static String unless(String column, Collection<?> values) {
        var gaps = String.join(", ", Collections.nCopies(values.size(), "?"));
        return values.isEmpty() ? "" : " AND " + column + " NOT IN (" + gaps + ")";
    }

    /** A delivery for this node to make; empty when another one has it. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public Optional<Errand> claim(Due due) throws SQLException {
        var now = clock.instant();
        var found = jdbc.find(CLAIM_ONE, this::errand, due.tenantId(), due.id(), now);
        if (found.isPresent()) {
            jdbc.update(TAKE, now.plus(CLAIM), now.plus(CLAIM), due.tenantId(), due.id());
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
