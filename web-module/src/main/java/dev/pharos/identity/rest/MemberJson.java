package dev.pharos.identity.rest;

import dev.pharos.identity.entity.Member;
import dev.pharos.identity.entity.Member.TeamName;
import dev.pharos.identity.entity.Role;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A person in an organization.
 *
 * @param id of the person
 * @param lastSeenAt null for somebody who never used this organization
 */
@Schema(name = "Member")
public record MemberJson(
        UUID id, String email, String name, Role role, Instant joinedAt, Instant lastSeenAt, List<TeamName> teams) {

    public MemberJson {
        teams = List.copyOf(teams);
    }

    static MemberJson of(Member member) {
        return new MemberJson(
                member.account(),
                member.email(),
                member.name(),
                member.role(),
                member.joinedAt(),
                member.lastSeenAt(),
                member.teams());
    }
}
