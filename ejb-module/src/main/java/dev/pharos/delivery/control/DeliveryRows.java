package dev.pharos.delivery.control;

import dev.pharos.delivery.entity.Message;
import dev.pharos.delivery.entity.Receiver;
import dev.pharos.platform.control.Jdbc;
import dev.pharos.platform.entity.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Writes what is to be delivered. */
@ApplicationScoped
public class DeliveryRows {

    private static final String POST = """
        INSERT INTO delivery (tenant_id, uuid, channel, purpose, owner_id, topic, address, subject, letter_id, token, headers,
          plain, html, signing_secret, status, attempts, next_attempt_at, created_at)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'pending', 0, ?, ?)\
        """;
    private static final String LETTER = """
        INSERT INTO delivery_letter (tenant_id, headers, plain, html, created_at) VALUES (?, ?, ?, ?, ?) RETURNING id\
        """;

    @Inject
    Jdbc jdbc;

    /** One message for one receiver. */
    public UUID post(long tenantId, String purpose, Receiver receiver, Message message, Instant now)
            throws SQLException {
        var id = Ids.next();
        jdbc.update(
                POST,
                row(
                        tenantId,
                        id,
                        purpose,
                        null,
                        receiver,
                        message.subject(),
                        null,
                        MessageHeaders.text(message.headers()),
                        message.plain(),
                        message.html(),
                        now));
        return id;
    }

    /** The same message for many: it is written once, and all receivers together. */
    public void circulate(
            long tenantId, String purpose, UUID topic, List<Receiver> receivers, Message message, Instant now)
            throws SQLException {
        var letter = jdbc.find(
                        LETTER,
                        row -> row.getLong(1),
                        tenantId,
                        MessageHeaders.text(message.headers()),
                        message.plain(),
                        message.html(),
                        now)
                .orElseThrow();
        jdbc.updateAll(
                POST,
                receivers.stream()
                        .map(receiver -> row(
                                tenantId,
                                Ids.next(),
                                purpose,
                                topic,
                                receiver,
                                message.subject(),
                                letter,
                                "{}",
                                "",
                                "",
                                now))
                        .toList());
    }

    private static Object[] row(
            long tenantId,
            UUID id,
            String purpose,
            UUID topic,
            Receiver receiver,
            String subject,
            Long letter,
            String headers,
            String plain,
            String html,
            Instant now) {
        return new Object[] {
            tenantId,
            id,
            receiver.channel().text(),
            purpose,
            receiver.owner(),
            topic,
            receiver.address(),
            subject,
            letter,
            receiver.token(),
            headers,
            plain,
            html,
            receiver.signingSecret(),
            now,
            now
        };
    }
}
