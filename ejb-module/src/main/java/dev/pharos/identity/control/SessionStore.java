package dev.pharos.identity.control;

import dev.pharos.identity.entity.Person;
import dev.pharos.identity.entity.RefreshToken;
import dev.pharos.identity.entity.Secret;
import dev.pharos.identity.entity.Session;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Sessions and refresh tokens in the database. */
@ApplicationScoped
public class SessionStore {

    /** Parameters of one query. */
    private static final int MOST_AT_ONCE = 1_000;

    private static final int PURGED_AT_ONCE = 1_000;

    /** Read in this order a membership is locked only for a session that goes. */
    private static final String REMEMBER_SEEN = """
        UPDATE (SELECT tenant_id, account_id, MAX(seen_at) AS seen_at FROM session
          WHERE id IN (%s) GROUP BY tenant_id, account_id) s
          STRAIGHT_JOIN membership m ON m.tenant_id = s.tenant_id AND m.account_id = s.account_id
        SET m.seen_at = GREATEST(COALESCE(m.seen_at, s.seen_at), s.seen_at)""";

    @PersistenceContext(unitName = "pharos")
    EntityManager entityManager;

    public void add(Session session) {
        entityManager.persist(session);
        // The id comes from the database, and refresh tokens need it.
        entityManager.flush();
    }

    public void add(RefreshToken token) {
        entityManager.persist(token);
    }

    public Optional<Session> find(long id) {
        return Optional.ofNullable(entityManager.find(Session.class, id));
    }

    public Optional<Session> find(UUID uuid) {
        return entityManager
                .createQuery("SELECT s FROM Session s WHERE s.uuid = :uuid", Session.class)
                .setParameter("uuid", uuid)
                .getResultStream()
                .findFirst();
    }

    public Optional<RefreshToken> find(Secret secret) {
        return entityManager
                .createQuery("SELECT t FROM RefreshToken t WHERE t.hash = :hash", RefreshToken.class)
                .setParameter("hash", secret.hash())
                .getResultStream()
                .findFirst();
    }

    /**
     * Uses a refresh token up. Of all that try, on all nodes, exactly one is answered true. It has to be the first
     * statement of its transaction: with snapshot isolation a loser would otherwise get an error instead of an answer.
     */
    public boolean use(Secret secret, Instant now) {
        return entityManager
                        .createQuery("UPDATE RefreshToken t SET t.usedAt = :now"
                                + " WHERE t.hash = :hash AND t.usedAt IS NULL AND t.expiresAt > :now")
                        .setParameter("hash", secret.hash())
                        .setParameter("now", now)
                        .executeUpdate()
                == 1;
    }

    /** Whether the session was alive until now. */
    public boolean revoke(UUID session, Instant now) {
        return entityManager
                        .createQuery("UPDATE Session s SET s.revokedAt = :now"
                                + " WHERE s.uuid = :uuid AND s.revokedAt IS NULL")
                        .setParameter("uuid", session)
                        .setParameter("now", now)
                        .executeUpdate()
                == 1;
    }

    /** Ends the account's sessions except one, which may be null; answers which ones that were. */
    public List<UUID> revokeAll(long accountId, UUID except, Instant now) {
        var ended = entityManager
                .createQuery(
                        "SELECT s FROM Session s"
                                + " WHERE s.accountId = :account AND s.revokedAt IS NULL AND s.expiresAt > :now",
                        Session.class)
                .setParameter("account", accountId)
                .setParameter("now", now)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .filter(session -> !session.uuid().equals(except))
                .toList();
        ended.forEach(session -> session.end(now));
        return ended.stream().map(Session::uuid).toList();
    }

    /** The account's living sessions, the newest first, of those with a smaller id. */
    public List<Session> list(long accountId, long below, int limit, Instant now) {
        return entityManager
                .createQuery(
                        "SELECT s FROM Session s WHERE s.accountId = :account AND s.id < :below"
                                + " AND s.revokedAt IS NULL AND s.expiresAt > :now ORDER BY s.id DESC",
                        Session.class)
                .setParameter("account", accountId)
                .setParameter("below", below)
                .setParameter("now", now)
                .setMaxResults(limit)
                .getResultList();
    }

    /** Those of these sessions that live, and whose person is still a member: a membership takes its sessions with it. */
    public Set<UUID> alive(Collection<UUID> sessions, Instant now) {
        var alive = new HashSet<UUID>();
        for (var part : parts(sessions)) {
            entityManager
                    .createQuery(
                            "SELECT s.uuid FROM Session s"
                                    + " WHERE s.uuid IN :uuids AND s.revokedAt IS NULL AND s.expiresAt > :now",
                            UUID.class)
                    .setParameter("uuids", part)
                    .setParameter("now", now)
                    .getResultStream()
                    .forEach(alive::add);
        }
        return alive;
    }

    private static Collection<List<UUID>> parts(Collection<UUID> sessions) {
        var index = new AtomicInteger();
        return sessions.stream()
                .collect(Collectors.groupingBy(session -> index.getAndIncrement() / MOST_AT_ONCE))
                .values();
    }

    /**
     * Deletes sessions that ended before this instant, with their refresh tokens, and refresh tokens that expired; at most
     * {@value #PURGED_AT_ONCE} sessions. They are looked for without a lock and then named, because a search that deletes
     * would lock what it passes, and log-ins with it.
     */
    public int purge(Instant before) {
        var tokens = entityManager
                .createQuery("DELETE FROM RefreshToken t WHERE t.expiresAt < :before")
                .setParameter("before", before)
                .executeUpdate();
        var ended = ended(before);
        return ended.isEmpty() ? tokens : tokens + forget(ended);
    }

    private List<Long> ended(Instant before) {
        var ids = Stream.of("expiresAt", "revokedAt")
                .flatMap(end -> entityManager
                        .createQuery("SELECT s.id FROM Session s WHERE s." + end + " < :before", Long.class)
                        .setParameter("before", before)
                        .setMaxResults(PURGED_AT_ONCE)
                        .getResultStream())
                .distinct();
        return ids.sorted().limit(PURGED_AT_ONCE).toList();
    }

    private int forget(List<Long> sessions) {
        var ids = sessions.stream().map(String::valueOf).collect(Collectors.joining(","));
        entityManager.createNativeQuery(REMEMBER_SEEN.formatted(ids)).executeUpdate();
        return entityManager
                .createNativeQuery("DELETE FROM session WHERE id IN (" + ids + ")")
                .executeUpdate();
    }

    /** Who a living session stands for. */
    public Optional<Person> caller(UUID session, Instant now) {
        return entityManager
                .createQuery(
                        "SELECT NEW dev.pharos.identity.entity.Person("
                                + "s.uuid, s.kind, t.id, t.uuid, a.id, a.uuid, a.email, m.role, s.seenAt, s.expiresAt)"
                                + " FROM Session s, Membership m, Tenant t, Account a"
                                + " WHERE m.tenantId = s.tenantId AND m.accountId = s.accountId"
                                + " AND t.id = s.tenantId AND a.id = s.accountId"
                                + " AND s.uuid = :uuid AND s.revokedAt IS NULL AND s.expiresAt > :now",
                        Person.class)
                .setParameter("uuid", session)
                .setParameter("now", now)
                .getResultStream()
                .findFirst();
    }
}
