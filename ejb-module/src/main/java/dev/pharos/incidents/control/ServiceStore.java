package dev.pharos.incidents.control;

import dev.pharos.identity.entity.Team;
import dev.pharos.incidents.entity.Service;
import dev.pharos.incidents.entity.ServiceFilter;
import dev.pharos.incidents.entity.ServiceMonitor;
import dev.pharos.incidents.entity.ServiceTeam;
import dev.pharos.incidents.entity.ServiceView;
import dev.pharos.monitoring.entity.MonitorStatus;
import dev.pharos.platform.entity.DomainException;
import dev.pharos.platform.entity.DomainException.Kind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Services in the database; every query names the tenant. */
@ApplicationScoped
public class ServiceStore {

    private static final String SERVICES = "SELECT s, t FROM Service s LEFT JOIN ServiceTeam l"
            + " ON l.serviceId = s.id AND l.tenantId = s.tenantId LEFT JOIN Team t"
            + " ON t.id = l.teamId AND t.tenantId = l.tenantId WHERE s.tenantId = :tenant";
    private static final String MONITORS = "SELECT l.serviceId, m.uuid FROM ServiceMonitor l JOIN Monitor m"
            + " ON m.id = l.monitorId AND m.tenantId = l.tenantId"
            + " WHERE l.tenantId = :tenant AND l.serviceId IN :services ORDER BY l.monitorId";

    @PersistenceContext(unitName = "pharos")
    EntityManager em;

    /** In their order, behind this position. */
    public List<ServiceView> list(long tenantId, ServiceFilter filter, int after, int limit) {
        var clause = new StringBuilder(SERVICES).append(" AND s.place > :after");
        var parameters = new HashMap<String, Object>(Map.of("tenant", tenantId, "after", after));
        narrow(filter, clause, parameters);
        var query = em.createQuery(clause.append(" ORDER BY s.place, s.id").toString(), Object[].class);
        parameters.forEach(query::setParameter);
        return views(tenantId, query.setMaxResults(limit).getResultList());
    }

    private static void narrow(ServiceFilter filter, StringBuilder clause, Map<String, Object> parameters) {
        var wanted = new LinkedHashMap<String, Object>();
        wanted.put("s.groupName = :groupName", filter.group());
        wanted.put("s.status = :status", filter.status());
        wanted.put("s.isPublic = :visible", filter.isPublic());
        wanted.put("t.uuid = :team", filter.teamId());
        wanted.forEach((condition, value) -> {
            if (value != null) {
                clause.append(" AND ").append(condition);
                parameters.put(condition.substring(condition.indexOf(':') + 1), value);
            }
        });
    }

    public Optional<ServiceView> find(long tenantId, UUID uuid) {
        var found = em.createQuery(SERVICES + " AND s.uuid = :uuid", Object[].class)
                .setParameter("tenant", tenantId)
                .setParameter("uuid", uuid)
                .getResultList();
        return views(tenantId, found).stream().findFirst();
    }

    private List<ServiceView> views(long tenantId, List<Object[]> rows) {
        var monitors = monitors(
                tenantId, rows.stream().map(row -> ((Service) row[0]).id()).toList());
        return rows.stream()
                .map(row -> new ServiceView(
                        (Service) row[0],
                        uuid((Team) row[1]),
                        monitors.getOrDefault(((Service) row[0]).id(), List.of())))
                .toList();
    }

    /** Not asked of the database: EclipseLink 4 cannot read a UUID that is null. */
    private static UUID uuid(Team team) {
        return team == null ? null : team.uuid();
    }

    private Map<Long, List<UUID>> monitors(long tenantId, Collection<Long> services) {
        var monitors = new HashMap<Long, List<UUID>>();
        if (!services.isEmpty()) {
            em.createQuery(MONITORS, Object[].class)
                    .setParameter("tenant", tenantId)
                    .setParameter("services", services)
                    .getResultStream()
                    .forEach(row -> monitors.computeIfAbsent((Long) row[0], service -> new ArrayList<>())
                            .add((UUID) row[1]));
        }
        return monitors;
    }

    public long count(long tenantId) {
        return em.createQuery("SELECT COUNT(s) FROM Service s WHERE s.tenantId = :tenant", Long.class)
                .setParameter("tenant", tenantId)
                .getSingleResult();
    }

    /** The groups in use, by name. */
    public List<String> groups(long tenantId) {
        return em.createQuery(
                        "SELECT DISTINCT s.groupName FROM Service s WHERE s.tenantId = :tenant AND s.groupName IS NOT"
                                + " NULL ORDER BY s.groupName",
                        String.class)
                .setParameter("tenant", tenantId)
                .getResultList();
    }

    /** The internal id of a team of the tenant. */
    public Optional<Long> team(long tenantId, UUID uuid) {
        return em.createQuery("SELECT t.id FROM Team t WHERE t.tenantId = :tenant AND t.uuid = :uuid", Long.class)
                .setParameter("tenant", tenantId)
                .setParameter("uuid", uuid)
                .getResultStream()
                .findFirst();
    }

    /** The internal ids of those of these monitors that the tenant has. */
    public List<Long> monitorIds(long tenantId, Collection<UUID> uuids) {
        return uuids.isEmpty()
                ? List.of()
                : em.createQuery(
                                "SELECT m.id FROM Monitor m WHERE m.tenantId = :tenant AND m.uuid IN :uuids",
                                Long.class)
                        .setParameter("tenant", tenantId)
                        .setParameter("uuids", uuids)
                        .getResultList();
    }

    public List<MonitorStatus> statuses(long tenantId, Collection<Long> monitors) {
        return monitors.isEmpty()
                ? List.of()
                : em.createQuery(
                                "SELECT s.status FROM MonitorState s"
                                        + " WHERE s.tenantId = :tenant AND s.monitorId IN :monitors",
                                MonitorStatus.class)
                        .setParameter("tenant", tenantId)
                        .setParameter("monitors", monitors)
                        .getResultList();
    }

    public void add(Service service) {
        em.persist(service);
        flush();
    }

    /** Lets this team look after a service, or none. */
    public void entrust(Service service, Long team) {
        em.createQuery("DELETE FROM ServiceTeam l WHERE l.tenantId = :tenant AND l.serviceId = :service")
                .setParameter("tenant", service.tenantId())
                .setParameter("service", service.id())
                .executeUpdate();
        if (team != null) {
            em.persist(new ServiceTeam(service, team));
        }
        flush();
    }

    /** Lets a service follow these monitors and no others; what they said before was about others. */
    public void follow(Service service, Collection<Long> monitors) {
        em.createQuery("DELETE FROM ServiceMonitor l WHERE l.tenantId = :tenant AND l.serviceId = :service")
                .setParameter("tenant", service.tenantId())
                .setParameter("service", service.id())
                .executeUpdate();
        monitors.forEach(monitor -> em.persist(new ServiceMonitor(service, monitor)));
        em.createNativeQuery("UPDATE service SET monitor_status = NULL WHERE tenant_id = ?1 AND id = ?2")
                .setParameter(1, service.tenantId())
                .setParameter(2, service.id())
                .executeUpdate();
        flush();
    }

    /** Removes a service; those behind it move up. */
    public void remove(Service service) {
        if (!service.isPublic()) {
            withhold(service, "incident");
            withhold(service, "maintenance");
        }
        em.remove(service);
        flush();
        em.createNativeQuery("UPDATE service SET position = position - 1 WHERE tenant_id = ?1 AND position > ?2")
                .setParameter(1, service.tenantId())
                .setParameter(2, service.position())
                .executeUpdate();
    }

    /** What was about a private service must not turn public because nothing shows that any more. */
    private void withhold(Service service, String thing) {
        em.createNativeQuery("UPDATE " + thing + " SET withheld = TRUE WHERE tenant_id = ?1 AND id IN (SELECT " + thing
                        + "_id FROM " + thing + "_service WHERE tenant_id = ?1 AND service_id = ?2)")
                .setParameter(1, service.tenantId())
                .setParameter(2, service.id())
                .executeUpdate();
    }

    public void move(Service service, int position) {
        em.createNativeQuery("UPDATE service SET position = ?1 WHERE tenant_id = ?2 AND id = ?3")
                .setParameter(1, position)
                .setParameter(2, service.tenantId())
                .setParameter(3, service.id())
                .executeUpdate();
    }

    /** Reads again what was written past JPA. */
    public void refresh(Stream<Service> services) {
        services.forEach(em::refresh);
    }

    public void flush() {
        try {
            em.flush();
        } catch (OptimisticLockException stale) {
            throw stale();
        }
    }

    public static DomainException stale() {
        return new DomainException(Kind.STALE, "stale", "The service was changed meanwhile; read it again.");
    }
}
