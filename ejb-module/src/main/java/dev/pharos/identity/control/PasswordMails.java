package dev.pharos.identity.control;

import dev.pharos.identity.entity.PasswordReset;
import dev.pharos.identity.entity.Secret;
import dev.pharos.mail.entity.Letter;
import dev.pharos.mail.entity.Notice;
import java.util.List;

/** What people are told about their passwords. */
final class PasswordMails {

    private PasswordMails() {}

    static Letter reset(String email, String page, Secret secret) {
        return new Notice(
                        "Reset your Pharos password",
                        List.of(
                                "Somebody, hopefully you, asked to reset the password of " + email + ".",
                                "The link is good for " + PasswordReset.LIFE.toMinutes()
                                        + " minutes, and for one new password."),
                        new Notice.Button("Choose a new password", page + "?token=" + secret.text()),
                        List.of("If you did not ask for this, you can ignore it: your password stays as it is."))
                .to(email);
    }

    static Letter changed(String email) {
        return new Notice(
                        "Your Pharos password was changed",
                        List.of(
                                "The password of " + email + " was changed just now.",
                                "All other log-ins of this account have ended."),
                        null,
                        List.of("If this was not you, reset your password at once and tell an owner of your"
                                + " organization."))
                .to(email);
    }
}
