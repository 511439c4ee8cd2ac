package dev.pharos.mail.control;

import dev.pharos.mail.entity.Envelope;
import dev.pharos.mail.entity.MailException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;

/**
 * Hands a mail to the configured server. The mail session is our own and not one of JNDI, so that every packaging behaves
 * alike and no server has to be told about mail.
 */
@ApplicationScoped
public class Smtp {

    @Inject
    MailSettings settings;

    /** One connection for each mail: there are few of them, and a kept one goes stale. */
    public void send(Envelope envelope) throws MailException {
        try {
            var session = session();
            var message = SmtpMessage.of(envelope, settings.from(), session);
            try (var transport = session.getTransport()) {
                transport.connect(
                        settings.user().orElse(null), settings.password().orElse(null));
                transport.sendMessage(message, message.getAllRecipients());
            }
        } catch (SendFailedException refused) {
            throw new MailException(reason(refused), isAddressRefused(refused), refused);
        } catch (MessagingException failed) {
            throw new MailException(reason(failed), false, failed);
        }
    }

    /** What is set wrong is no fault of the mail, which waits until it is set right. */
    private Session session() throws MailException {
        try {
            return Session.getInstance(settings.properties());
        } catch (IllegalArgumentException wrong) {
            throw new MailException(wrong.getMessage(), false, wrong);
        }
    }

    /** Jakarta Mail calls an address invalid that the server refuses for good, and unsent one that it refuses for now. */
    private static boolean isAddressRefused(SendFailedException refused) {
        return refused.getInvalidAddresses() != null && refused.getInvalidAddresses().length > 0;
    }

    /** With what the server said, which is in the next one. */
    private static String reason(MessagingException failed) {
        var next = failed.getNextException();
        return next == null ? failed.getMessage() : failed.getMessage() + ": " + next.getMessage();
    }
}
