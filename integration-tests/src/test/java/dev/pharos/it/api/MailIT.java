package dev.pharos.it.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pharos.it.client.Mailbox;
import dev.pharos.it.server.PharosServer;
import dev.pharos.it.server.WithPharos;
import jakarta.mail.MessagingException;
import java.sql.SQLException;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** What becomes of the rows of {@code mail}. */
@Isolated("takes the mail server away from everybody")
@Tag("smoke")
@WithPharos
class MailIT {

    @Test
    void sendsTextAndHtmlUnderAnIdOfTheRowAndForgetsThem(PharosServer server) throws SQLException {
        var address = UUID.randomUUID() + "@example.test";
        var id = post(server, address, "Grüße aus Kiel", "Moin – schön hier", "<p>Moin – schön hier</p>");

        var mail = new Mailbox(server, address).await("Kiel");

        assertThat(mail.subject()).isEqualTo("Grüße aus Kiel");
        assertThat(mail.plain().strip()).isEqualTo("Moin – schön hier");
        assertThat(mail.html().strip()).isEqualTo("<p>Moin – schön hier</p>");
        assertThat(headers(mail, "Message-ID"))
                .startsWith("<pharos." + id + ".")
                .endsWith("@example.test>");
        assertThat(headers(mail, "From")).isEqualTo("Pharos <pharos@example.test>");
        Awaitility.await().until(() -> state(server, id).equals("sent ''"));
    }

    @Test
    void sendsEachMailOnce(PharosServer server) throws SQLException {
        var address = UUID.randomUUID() + "@example.test";
        var last = 0L;
        for (var number = 0; number < 10; number++) {
            last = post(server, address, "Number " + number, "x", "x");
        }
        var waited = last;
        Awaitility.await().until(() -> state(server, waited).equals("sent ''"));

        assertThat(new Mailbox(server, address).all("Number")).hasSize(10);
    }

    @Test
    void triesAgainWhenTheServerWasAway(PharosServer server) throws SQLException {
        var address = UUID.randomUUID() + "@example.test";
        server.mail().pause();
        var id = post(server, address, "Late", "x", "x");
        Awaitility.await().until(() -> state(server, id).startsWith("waiting"));
        server.mail().resume();
        execute(server, "UPDATE mail SET next_attempt_at = UTC_TIMESTAMP(6) WHERE id = " + id);

        assertThat(new Mailbox(server, address).await("Late").plain()).contains("x");
    }

    @Test
    void givesUpWhatIsNoLetter(PharosServer server) throws SQLException {
        var id = post(server, "a@example.test\r\nBcc: victim@example.test", "Hello", "secret", "secret");
        Awaitility.await().until(() -> state(server, id).startsWith("given up"));

        assertThat(state(server, id)).isEqualTo("given up ''");
        assertThat(new Mailbox(server, "victim@example.test").all("")).isEmpty();
    }

    private static long post(PharosServer server, String recipient, String subject, String plain, String html)
            throws SQLException {
        try (var connection = server.database().open();
                var insert = connection.prepareStatement("""
                    INSERT INTO mail (recipient, subject, plain, html, created_at, next_attempt_at, attempts)
                    VALUES (?, ?, ?, ?, UTC_TIMESTAMP(6), UTC_TIMESTAMP(6), 0) RETURNING id\
                    """)) {
            insert.setString(1, recipient);
            insert.setString(2, subject);
            insert.setString(3, plain);
            insert.setString(4, html);
            try (var row = insert.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    private static String state(PharosServer server, long id) throws SQLException {
        try (var connection = server.database().open();
                var select = connection.prepareStatement(
                        "SELECT CASE WHEN sent_at IS NOT NULL THEN CONCAT('sent ''', plain, html, '''')"
                                + " WHEN failure IS NULL THEN 'new'"
                                + " WHEN next_attempt_at IS NULL THEN CONCAT('given up ''', plain, html, '''')"
                                + " ELSE CONCAT('waiting ', failure) END FROM mail WHERE id = ?")) {
            select.setLong(1, id);
            try (var row = select.executeQuery()) {
                row.next();
                return row.getString(1);
            }
        }
    }

    private static void execute(PharosServer server, String sql) throws SQLException {
        try (var connection = server.database().open();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String headers(Mailbox.Mail mail, String name) {
        try {
            return String.join("|", mail.message().getHeader(name));
        } catch (MessagingException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
