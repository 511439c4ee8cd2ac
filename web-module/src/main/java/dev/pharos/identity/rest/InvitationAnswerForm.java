package dev.pharos.identity.rest;

import dev.pharos.identity.entity.InvitationAnswer;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What somebody sends to accept an invitation.
 *
 * @param token of the mail
 * @param password for a new account; without meaning for somebody who has one
 */
@Schema(name = "InvitationAnswerForm")
public record InvitationAnswerForm(
        @Schema(required = true) String token,
        @Schema(minLength = 12) String password,
        @Schema(maxLength = 100) String name) {

    InvitationAnswer answer() {
        return new InvitationAnswer(token, name, password);
    }

    @Override
    public String toString() {
        return answer().toString();
    }
}
