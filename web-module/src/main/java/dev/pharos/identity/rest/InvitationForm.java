package dev.pharos.identity.rest;

import dev.pharos.identity.entity.InvitationDraft;
import dev.pharos.identity.entity.Role;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who shall be invited, and as what. */
@Schema(name = "InvitationForm")
public record InvitationForm(
        @Schema(required = true, example = "grace@example.com")
        String email,

        @Schema(required = true) Role role) {

    InvitationDraft draft() {
        return new InvitationDraft(email, role);
    }
}
