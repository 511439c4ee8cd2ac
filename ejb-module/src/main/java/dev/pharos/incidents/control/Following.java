package dev.pharos.incidents.control;

import dev.pharos.audit.entity.Actor;
import dev.pharos.incidents.entity.FollowRule;
import dev.pharos.incidents.entity.FollowedMonitor;
import dev.pharos.incidents.entity.MonitorNews;
import dev.pharos.incidents.entity.StatusCause;
import dev.pharos.tenancy.boundary.Plans;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;

/**
 * Brings services in step with their monitors. Every node may do it: whoever comes first changes something, the others find
 * nothing to do.
 */
@Stateless
public class Following {

    @PersistenceContext(unitName = "pharos")
    EntityManager em;

    @Inject
    FollowedMonitors monitors;

    @Inject
    ServiceStatuses statuses;

    @Inject
    MonitorVerdicts verdicts;

    @Inject
    Plans plans;

    /** The tenants who have services that follow monitors. */
    public List<Long> tenants() {
        return em.createQuery("SELECT DISTINCT s.tenantId FROM Service s WHERE s.follow <> :none", Long.class)
                .setParameter("none", FollowRule.NONE)
                .getResultList();
    }

    /** Whether any service may be concerned; costs no lock. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public boolean concerns(MonitorNews news) {
        return !news.gone().isEmpty() || !services(news).isEmpty();
    }

    public void follow(MonitorNews news) throws SQLException {
        var tenantId = news.tenantId();
        plans.locked(tenantId);
        for (var gone : news.gone()) {
            step(tenantId, known(tenantId, gone.services()), monitors -> gone.monitor());
        }
        step(tenantId, services(news), Following::cause);
    }

    /** All services of a tenant, when nobody knows what was missed. */
    public void catchUp(long tenantId) throws SQLException {
        plans.locked(tenantId);
        step(tenantId, all(tenantId), Following::cause);
    }

    private void step(long tenantId, Collection<Long> services, Function<List<FollowedMonitor>, StatusCause> cause)
            throws SQLException {
        if (!services.isEmpty()) {
            var followed = monitors.of(tenantId, services);
            statuses.recompute(tenantId, followed, cause);
            verdicts.review(tenantId, followed);
        }
    }

    private static StatusCause cause(List<FollowedMonitor> monitors) {
        return FollowedMonitor.cause(monitors).orElse(StatusCause.of(Actor.system()));
    }

    private Collection<Long> services(MonitorNews news) {
        var services = new TreeSet<Long>();
        if (!news.monitors().isEmpty()) {
            services.addAll(followers(news.tenantId(), news.monitors()));
        }
        if (!news.services().isEmpty()) {
            services.addAll(known(news.tenantId(), news.services()));
        }
        return services;
    }

    private List<Long> followers(long tenantId, Set<UUID> monitors) {
        return em.createQuery(
                        "SELECT DISTINCT l.serviceId FROM ServiceMonitor l JOIN Monitor m ON m.id = l.monitorId"
                                + " WHERE l.tenantId = :tenant AND m.tenantId = :tenant AND m.uuid IN :monitors",
                        Long.class)
                .setParameter("tenant", tenantId)
                .setParameter("monitors", monitors)
                .getResultList();
    }

    private List<Long> known(long tenantId, Set<UUID> services) {
        return em.createQuery(
                        "SELECT s.id FROM Service s"
                                + " WHERE s.tenantId = :tenant AND s.follow <> :none AND s.uuid IN :services",
                        Long.class)
                .setParameter("tenant", tenantId)
                .setParameter("none", FollowRule.NONE)
                .setParameter("services", services)
                .getResultList();
    }

    private List<Long> all(long tenantId) {
        return em.createQuery("SELECT s.id FROM Service s WHERE s.tenantId = :tenant AND s.follow <> :none", Long.class)
                .setParameter("tenant", tenantId)
                .setParameter("none", FollowRule.NONE)
                .getResultList();
    }
}
