package dev.pharos.mail.boundary;

import dev.pharos.mail.entity.Letter;
import dev.pharos.platform.entity.DomainException;
import dev.pharos.platform.entity.UtcTimestamps;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import javax.sql.DataSource;

/** Takes mail in the transaction of what causes it: what rolls back is never sent, and what was promised is not lost. */
@ApplicationScoped
public class Outbox {

    private static final String POST = "INSERT INTO mail (recipient, subject, plain, html, created_at, next_attempt_at,"
            + " attempts) VALUES (?, ?, ?, ?, ?, ?, 0)";

    @Inject
    DataSource database;

    @Inject
    Clock clock;

    @Transactional(Transactional.TxType.MANDATORY)
    public void post(Letter letter) {
        var now = UtcTimestamps.of(clock.instant());
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement(POST, Statement.NO_GENERATED_KEYS)) {
            insert.setString(1, letter.recipient());
            insert.setString(2, letter.subject());
            insert.setString(3, letter.plain());
            insert.setString(4, letter.html());
            insert.setObject(5, now);
            insert.setObject(6, now);
            insert.executeUpdate();
        } catch (SQLException e) {
            throw DomainException.unavailable("mail", "The mail could not be posted.", e);
        }
    }
}
