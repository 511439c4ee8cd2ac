package dev.pharos.incidents.control;

import static java.util.stream.Collectors.groupingBy;

import dev.pharos.incidents.entity.Incident;
import dev.pharos.incidents.entity.IncidentUpdate;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The timelines of incidents; every query names the tenant. */
@ApplicationScoped
public class UpdateStore {

    private static final String TIMELINE =
            "SELECT u FROM IncidentUpdate u WHERE u.tenantId = :tenant AND u.incidentId = :incident";

    @PersistenceContext(unitName = "pharos")
    EntityManager em;

    /** Newest first, older than the one with this internal id; null for the newest ones. */
    public List<IncidentUpdate> list(Incident incident, Long before, int limit) {
        return em.createQuery(TIMELINE + " AND u.id < :before ORDER BY u.id DESC", IncidentUpdate.class)
                .setParameter("tenant", incident.tenantId())
                .setParameter("incident", incident.id())
                .setParameter("before", before == null ? Long.MAX_VALUE : before)
                .setMaxResults(limit)
                .getResultList();
    }

    /** The newest few of each incident, newest first, by the incident's internal id. */
    public Map<Long, List<IncidentUpdate>> newest(long tenantId, Collection<Long> incidents, int each) {
        if (incidents.isEmpty()) {
            return Map.of();
        }
        return em.createQuery(
                        "SELECT u FROM IncidentUpdate u WHERE u.tenantId = :tenant AND u.incidentId IN :incidents"
                                + " AND (SELECT COUNT(n) FROM IncidentUpdate n WHERE n.tenantId = u.tenantId"
                                + " AND n.incidentId = u.incidentId AND n.id > u.id) < :each ORDER BY u.id DESC",
                        IncidentUpdate.class)
                .setParameter("tenant", tenantId)
                .setParameter("incidents", incidents)
                .setParameter("each", (long) each)
                .getResultStream()
                .collect(groupingBy(IncidentUpdate::incidentId));
    }

    public Optional<IncidentUpdate> find(Incident incident, UUID uuid) {
        return em.createQuery(TIMELINE + " AND u.uuid = :uuid", IncidentUpdate.class)
                .setParameter("tenant", incident.tenantId())
                .setParameter("incident", incident.id())
                .setParameter("uuid", uuid)
                .getResultStream()
                .findFirst();
    }

    public long count(Incident incident) {
        return em.createQuery(
                        "SELECT COUNT(u) FROM IncidentUpdate u WHERE u.tenantId = :tenant AND u.incidentId = :incident",
                        Long.class)
                .setParameter("tenant", incident.tenantId())
                .setParameter("incident", incident.id())
                .getSingleResult();
    }

    public void add(IncidentUpdate update) {
        em.persist(update);
        em.flush();
    }

    public void remove(IncidentUpdate update) {
        em.remove(update);
        em.flush();
    }
}
