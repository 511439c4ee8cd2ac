package dev.pharos.identity.entity;

import dev.pharos.platform.entity.DomainException;
import dev.pharos.platform.entity.DomainException.FieldError;
import java.util.ArrayList;
import java.util.List;

/**
 * What somebody sends to accept an invitation.
 *
 * @param token the secret of the mail
 * @param name how they want to be called; null for the local part of their address
 * @param password for the new account; null when there is one
 */
public record InvitationAnswer(String token, String name, String password) {

    private static final int MAX_NAME_LENGTH = 100;

    /** Refuses what cannot make an account, naming every wrong field. */
    public void requireAccount(InvitationOffer offer) {
        var errors = new ArrayList<FieldError>();
        if (name != null && !isName(name)) {
            errors.add(new FieldError("name", "must have at most " + MAX_NAME_LENGTH + " printable characters"));
        }
        var local = new EmailAddress(offer.email()).local();
        PasswordRule.violation(password, offer.organization(), offer.email(), local)
                .ifPresent(rule -> errors.add(new FieldError("password", rule)));
        if (!errors.isEmpty()) {
            throw DomainException.invalid(List.copyOf(errors));
        }
    }

    public Secret secret() {
        return new Secret(token == null ? "" : token);
    }

    private static boolean isName(String text) {
        return text.codePointCount(0, text.length()) <= MAX_NAME_LENGTH
                && text.codePoints().noneMatch(Character::isISOControl);
    }

    /** Without the secrets: records print all they hold. */
    @Override
    public String toString() {
        return "InvitationAnswer[name=" + name + "]";
    }
}
