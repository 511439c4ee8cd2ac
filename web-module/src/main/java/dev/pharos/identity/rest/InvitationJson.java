package dev.pharos.identity.rest;

import dev.pharos.identity.entity.Invitation;
import dev.pharos.identity.entity.Role;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An invitation that nobody has accepted yet; the secret is in the mail only. */
@Schema(name = "Invitation")
public record InvitationJson(UUID id, String email, Role role, Instant createdAt, Instant expiresAt) {

    static InvitationJson of(Invitation invitation) {
        return new InvitationJson(
                invitation.uuid(),
                invitation.email(),
                invitation.role(),
                invitation.createdAt(),
                invitation.expiresAt());
    }
}
