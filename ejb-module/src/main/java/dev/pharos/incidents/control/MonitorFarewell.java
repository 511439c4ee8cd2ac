package dev.pharos.incidents.control;

import dev.pharos.incidents.entity.FollowRule;
import dev.pharos.incidents.entity.StatusCause;
import dev.pharos.monitoring.entity.MonitorLeaving;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.UUID;

/** Notes who follows a monitor before it is deleted: afterwards nobody knows. */
@ApplicationScoped
public class MonitorFarewell {

    private static final String FOLLOWERS = "SELECT s.uuid FROM ServiceMonitor l JOIN Service s"
            + " ON s.id = l.serviceId AND s.tenantId = l.tenantId"
            + " WHERE l.tenantId = :tenant AND l.monitorId = :monitor AND s.follow <> :none";

    @PersistenceContext(unitName = "pharos")
    EntityManager em;

    @Inject
    ServiceEvents events;

    void note(@Observes MonitorLeaving monitor) {
        var followers = em.createQuery(FOLLOWERS, UUID.class)
                .setParameter("tenant", monitor.tenantId())
                .setParameter("monitor", monitor.monitorId())
                .setParameter("none", FollowRule.NONE)
                .getResultList();
        if (!followers.isEmpty()) {
            events.abandoned(
                    monitor.tenantId(),
                    followers,
                    new StatusCause(StatusCause.Kind.MONITOR, monitor.uuid(), monitor.name()));
        }
    }
}
