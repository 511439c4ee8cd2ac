package dev.pharos.identity.rest;

import dev.pharos.identity.entity.TeamDraft;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What can be written of a team. */
@Schema(name = "TeamForm")
public record TeamForm(
        @Schema(required = true, maxLength = 100, example = "Payments")
        String name,

        @Schema(maxLength = 500) String description) {

    static TeamForm of(TeamDraft draft) {
        return new TeamForm(draft.name(), draft.description());
    }

    TeamDraft draft() {
        return new TeamDraft(name, description);
    }
}
