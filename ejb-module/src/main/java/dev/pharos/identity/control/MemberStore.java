package dev.pharos.identity.control;

import dev.pharos.identity.entity.Member;
import dev.pharos.identity.entity.Member.TeamName;
import dev.pharos.identity.entity.Membership;
import dev.pharos.identity.entity.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Who belongs to an organization, in the database. */
@ApplicationScoped
public class MemberStore {

    private static final String MEMBERS = "SELECT NEW dev.pharos.identity.entity.Member("
            + "a.id, a.uuid, a.email, a.name, m.role, m.createdAt, m.seenAt, m.version)"
            + " FROM Membership m, Account a WHERE a.id = m.accountId AND m.tenantId = :tenant";

    @PersistenceContext(unitName = "pharos")
    EntityManager em;

    /** In the order of the accounts, behind one of them; with this role, or with any when it is null. */
    public List<Member> list(long tenantId, Role role, long after, int limit) {
        var query = em.createQuery(
                        MEMBERS + " AND a.id > :after" + (role == null ? "" : " AND m.role = :role") + " ORDER BY a.id",
                        Member.class)
                .setParameter("after", after);
        return complete(tenantId, (role == null ? query : query.setParameter("role", role)).setMaxResults(limit));
    }

    /** Those of a team, in the order of the accounts, behind one of them. */
    public List<Member> ofTeam(long tenantId, long teamId, long after, int limit) {
        return complete(
                tenantId,
                em.createQuery(
                                MEMBERS + " AND a.id > :after AND EXISTS (SELECT i.accountId FROM TeamMember i"
                                        + " WHERE i.tenantId = m.tenantId AND i.accountId = m.accountId"
                                        + " AND i.teamId = :team) ORDER BY a.id",
                                Member.class)
                        .setParameter("after", after)
                        .setParameter("team", teamId)
                        .setMaxResults(limit));
    }

    public Optional<Member> find(long tenantId, UUID account) {
        return complete(
                        tenantId,
                        em.createQuery(MEMBERS + " AND a.uuid = :account", Member.class)
                                .setParameter("account", account))
                .stream()
                .findFirst();
    }

    public long owners(long tenantId) {
        return em.createQuery(
                        "SELECT COUNT(m.accountId) FROM Membership m WHERE m.tenantId = :tenant AND m.role = :owner",
                        Long.class)
                .setParameter("tenant", tenantId)
                .setParameter("owner", Role.OWNER)
                .getSingleResult();
    }

    /** Takes the membership away, and with it the person's sessions and teams there. */
    public void remove(Membership membership) {
        em.remove(membership);
        em.flush();
    }

    /** Writes what changed; false when somebody else was faster. */
    public boolean flush() {
        try {
            em.flush();
            return true;
        } catch (OptimisticLockException stale) {
            return false;
        }
    }

    private List<Member> complete(long tenantId, TypedQuery<Member> query) {
        var found = query.setParameter("tenant", tenantId).getResultList();
        if (found.isEmpty()) {
            return found;
        }
        var ids = found.stream().map(Member::accountId).toList();
        var seen = seen(tenantId, ids);
        var teams = teams(tenantId, ids);
        return found.stream()
                .map(member ->
                        member.with(seen.get(member.accountId()), teams.getOrDefault(member.accountId(), List.of())))
                .toList();
    }

    /** Later ones replace earlier ones. */
    private Map<Long, Instant> seen(long tenantId, List<Long> accounts) {
        var seen = new HashMap<Long, Instant>();
        em.createQuery(
                        "SELECT s.accountId, s.seenAt FROM Session s"
                                + " WHERE s.tenantId = :tenant AND s.accountId IN :accounts ORDER BY s.seenAt",
                        Object[].class)
                .setParameter("tenant", tenantId)
                .setParameter("accounts", accounts)
                .getResultStream()
                .forEach(row -> seen.put((Long) row[0], (Instant) row[1]));
        return seen;
    }

    private Map<Long, List<TeamName>> teams(long tenantId, List<Long> accounts) {
        var teams = new HashMap<Long, List<TeamName>>();
        em.createQuery(
                        "SELECT i.accountId, t.uuid, t.name FROM TeamMember i, Team t"
                                + " WHERE t.tenantId = i.tenantId AND t.id = i.teamId"
                                + " AND i.tenantId = :tenant AND i.accountId IN :accounts ORDER BY t.name",
                        Object[].class)
                .setParameter("tenant", tenantId)
                .setParameter("accounts", accounts)
                .getResultStream()
                .forEach(row -> teams.computeIfAbsent((Long) row[0], unseen -> new ArrayList<>())
                        .add(new TeamName((UUID) row[1], (String) row[2])));
        return teams;
    }
}
