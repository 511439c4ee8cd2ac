package dev.pharos.incidents.control;

import dev.pharos.incidents.entity.Incident;
import dev.pharos.incidents.entity.IncidentFilter;
import dev.pharos.incidents.entity.IncidentPosition;
import dev.pharos.incidents.entity.IncidentStatus;
import dev.pharos.platform.entity.DomainException;
import dev.pharos.platform.entity.DomainException.Kind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceContext;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Incidents in the database; every query names the tenant. */
@ApplicationScoped
public class IncidentStore {

    private static final String ALL = "SELECT i FROM Incident i WHERE i.tenantId = :tenant";
    private static final String AFFECTING = " AND EXISTS (SELECT l.serviceId FROM IncidentService l, Service s"
            + " WHERE l.tenantId = i.tenantId AND l.incidentId = i.id"
            + " AND s.tenantId = l.tenantId AND s.id = l.serviceId AND s.uuid = :service)";
    private static final String OPEN = "i.status <> :resolved AND i.status <> :postmortem";
    private static final Map<String, Object> OVER =
            Map.of("resolved", IncidentStatus.RESOLVED, "postmortem", IncidentStatus.POSTMORTEM);

    @PersistenceContext(unitName = "pharos")
    EntityManager em;

    public Optional<Incident> find(long tenantId, UUID uuid) {
        return em.createQuery(ALL + " AND i.uuid = :uuid", Incident.class)
                .setParameter("tenant", tenantId)
                .setParameter("uuid", uuid)
                .getResultStream()
                .findFirst();
    }

    /** The one that began last first, behind a position; null for the first ones. */
    public List<Incident> list(long tenantId, IncidentFilter filter, IncidentPosition after, int limit) {
        var where = where(filter, after);
        var query = em.createQuery(ALL + where.clause() + " ORDER BY i.startedAt DESC, i.id DESC", Incident.class);
        where.parameters().forEach(query::setParameter);
        return query.setParameter("tenant", tenantId).setMaxResults(limit).getResultList();
    }

    /** The open incident that the monitors of a service have opened. */
    public Optional<Incident> openOf(long tenantId, long serviceId) {
        var query = em.createQuery(ALL + " AND i.autoServiceId = :service AND " + OPEN, Incident.class);
        OVER.forEach(query::setParameter);
        return query.setParameter("tenant", tenantId)
                .setParameter("service", serviceId)
                .getResultStream()
                .findFirst();
    }

    public void add(Incident incident) {
        em.persist(incident);
        flush();
    }

    public void remove(Incident incident) {
        em.remove(incident);
        flush();
    }

    /** Writes what changed; refuses what somebody else changed meanwhile. */
    public void flush() {
        try {
            em.flush();
        } catch (OptimisticLockException meanwhile) {
            throw stale(meanwhile);
        }
    }

    static DomainException stale(Exception cause) {
        return new DomainException(Kind.STALE, "stale", "The incident was changed meanwhile; read it again.", cause);
    }

    private record Where(String clause, Map<String, Object> parameters) {}

    private static Where where(IncidentFilter filter, IncidentPosition after) {
        var clause = new StringBuilder();
        var parameters = new LinkedHashMap<String, Object>();
        if (filter.status() != null) {
            clause.append(" AND i.status = :status");
            parameters.put("status", filter.status());
        }
        if (filter.impact() != null) {
            clause.append(" AND i.impact = :impact");
            parameters.put("impact", filter.impact());
        }
        if (filter.active() != null) {
            clause.append(filter.active() ? " AND " + OPEN : " AND NOT (" + OPEN + ")");
            parameters.putAll(OVER);
        }
        if (filter.service() != null) {
            clause.append(AFFECTING);
            parameters.put("service", filter.service());
        }
        if (after != null) {
            clause.append(" AND (i.startedAt < :began OR (i.startedAt = :began AND i.id < :id))");
            parameters.put("began", after.startedAt());
            parameters.put("id", after.id());
        }
        return new Where(clause.toString(), parameters);
    }
}
