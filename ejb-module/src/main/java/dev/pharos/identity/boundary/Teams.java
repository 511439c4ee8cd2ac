package dev.pharos.identity.boundary;

import dev.pharos.audit.boundary.AuditLog;
import dev.pharos.audit.entity.Deed;
import dev.pharos.identity.control.MemberStore;
import dev.pharos.identity.control.TeamStore;
import dev.pharos.identity.entity.Member;
import dev.pharos.identity.entity.Team;
import dev.pharos.identity.entity.TeamDraft;
import dev.pharos.identity.entity.TeamMember;
import dev.pharos.identity.entity.TeamView;
import dev.pharos.platform.entity.DomainException;
import dev.pharos.platform.entity.DomainException.Kind;
import dev.pharos.platform.entity.Ids;
import dev.pharos.tenancy.boundary.Tenants;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** The teams of an organization, and who is in them. */
@Stateless
public class Teams {

    @Inject
    TeamStore store;

    @Inject
    MemberStore members;

    @Inject
    Tenants tenants;

    @Inject
    AuditLog audit;

    @Inject
    Clock clock;

    /** In the order in which they were made, behind the one with this internal id. */
    public List<TeamView> list(long tenantId, long after, int limit) {
        return store.list(tenantId, after, limit);
    }

    public TeamView get(long tenantId, UUID id) {
        return store.find(tenantId, id).orElseThrow(() -> DomainException.notFound("team"));
    }

    public TeamView create(long tenantId, TeamDraft draft) {
        var wanted = draft.validated();
        var team = new Team(tenantId, Ids.next(), wanted, clock.instant());
        store.add(team);
        write();
        audit.record(tenantId, Deed.created("team", team.uuid(), team.name(), wanted.told()));
        return new TeamView(team, 0);
    }

    /**
     * Changes name or description.
     *
     * @param version what the caller believes to change, or null for whatever is there
     */
    public TeamView change(long tenantId, UUID id, Integer version, UnaryOperator<TeamDraft> change) {
        var view = get(tenantId, id);
        requireVersion(view.team(), version);
        var before = TeamDraft.of(view.team());
        var wanted = change.apply(before).validated();
        view.team().describe(wanted, clock.instant());
        write();
        audit.record(tenantId, Deed.updated("team", id, before.name(), before.told(), wanted.told()));
        return view;
    }

    public void delete(long tenantId, UUID id, Integer version) {
        // The services it looks after lose it; whoever changes services locks the organization first, too.
        tenants.lock(tenantId);
        var team = get(tenantId, id).team();
        requireVersion(team, version);
        store.remove(team);
        write();
        audit.record(
                tenantId,
                Deed.deleted("team", id, team.name(), TeamDraft.of(team).told()));
    }

    /** Who is in a team, in a steady order, behind the account with this internal id. */
    public List<Member> members(long tenantId, UUID id, long after, int limit) {
        return members.ofTeam(tenantId, get(tenantId, id).team().id(), after, limit);
    }

    public Member member(long tenantId, UUID id, UUID account) {
        return member(get(tenantId, id).team(), account);
    }

    private Member member(Team team, UUID account) {
        return members.find(team.tenantId(), account)
                .filter(member -> store.isMember(team, member.accountId()))
                .orElseThrow(Teams::noMember);
    }

    /** Takes a member of the organization into a team. */
    public Member add(long tenantId, UUID id, UUID account) {
        tenants.lock(tenantId);
        var team = get(tenantId, id).team();
        var member = members.find(tenantId, account)
                .orElseThrow(() -> DomainException.invalid("userId", "must be a member of the organization"));
        if (store.isMember(team, member.accountId())) {
            throw new DomainException(Kind.CONFLICT, "already-in-team", "This person is in the team already.");
        }
        store.add(new TeamMember(team, member, clock.instant()));
        tell("member_added", team, member);
        return members.find(tenantId, account).orElseThrow(Teams::noMember);
    }

    /**
     * Takes somebody out of a team.
     *
     * @param version of the membership the caller has seen, or null for whatever is there
     */
    public void remove(long tenantId, UUID id, UUID account, Integer version) {
        var team = get(tenantId, id).team();
        var member = member(team, account);
        if (version != null && version != member.version()) {
            throw new DomainException(Kind.STALE, "stale", "The member was changed meanwhile; read it again.");
        }
        if (!store.remove(team, member.accountId())) {
            throw noMember();
        }
        tell("member_removed", team, member);
    }

    private void tell(String verb, Team team, Member member) {
        var who = Map.of("userId", member.account().toString(), "email", member.email());
        var added = verb.equals("member_added");
        audit.record(
                team.tenantId(),
                new Deed("team." + verb, "team", team.uuid(), team.name(), added ? null : who, added ? who : null));
    }

    private void write() {
        switch (store.flush()) {
            case NAME_TAKEN ->
                throw new DomainException(Kind.CONFLICT, "team-exists", "There is a team with this name already.");
            case STALE -> throw stale();
            case WELL -> {
                // Nothing stands in the way.
            }
        }
    }

    private static void requireVersion(Team team, Integer version) {
        if (version != null && version != team.version()) {
            throw stale();
        }
    }

    private static DomainException stale() {
        return new DomainException(Kind.STALE, "stale", "The team was changed meanwhile; read it again.");
    }

    private static DomainException noMember() {
        return DomainException.notFound("member");
    }
}
