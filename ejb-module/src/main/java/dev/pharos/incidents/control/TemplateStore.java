package dev.pharos.incidents.control;

import dev.pharos.incidents.entity.IncidentTemplate;
import dev.pharos.platform.entity.DomainException;
import dev.pharos.platform.entity.DomainException.Kind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Templates of incidents in the database; every query names the tenant. */
@ApplicationScoped
public class TemplateStore {

    private static final String ALL = "SELECT t FROM IncidentTemplate t WHERE t.tenantId = :tenant";

    @PersistenceContext(unitName = "pharos")
    EntityManager em;

    /** In the order in which they were made, behind the one with this internal id. */
    public List<IncidentTemplate> list(long tenantId, long after, int limit) {
        return em.createQuery(ALL + " AND t.id > :after ORDER BY t.id", IncidentTemplate.class)
                .setParameter("tenant", tenantId)
                .setParameter("after", after)
                .setMaxResults(limit)
                .getResultList();
    }

    public Optional<IncidentTemplate> find(long tenantId, UUID uuid) {
        return em.createQuery(ALL + " AND t.uuid = :uuid", IncidentTemplate.class)
                .setParameter("tenant", tenantId)
                .setParameter("uuid", uuid)
                .getResultStream()
                .findFirst();
    }

    /** Whether another template has this name. */
    public boolean nameTaken(long tenantId, String name, long exceptId) {
        return !em.createQuery(ALL + " AND t.name = :name AND t.id <> :id", IncidentTemplate.class)
                .setParameter("tenant", tenantId)
                .setParameter("name", name)
                .setParameter("id", exceptId)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    public long count(long tenantId) {
        return em.createQuery("SELECT COUNT(t) FROM IncidentTemplate t WHERE t.tenantId = :tenant", Long.class)
                .setParameter("tenant", tenantId)
                .getSingleResult();
    }

    public void add(IncidentTemplate template) {
        em.persist(template);
        flush();
    }

    public void remove(IncidentTemplate template) {
        em.remove(template);
        flush();
    }

    /** Writes what changed; refuses what somebody else changed meanwhile. */
    public void flush() {
        try {
            em.flush();
        } catch (OptimisticLockException meanwhile) {
            throw new DomainException(
                    Kind.STALE, "stale", "The template was changed meanwhile; read it again.", meanwhile);
        }
    }
}
