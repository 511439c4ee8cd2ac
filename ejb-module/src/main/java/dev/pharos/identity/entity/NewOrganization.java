package dev.pharos.identity.entity;

import dev.pharos.platform.entity.DomainException;
import dev.pharos.platform.entity.DomainException.FieldError;
import dev.pharos.tenancy.entity.TenantName;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * What somebody fills in to register: an organization and its first owner. Any component may be null or wrong until
 * {@link #validated()} has been passed.
 */
public record NewOrganization(String organizationName, String email, String password, String passwordConfirmation) {

    /** A copy in canonical form; refuses the input naming every wrong field at once. */
    public NewOrganization validated() {
        var errors = new ArrayList<FieldError>();
        var name = TenantName.canonical(organizationName);
        var address = EmailAddress.parse(email);
        TenantName.violation(name).ifPresent(rule -> errors.add(new FieldError("organizationName", rule)));
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

    /** Without the passwords: records print all they hold, and this one may end up in a log. */
    @Override
    public String toString() {
        return "NewOrganization[organizationName=" + organizationName + ", email=" + email + "]";
    }
}
