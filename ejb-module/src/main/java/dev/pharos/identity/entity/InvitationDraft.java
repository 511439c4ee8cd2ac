package dev.pharos.identity.entity;

import dev.pharos.platform.entity.DomainException;
import dev.pharos.platform.entity.DomainException.FieldError;
import java.util.ArrayList;
import java.util.List;

/** Who shall be invited, and as what; both may be wrong until {@link #validated()} has been passed. */
public record InvitationDraft(String email, Role role) {

    /** A copy in canonical form; refuses the input naming every wrong field. */
    public InvitationDraft validated() {
        var errors = new ArrayList<FieldError>();
        var address = EmailAddress.parse(email);
        if (address.isEmpty()) {
            errors.add(new FieldError("email", "must be an e-mail address"));
        }
        if (role == null) {
            errors.add(new FieldError("role", "is required"));
        }
        if (!errors.isEmpty()) {
            throw DomainException.invalid(List.copyOf(errors));
        }
        return new InvitationDraft(address.orElseThrow().text(), role);
    }
}
