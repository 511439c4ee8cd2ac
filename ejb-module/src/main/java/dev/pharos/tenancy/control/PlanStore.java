package dev.pharos.tenancy.control;

import dev.pharos.platform.entity.UtcTimestamps;
import dev.pharos.tenancy.entity.Plan;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The plans of tenants in the database. */
@ApplicationScoped
public class PlanStore {

    @PersistenceContext(unitName = "pharos")
    EntityManager entityManager;

    public Optional<Plan> find(long tenantId) {
        return plan("SELECT plan FROM tenant WHERE id = ?", tenantId);
    }

    /** Keeps everybody else who locks from going on until the transaction ends. */
    public Optional<Plan> lock(long tenantId) {
        return plan("SELECT plan FROM tenant WHERE id = ? FOR UPDATE", tenantId);
    }

    public void set(long tenantId, Plan plan, Instant now) {
        entityManager
                .createNativeQuery("UPDATE tenant SET plan = ?, updated_at = ?, version = version + 1 WHERE id = ?")
                .setParameter(1, plan.text())
                .setParameter(2, UtcTimestamps.of(now))
                .setParameter(3, tenantId)
                .executeUpdate();
    }

    /**
     * Whether no tenant came before this one. Of several that come at once all but one wait here for those before them,
     * and then see them.
     */
    public boolean isFirst(long tenantId) {
        return entityManager
                .createNativeQuery("SELECT id FROM tenant WHERE id < ? ORDER BY id LIMIT 1 LOCK IN SHARE MODE")
                .setParameter(1, tenantId)
                .getResultList()
                .isEmpty();
    }

    private Optional<Plan> plan(String sql, long tenantId) {
        List<?> found =
                entityManager.createNativeQuery(sql).setParameter(1, tenantId).getResultList();
        return found.stream().findFirst().map(text -> Plan.of(text.toString()));
    }
}
