package dev.pharos.identity.entity;

import dev.pharos.platform.entity.DomainException;
import dev.pharos.platform.entity.DomainException.FieldError;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What somebody fills in to register: an organization and its first owner. Any component may be null or wrong until
 * {@link #validated()} has been passed.
 */
public record NewOrganization(String organizationName, String email, String password, String passwordConfirmation) {

    public static final int MAX_NAME_LENGTH = 100;

    /** A copy in canonical form; refuses the input naming every wrong field at once. */
    public NewOrganization validated() {
        var errors = new ArrayList<FieldError>();
        var name = organizationName == null ? "" : organizationName.strip();
        var address = EmailAddress.parse(email);
        nameViolation(name).ifPresent(rule -> errors.add(new FieldError("organizationName", rule)));
        if (address.isEmpty()) {
            errors.add(new FieldError("email", "must be an e-mail address"));
        }
        var local = address.map(EmailAddress::local).orElse(null);
        PasswordRule.violation(password, name, email, local)
                .ifPresent(rule -> errors.add(new FieldError("password", rule)));
        if (!Objects.equals(password, passwordConfirmation)) {
            errors.add(new FieldError("passwordConfirmation", "must repeat the password"));
        }
        if (!errors.isEmpty()) {
            throw DomainException.invalid(List.copyOf(errors));
        }
        return new NewOrganization(name, address.orElseThrow().text(), password, passwordConfirmation);
    }

    private static Optional<String> nameViolation(String name) {
        if (name.isEmpty()) {
            return Optional.of("is required");
        }
        if (name.codePointCount(0, name.length()) > MAX_NAME_LENGTH) {
            return Optional.of("must have at most " + MAX_NAME_LENGTH + " characters");
        }
        return name.codePoints().anyMatch(Character::isISOControl)
                ? Optional.of("must not contain control characters")
                : Optional.empty();
    }

    /** Without the passwords: records print all they hold, and this one may end up in a log. */
    @Override
    public String toString() {
        return "NewOrganization[organizationName=" + organizationName + ", email=" + email + "]";
    }
}
