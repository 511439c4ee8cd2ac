package dev.pharos.mail.boundary;

import dev.pharos.mail.control.MailQueue;
import dev.pharos.mail.control.MailSettings;
import dev.pharos.mail.control.Smtp;
import dev.pharos.mail.entity.Delivery;
import dev.pharos.mail.entity.Envelope;
import dev.pharos.mail.entity.MailException;
import dev.pharos.mail.entity.Patience;
import dev.pharos.platform.boundary.DatabaseState;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicBoolean;

/** Sends the mail that is due, on every node; of two nodes one has a mail. */
@Singleton
@Startup
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Postman {

    private static final Logger LOG = System.getLogger(Postman.class.getName());

    /** In one round; after it others may use the thread. */
    private static final int ROUND = 50;

    @Inject
    MailQueue queue;

    @Inject
    MailSettings settings;

    @Inject
    Smtp smtp;

    @Inject
    DatabaseState database;

    private final AtomicBoolean busy = new AtomicBoolean();
    private volatile boolean warned;

    /** Whether there is a server to send mail by. Without one mail waits. */
    public boolean isConfigured() {
        return settings.host().isPresent();
    }

    @Schedule(hour = "*", minute = "*", second = "*/2", persistent = false, info = "mail")
    void round() {
        if (!database.isWorkable() || !busy.compareAndSet(false, true)) {
            return;
        }
        try {
            if (isConfigured()) {
                warned = false;
                deliver();
            } else {
                warn();
            }
        } catch (Throwable failure) {
            // A timer callback that throws would be removed by the container.
            LOG.log(Level.WARNING, "event=mail_round_failed reason={0}", failure.toString());
        } finally {
            busy.set(false);
        }
    }

    private void deliver() throws SQLException {
        Optional<Delivery> next = queue.claim();
        for (var count = 0; count < ROUND && next.isPresent(); count++) {
            deliver(next.get());
            next = queue.claim();
        }
    }

    private void deliver(Delivery delivery) throws SQLException {
        try {
            smtp.send(envelope(delivery));
            queue.sent(delivery);
            LOG.log(Level.INFO, "event=mail_sent mail={0} attempt={1}", delivery.id(), delivery.attempts());
        } catch (MailException failure) {
            var pause = Patience.after(
                    delivery.attempts(), ThreadLocalRandom.current().nextDouble());
            if (failure.isFinal() || pause.isEmpty()) {
                queue.giveUp(delivery, failure.getMessage());
                LOG.log(Level.WARNING, "event=mail_given_up mail={0} reason={1}", delivery.id(), failure.getMessage());
            } else {
                queue.retry(delivery, failure.getMessage(), pause.get());
                LOG.log(Level.INFO, "event=mail_deferred mail={0} reason={1}", delivery.id(), failure.getMessage());
            }
        }
    }

    private static Envelope envelope(Delivery delivery) throws MailException {
        try {
            return delivery.envelope();
        } catch (IllegalArgumentException noLetter) {
            throw new MailException(noLetter.getMessage(), true, noLetter);
        }
    }

    /** Once, and only when there is something to send. */
    private void warn() throws SQLException {
        if (!warned && queue.waiting() > 0) {
            warned = true;
            LOG.log(Level.WARNING, "mail is waiting and will be sent once pharos.mail.host says by which server");
        }
    }
}
