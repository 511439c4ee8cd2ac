package dev.pharos.tenancy.control;

import dev.pharos.platform.entity.UtcTimestamps;
import dev.pharos.tenancy.entity.Plan;
import dev.pharos.tenancy.entity.Slug;
import dev.pharos.tenancy.entity.Tenant;
import dev.pharos.tenancy.entity.TenantHost;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Tenants in the database. */
@ApplicationScoped
public class TenantStore {

    @PersistenceContext(unitName = "pharos")
    EntityManager entityManager;

    /**
     * Takes the slug for a new tenant, unless somebody has it. INSERT IGNORE waits for a competing transaction and then
     * answers by its affected rows, so that a collision costs a suffix and not the transaction.
     */
    public boolean claim(UUID uuid, String name, Slug slug, Plan plan, Instant now) {
        var utc = UtcTimestamps.of(now);
        return entityManager
                        .createNativeQuery(
                                "INSERT IGNORE INTO tenant (uuid, name, slug, plan, created_at, updated_at, version)"
                                        + " VALUES (?, ?, ?, ?, ?, ?, 1)")
                        .setParameter(1, uuid.toString())
                        .setParameter(2, name)
                        .setParameter(3, slug.text())
                        .setParameter(4, plan.text())
                        .setParameter(5, utc)
                        .setParameter(6, utc)
                        .executeUpdate()
                == 1;
    }

    public void add(TenantHost host) {
        entityManager.persist(host);
    }

    /** Reads again what a statement changed. */
    public void refresh(Tenant tenant) {
        entityManager.refresh(tenant);
    }

    public Optional<Tenant> find(UUID uuid) {
        return entityManager
                .createQuery("SELECT t FROM Tenant t WHERE t.uuid = :uuid", Tenant.class)
                .setParameter("uuid", uuid)
                .getResultStream()
                .findFirst();
    }

    public Optional<Tenant> find(long id) {
        return Optional.ofNullable(entityManager.find(Tenant.class, id));
    }

    /** The tenant, locked until the transaction ends. */
    public Optional<Tenant> lock(long id) {
        return Optional.ofNullable(entityManager.find(Tenant.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    public void flush() {
        entityManager.flush();
    }

    /** The host names of a tenant, oldest first. */
    public List<String> hosts(long tenantId) {
        return entityManager
                .createQuery(
                        "SELECT h.host FROM TenantHost h WHERE h.tenantId = :tenant ORDER BY h.createdAt, h.host",
                        String.class)
                .setParameter("tenant", tenantId)
                .getResultList();
    }

    /** The tenant that has this host name. */
    public Optional<Long> tenantOf(String host) {
        return entityManager
                .createQuery("SELECT h.tenantId FROM TenantHost h WHERE h.host = :host", Long.class)
                .setParameter("host", host)
                .getResultStream()
                .findFirst();
    }

    /** Whether the host name was free; waits for a competing transaction, as {@link #claim} does. */
    public boolean claimHost(String host, long tenantId, Instant now) {
        return entityManager
                        .createNativeQuery(
                                "INSERT IGNORE INTO tenant_host (host, tenant_id, created_at) VALUES (?, ?, ?)")
                        .setParameter(1, host)
                        .setParameter(2, tenantId)
                        .setParameter(3, UtcTimestamps.of(now))
                        .executeUpdate()
                == 1;
    }

    public void releaseHost(String host, long tenantId) {
        entityManager
                .createQuery("DELETE FROM TenantHost h WHERE h.host = :host AND h.tenantId = :tenant")
                .setParameter("host", host)
                .setParameter("tenant", tenantId)
                .executeUpdate();
    }

    /** Deletes the tenant's row, and with it every row that hangs on it. */
    public void remove(Tenant tenant) {
        entityManager.remove(tenant);
        entityManager.flush();
    }
}
