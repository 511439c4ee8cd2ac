package dev.pharos.identity.control;

import dev.pharos.identity.entity.PasswordReset;
import dev.pharos.identity.entity.Secret;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Optional;

/** Password resets in the database. */
@ApplicationScoped
public class ResetStore {

    @PersistenceContext(unitName = "pharos")
    EntityManager entityManager;

    /** Adds a reset and takes the account's earlier ones back: only the newest mail counts. */
    public void add(PasswordReset reset, Instant now) {
        entityManager
                .createQuery("UPDATE PasswordReset r SET r.usedAt = :now"
                        + " WHERE r.accountId = :account AND r.usedAt IS NULL")
                .setParameter("now", now)
                .setParameter("account", reset.accountId())
                .executeUpdate();
        entityManager.persist(reset);
    }

    public long countSince(long accountId, Instant since) {
        return entityManager
                .createQuery(
                        "SELECT COUNT(r) FROM PasswordReset r WHERE r.accountId = :account AND r.createdAt > :since",
                        Long.class)
                .setParameter("account", accountId)
                .setParameter("since", since)
                .getSingleResult();
    }

    public Optional<PasswordReset> find(Secret secret) {
        return entityManager
                .createQuery("SELECT r FROM PasswordReset r WHERE r.hash = :hash", PasswordReset.class)
                .setParameter("hash", secret.hash())
                .getResultStream()
                .findFirst();
    }

    /** Uses a reset up; of all that try, exactly one is answered true. The first statement of its transaction. */
    public boolean use(Secret secret, Instant now) {
        return entityManager
                        .createQuery("UPDATE PasswordReset r SET r.usedAt = :now"
                                + " WHERE r.hash = :hash AND r.usedAt IS NULL AND r.expiresAt > :now")
                        .setParameter("hash", secret.hash())
                        .setParameter("now", now)
                        .executeUpdate()
                == 1;
    }

    /** Deletes what was issued before this instant. */
    public int purge(Instant before) {
        return entityManager
                .createQuery("DELETE FROM PasswordReset r WHERE r.createdAt < :before")
                .setParameter("before", before)
                .executeUpdate();
    }
}
