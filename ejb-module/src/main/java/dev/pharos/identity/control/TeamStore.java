package dev.pharos.identity.control;

import dev.pharos.identity.entity.Team;
import dev.pharos.identity.entity.TeamMember;
import dev.pharos.identity.entity.TeamView;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Teams in the database; every query names the tenant. */
@ApplicationScoped
public class TeamStore {

    private static final String TEAMS = "SELECT t, (SELECT COUNT(i.accountId) FROM TeamMember i"
            + " WHERE i.tenantId = t.tenantId AND i.teamId = t.id) FROM Team t WHERE t.tenantId = :tenant";

    /** How a change of a team went. */
    public enum Written {
        WELL,
        STALE,
        NAME_TAKEN
    }

    @PersistenceContext(unitName = "pharos")
    EntityManager em;

    /** In the order in which they were made, behind the one with this internal id. */
    public List<TeamView> list(long tenantId, long after, int limit) {
        return em.createQuery(TEAMS + " AND t.id > :after ORDER BY t.id", Object[].class)
                .setParameter("tenant", tenantId)
                .setParameter("after", after)
                .setMaxResults(limit)
                .getResultStream()
                .map(TeamStore::view)
                .toList();
    }

    public Optional<TeamView> find(long tenantId, UUID uuid) {
        return em.createQuery(TEAMS + " AND t.uuid = :uuid", Object[].class)
                .setParameter("tenant", tenantId)
                .setParameter("uuid", uuid)
                .getResultStream()
                .findFirst()
                .map(TeamStore::view);
    }

    public void add(Team team) {
        em.persist(team);
    }

    public void remove(Team team) {
        em.remove(team);
    }

    public boolean isMember(Team team, long accountId) {
        return em.find(TeamMember.class, new TeamMember.Key(team.tenantId(), team.id(), accountId)) != null;
    }

    public void add(TeamMember member) {
        em.persist(member);
        em.flush();
    }

    /** Whether somebody was in the team. */
    public boolean remove(Team team, long accountId) {
        return em.createQuery("DELETE FROM TeamMember i"
                                + " WHERE i.tenantId = :tenant AND i.teamId = :team AND i.accountId = :account")
                        .setParameter("tenant", team.tenantId())
                        .setParameter("team", team.id())
                        .setParameter("account", accountId)
                        .executeUpdate()
                == 1;
    }

    /** Writes what changed; unless it went well, the transaction is lost. */
    public Written flush() {
        try {
            em.flush();
            return Written.WELL;
        } catch (OptimisticLockException stale) {
            return Written.STALE;
        } catch (PersistenceException refused) {
            if (DatabaseErrors.isDuplicateKey(refused)) {
                return Written.NAME_TAKEN;
            }
            throw refused;
        }
    }

    private static TeamView view(Object[] row) {
        return new TeamView((Team) row[0], ((Number) row[1]).longValue());
    }
}
