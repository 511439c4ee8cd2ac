package dev.pharos.delivery.control;

import dev.pharos.delivery.entity.Errand;
import dev.pharos.delivery.entity.Outcome;
import dev.pharos.mail.control.MailSettings;
import dev.pharos.mail.control.Smtp;
import dev.pharos.mail.entity.Envelope;
import dev.pharos.mail.entity.Letter;
import dev.pharos.mail.entity.MailException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Delivers by mail. */
@ApplicationScoped
public class Mails {

    @Inject
    Smtp smtp;

    @Inject
    MailSettings settings;

    /** Whether there is a server to send mail by. Without one mail waits. */
    public boolean isConfigured() {
        return settings.host().isPresent();
    }

    public Outcome send(Errand errand) {
        try {
            smtp.send(envelope(errand));
            return Outcome.done("accepted by the mail server");
        } catch (MailException refused) {
            return refused.isFinal() ? Outcome.never(refused.getMessage()) : Outcome.again(refused.getMessage());
        } catch (IllegalArgumentException noLetter) {
            return Outcome.never(noLetter.getMessage());
        }
    }

    private static Envelope envelope(Errand errand) {
        var message = errand.message();
        var letter = new Letter(errand.receiver().address(), message.subject(), message.plain(), message.html());
        return new Envelope(letter, errand.uuid().toString(), errand.createdAt(), message.headers());
    }
}
