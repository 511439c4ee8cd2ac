package dev.pharos.identity.entity;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A person in an organization.
 *
 * @param accountId internal, for keys
 * @param lastSeenAt when they last used this organization; null when they never did
 * @param version of the membership
 * @param teams of this organization they are in
 */
public record Member(
        long accountId,
        UUID account,
        String email,
        String name,
        Role role,
        Instant joinedAt,
        Instant lastSeenAt,
        int version,
        List<TeamName> teams) {

    /** A team by its names. */
    public record TeamName(UUID id, String name) {}

    public Member {
        teams = List.copyOf(teams);
    }

    /** As one query reads it. */
    public Member(
            long accountId,
            UUID account,
            String email,
            String name,
            Role role,
            Instant joinedAt,
            Instant lastSeenAt,
            int version) {
        this(accountId, account, email, name, role, joinedAt, lastSeenAt, version, List.of());
    }

    /** The same with what other tables know: a later use in a living log-in, and the teams. */
    public Member with(Instant seen, List<TeamName> inTeams) {
        var later = seen != null && (lastSeenAt == null || seen.isAfter(lastSeenAt)) ? seen : lastSeenAt;
        return new Member(accountId, account, email, name, role, joinedAt, later, version, inTeams);
    }
}
