package dev.pharos.monitoring.control;

import dev.pharos.monitoring.entity.Monitor;
import dev.pharos.monitoring.entity.MonitorCounts;
import dev.pharos.monitoring.entity.MonitorFilter;
import dev.pharos.monitoring.entity.MonitorPage;
import dev.pharos.monitoring.entity.MonitorState;
import dev.pharos.monitoring.entity.MonitorStatus;
import dev.pharos.monitoring.entity.MonitorView;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The queries for monitors; every one names the tenant. */
@ApplicationScoped
public class MonitorStore {

    private static final String FROM =
            " FROM Monitor m JOIN MonitorState s ON s.monitorId = m.id WHERE m.tenantId = :tenant";

    @PersistenceContext(unitName = "pharos")
    EntityManager em;

    public Optional<MonitorView> find(long tenantId, UUID uuid) {
        return em.createQuery("SELECT m, s" + FROM + " AND m.uuid = :uuid", Object[].class)
                .setParameter("tenant", tenantId)
                .setParameter("uuid", uuid)
                .getResultStream()
                .findFirst()
                .map(MonitorStore::view);
    }

    /** Those of these that there are, by name. */
    public List<MonitorView> some(long tenantId, Collection<UUID> uuids) {
        if (uuids.isEmpty()) {
            return List.of();
        }
        return em.createQuery("SELECT m, s" + FROM + " AND m.uuid IN :uuids ORDER BY m.name, m.id", Object[].class)
                .setParameter("tenant", tenantId)
                .setParameter("uuids", uuids)
                .getResultStream()
                .map(MonitorStore::view)
                .toList();
    }

    public boolean fingerprintTaken(long tenantId, byte[] fingerprint, long exceptId) {
        return !em.createNativeQuery("SELECT 1 FROM monitor WHERE tenant_id = ?1 AND fingerprint = ?2 AND id <> ?3")
                .setParameter(1, tenantId)
                .setParameter(2, fingerprint)
                .setParameter(3, exceptId)
                .getResultList()
                .isEmpty();
    }

    public List<MonitorView> list(long tenantId, MonitorFilter filter, MonitorPage page) {
        var where = where(filter).after(page);
        var direction = page.descending() ? " DESC" : " ASC";
        var query = em.createQuery(
                "SELECT m, s" + FROM + where.clause() + " ORDER BY "
                        + page.sort().path() + direction + ", m.id" + direction,
                Object[].class);
        return where.bind(query.setParameter("tenant", tenantId))
                .setFirstResult(page.offset())
                .setMaxResults(page.limit())
                .getResultStream()
                .map(row -> view((Object[]) row))
                .toList();
    }

    public long count(long tenantId, MonitorFilter filter) {
        var where = where(filter);
        var query = em.createQuery("SELECT COUNT(m)" + FROM + where.clause(), Long.class);
        return (Long) where.bind(query.setParameter("tenant", tenantId)).getSingleResult();
    }

    public MonitorCounts counts(long tenantId) {
        var counts = new EnumMap<MonitorStatus, Long>(MonitorStatus.class);
        em.createQuery("SELECT s.status, COUNT(m)" + FROM + " GROUP BY s.status", Object[].class)
                .setParameter("tenant", tenantId)
                .getResultStream()
                .forEach(row -> counts.put((MonitorStatus) row[0], (Long) row[1]));
        return new MonitorCounts(counts);
    }

    /** All there are, paused ones too. */
    public long count(long tenantId) {
        return em.createQuery("SELECT COUNT(m) FROM Monitor m WHERE m.tenantId = :tenant", Long.class)
                .setParameter("tenant", tenantId)
                .getSingleResult();
    }

    /** Of the running monitors; null without any. */
    public Integer shortestInterval(long tenantId) {
        return em.createQuery(
                        "SELECT MIN(m.intervalSeconds) FROM Monitor m WHERE m.tenantId = :tenant AND m.paused = FALSE",
                        Integer.class)
                .setParameter("tenant", tenantId)
                .getSingleResult();
    }

    public double checksPerMinute(long tenantId) {
        return em.createQuery(
                        "SELECT COALESCE(SUM(60.0 / m.intervalSeconds), 0.0) FROM Monitor m"
                                + " WHERE m.tenantId = :tenant AND m.paused = FALSE",
                        Number.class)
                .setParameter("tenant", tenantId)
                .getSingleResult()
                .doubleValue();
    }

    public List<String> tags(long tenantId) {
        return em.createNativeQuery("SELECT DISTINCT t.tag FROM monitor m, JSON_TABLE(m.tags, '$[*]'"
                        + " COLUMNS (tag VARCHAR(50) PATH '$')) t WHERE m.tenant_id = ?1 ORDER BY t.tag")
                .setParameter(1, tenantId)
                .getResultStream()
                .map(String::valueOf)
                .toList();
    }

    /** Stores a new monitor; answers its state, not judged yet. */
    public MonitorState add(Monitor monitor, Instant now) {
        em.persist(monitor);
        flush();
        var state = monitor.newState(now);
        em.persist(state);
        flush();
        return state;
    }

    public void remove(MonitorView view) {
        em.remove(view.state());
        flush();
        em.remove(view.monitor());
    }

    /** The ids of all monitors of a tenant, as the outside knows them. */
    public List<UUID> ids(long tenantId) {
        return em.createQuery("SELECT m.uuid FROM Monitor m WHERE m.tenantId = :tenant", UUID.class)
                .setParameter("tenant", tenantId)
                .getResultList();
    }

    /** Deletes all monitors of a tenant. The states go first: the engine locks them before it looks at a monitor. */
    public void removeAll(long tenantId) {
        for (var table : List.of("monitor_state", "monitor")) {
            em.createNativeQuery("DELETE FROM " + table + " WHERE tenant_id = ?1")
                    .setParameter(1, tenantId)
                    .executeUpdate();
        }
    }

    /** Writes what changed; refuses what another request changed or made meanwhile. */
    public void flush() {
        try {
            em.flush();
        } catch (PersistenceException e) {
            throw MonitorRefusals.of(e);
        }
    }

    private static MonitorView view(Object[] row) {
        return new MonitorView((Monitor) row[0], (MonitorState) row[1]);
    }

    private record Where(String clause, Map<String, Object> parameters) {

        Where after(MonitorPage page) {
            if (page.after() == null) {
                return this;
            }
            var path = page.sort().path();
            var sign = page.descending() ? " < " : " > ";
            var extended = new LinkedHashMap<>(parameters);
            extended.put("value", page.sort().value(page.after().value()));
            extended.put("id", page.after().id());
            return new Where(
                    clause + " AND (" + path + sign + ":value OR (" + path + " = :value AND m.id" + sign + ":id))",
                    extended);
        }

        Query bind(Query query) {
            parameters.forEach(query::setParameter);
            return query;
        }
    }

    private static Where where(MonitorFilter filter) {
        var clause = new StringBuilder();
        var parameters = new LinkedHashMap<String, Object>();
        if (filter.search() != null) {
            clause.append(" AND (LOWER(m.name) LIKE :search ESCAPE '!' OR LOWER(m.target) LIKE :search ESCAPE '!')");
            parameters.put("search", "%" + escaped(filter.search().toLowerCase(Locale.ROOT)) + "%");
        }
        if (filter.status() != null) {
            clause.append(" AND s.status = :status");
            parameters.put("status", filter.status());
        }
        if (filter.type() != null) {
            clause.append(" AND m.type = :type");
            parameters.put("type", filter.type());
        }
        if (filter.tag() != null) {
            clause.append(" AND FUNCTION('JSON_CONTAINS', m.tags, FUNCTION('JSON_QUOTE', :tag)) = 1");
            parameters.put("tag", filter.tag());
        }
        return new Where(clause.toString(), parameters);
    }

    private static String escaped(String text) {
        return text.replace("!", "!!").replace("%", "!%").replace("_", "!_");
    }
}
