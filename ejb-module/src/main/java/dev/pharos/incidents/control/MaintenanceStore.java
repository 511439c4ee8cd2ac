package dev.pharos.incidents.control;

import dev.pharos.incidents.entity.Maintenance;
import dev.pharos.platform.entity.DomainException;
import dev.pharos.platform.entity.DomainException.Kind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The plans of maintenances in the database; every query names the tenant. */
@ApplicationScoped
public class MaintenanceStore {

    @PersistenceContext(unitName = "pharos")
    EntityManager em;

    public Optional<Maintenance> find(long tenantId, UUID uuid) {
        return em.createQuery(
                        "SELECT m FROM Maintenance m WHERE m.tenantId = :tenant AND m.uuid = :uuid", Maintenance.class)
                .setParameter("tenant", tenantId)
                .setParameter("uuid", uuid)
                .getResultStream()
                .findFirst();
    }

    /** The one that was imported from this event of a calendar. */
    public Optional<Maintenance> imported(long tenantId, String calendarUid) {
        return em.createQuery(
                        "SELECT m FROM Maintenance m WHERE m.tenantId = :tenant AND m.calendarUid = :uid",
                        Maintenance.class)
                .setParameter("tenant", tenantId)
                .setParameter("uid", calendarUid)
                .getResultStream()
                .findFirst();
    }

    /** In the order in which they were made, behind the one with this internal id. */
    public List<Maintenance> list(long tenantId, long after, int limit) {
        return em.createQuery(
                        "SELECT m FROM Maintenance m WHERE m.tenantId = :tenant AND m.id > :after ORDER BY m.id",
                        Maintenance.class)
                .setParameter("tenant", tenantId)
                .setParameter("after", after)
                .setMaxResults(limit)
                .getResultList();
    }

    /** These, and no others, in the order in which they were made. */
    public List<Maintenance> all(long tenantId, Collection<Long> ids) {
        return em.createQuery(
                        "SELECT m FROM Maintenance m WHERE m.tenantId = :tenant AND m.id IN :ids ORDER BY m.id",
                        Maintenance.class)
                .setParameter("tenant", tenantId)
                .setParameter("ids", some(ids))
                .getResultList();
    }

    /** Others than these, those first that were made last. */
    public List<Maintenance> others(long tenantId, Collection<Long> than, int limit) {
        return em.createQuery(
                        "SELECT m FROM Maintenance m WHERE m.tenantId = :tenant AND m.id NOT IN :ids"
                                + " ORDER BY m.id DESC",
                        Maintenance.class)
                .setParameter("tenant", tenantId)
                .setParameter("ids", some(than))
                .setMaxResults(limit)
                .getResultList();
    }

    /** Those of which more occurrences may begin before {@code end} than are kept. */
    public List<Long> goingOnUnkept(long tenantId, Instant end) {
        return em.createQuery(
                        "SELECT m.id FROM Maintenance m WHERE m.tenantId = :tenant AND m.recurrence IS NOT NULL"
                                + " AND m.expandedTo < :end",
                        Long.class)
                .setParameter("tenant", tenantId)
                .setParameter("end", end)
                .getResultList();
    }

    /** A list in a query cannot be empty; 0 is nobody's id. */
    private static Collection<Long> some(Collection<Long> ids) {
        return ids.isEmpty() ? List.of(0L) : ids;
    }

    public void add(Maintenance maintenance) {
        em.persist(maintenance);
        flush();
    }

    public void remove(Maintenance maintenance) {
        em.remove(maintenance);
        flush();
    }

    /** Reads what was changed beside it. */
    public void refresh(Maintenance maintenance) {
        em.refresh(maintenance);
    }

    /** Writes what changed; refuses what another request changed meanwhile. */
    public void flush() {
        try {
            em.flush();
        } catch (OptimisticLockException stale) {
            throw stale();
        }
    }

    public static DomainException stale() {
        return new DomainException(Kind.STALE, "stale", "The maintenance was changed meanwhile; read it again.");
    }
}
