package dev.pharos.identity.rest;

import dev.pharos.identity.entity.TeamView;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A team of an organization.
 *
 * @param memberCount how many are in it
 */
@Schema(name = "Team")
public record TeamJson(
        UUID id, String name, String description, long memberCount, Instant createdAt, Instant updatedAt) {

    static TeamJson of(TeamView view) {
        var team = view.team();
        return new TeamJson(
                team.uuid(), team.name(), team.description(), view.members(), team.createdAt(), team.updatedAt());
    }
}
