package dev.pharos.identity.control;

import dev.pharos.identity.entity.Account;
import dev.pharos.identity.entity.ApiKey;
import dev.pharos.identity.entity.Grant;
import dev.pharos.identity.entity.GrantView;
import dev.pharos.identity.entity.LiveGrant;
import dev.pharos.identity.entity.OAuthClient;
import dev.pharos.identity.entity.Secret;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** API keys and OAuth clients in the database. People find them by tenant, programs by their secret. */
@ApplicationScoped
public class GrantStore {

    @PersistenceContext(unitName = "pharos")
    EntityManager em;

    public void add(Grant grant) {
        em.persist(grant);
        // The list goes by the id, which comes from the database.
        em.flush();
    }

    public void remove(Grant grant) {
        em.remove(grant);
    }

    public <T extends Grant> Optional<GrantView<T>> find(Class<T> type, long tenantId, UUID uuid) {
        return em.createQuery(views(type) + " AND g.uuid = :uuid", Object[].class)
                .setParameter("tenant", tenantId)
                .setParameter("uuid", uuid)
                .getResultStream()
                .findFirst()
                .map(row -> view(type, row));
    }

    public <T extends Grant> long count(Class<T> type, long tenantId) {
        return em.createQuery(
                        "SELECT COUNT(g) FROM " + type.getSimpleName() + " g WHERE g.tenantId = :tenant", Long.class)
                .setParameter("tenant", tenantId)
                .getSingleResult();
    }

    /** The next ones behind an id, in the order in which they were made. */
    public <T extends Grant> List<GrantView<T>> list(Class<T> type, long tenantId, long after, int limit) {
        return em.createQuery(views(type) + " AND g.id > :after ORDER BY g.id", Object[].class)
                .setParameter("tenant", tenantId)
                .setParameter("after", after)
                .setMaxResults(limit)
                .getResultStream()
                .map(row -> view(type, row))
                .toList();
    }

    /** Of any tenant: the id is half of what a client shows, and the other half proves it. */
    public Optional<OAuthClient> client(UUID uuid) {
        return em.createQuery("SELECT c FROM OAuthClient c WHERE c.uuid = :uuid", OAuthClient.class)
                .setParameter("uuid", uuid)
                .getResultStream()
                .findFirst();
    }

    /** Whom a key stands for; of any tenant, because whoever has the key has the tenant's permission. */
    public Optional<LiveGrant> live(Secret key) {
        return live(ApiKey.class, "g.hash", key.hash());
    }

    /** Whom the tokens of a client stand for. */
    public Optional<LiveGrant> live(UUID client) {
        return live(OAuthClient.class, "g.uuid", client);
    }

    private Optional<LiveGrant> live(Class<? extends Grant> type, String column, Object value) {
        return em.createQuery(
                        "SELECT g, t.uuid FROM " + type.getSimpleName() + " g, Tenant t WHERE t.id = g.tenantId AND "
                                + column + " = :value",
                        Object[].class)
                .setParameter("value", value)
                .getResultStream()
                .findFirst()
                .map(row -> LiveGrant.of((Grant) row[0], (UUID) row[1]));
    }

    /** Notes a use, unless another request or node has just done so. */
    @Transactional
    public void used(Class<? extends Grant> type, long id, Instant now) {
        em.createQuery("UPDATE " + type.getSimpleName() + " g SET g.lastUsedAt = :now"
                        + " WHERE g.id = :id AND (g.lastUsedAt IS NULL OR g.lastUsedAt <= :before)")
                .setParameter("now", now)
                .setParameter("id", id)
                .setParameter("before", now.minus(LiveGrant.NOTING))
                .executeUpdate();
    }

    private static String views(Class<? extends Grant> type) {
        return "SELECT g, a FROM " + type.getSimpleName()
                + " g LEFT JOIN Account a ON a.id = g.createdBy WHERE g.tenantId = :tenant";
    }

    private static <T extends Grant> GrantView<T> view(Class<T> type, Object[] row) {
        return new GrantView<>(type.cast(row[0]), (Account) row[1]);
    }
}
