package dev.pharos.identity.control;

import dev.pharos.identity.entity.Invitation;
import dev.pharos.identity.entity.InvitationOffer;
import dev.pharos.identity.entity.Secret;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Invitations in the database. */
@ApplicationScoped
public class InvitationStore {

    @PersistenceContext(unitName = "pharos")
    EntityManager em;

    /** Those nobody has accepted, in the order in which they were made, behind the one with this internal id. */
    public List<Invitation> pending(long tenantId, long after, int limit) {
        return em.createQuery(
                        "SELECT i FROM Invitation i WHERE i.tenantId = :tenant AND i.acceptedAt IS NULL"
                                + " AND i.id > :after ORDER BY i.id",
                        Invitation.class)
                .setParameter("tenant", tenantId)
                .setParameter("after", after)
                .setMaxResults(limit)
                .getResultList();
    }

    /** How many people hold an invitation that is still good, but for this address. */
    public long open(long tenantId, String except, Instant now) {
        return em.createQuery(
                        "SELECT COUNT(i) FROM Invitation i WHERE i.tenantId = :tenant AND i.acceptedAt IS NULL"
                                + " AND i.expiresAt > :now AND i.email <> :except",
                        Long.class)
                .setParameter("tenant", tenantId)
                .setParameter("now", now)
                .setParameter("except", except)
                .getSingleResult();
    }

    public Optional<Invitation> pending(long tenantId, UUID uuid) {
        return em.createQuery(
                        "SELECT i FROM Invitation i WHERE i.tenantId = :tenant AND i.uuid = :uuid"
                                + " AND i.acceptedAt IS NULL",
                        Invitation.class)
                .setParameter("tenant", tenantId)
                .setParameter("uuid", uuid)
                .getResultStream()
                .findFirst();
    }

    /** Stores an invitation in the place of earlier ones of the same address. */
    public void add(Invitation invitation) {
        em.createQuery("DELETE FROM Invitation i WHERE i.tenantId = :tenant AND i.email = :email")
                .setParameter("tenant", invitation.tenantId())
                .setParameter("email", invitation.email())
                .executeUpdate();
        em.persist(invitation);
        em.flush();
    }

    /** Whether there was anything to take back: somebody may have accepted, or taken it back, meanwhile. */
    public boolean remove(Invitation invitation) {
        return em.createQuery("DELETE FROM Invitation i WHERE i.tenantId = :tenant AND i.id = :id"
                                + " AND i.acceptedAt IS NULL")
                        .setParameter("tenant", invitation.tenantId())
                        .setParameter("id", invitation.id())
                        .executeUpdate()
                == 1;
    }

    /** What the secret is good for; empty when it is wrong, used or expired. */
    public Optional<InvitationOffer> offer(Secret secret, Instant now) {
        return em.createQuery(
                        "SELECT t.name, i FROM Invitation i, Tenant t WHERE t.id = i.tenantId"
                                + " AND i.hash = :hash AND i.acceptedAt IS NULL AND i.expiresAt > :now",
                        Object[].class)
                .setParameter("hash", secret.hash())
                .setParameter("now", now)
                .getResultStream()
                .findFirst()
                .map(row -> offer((String) row[0], (Invitation) row[1]));
    }

    /** Uses the secret up. Of all that try, on all nodes, exactly one gets the invitation. */
    public Optional<Invitation> use(Secret secret, Instant now) {
        var used = em.createQuery("UPDATE Invitation i SET i.acceptedAt = :now"
                        + " WHERE i.hash = :hash AND i.acceptedAt IS NULL AND i.expiresAt > :now")
                .setParameter("hash", secret.hash())
                .setParameter("now", now)
                .executeUpdate();
        return used == 0
                ? Optional.empty()
                : em.createQuery("SELECT i FROM Invitation i WHERE i.hash = :hash", Invitation.class)
                        .setParameter("hash", secret.hash())
                        .getResultStream()
                        .findFirst();
    }

    private InvitationOffer offer(String organization, Invitation invitation) {
        var known = !em.createQuery("SELECT a.id FROM Account a WHERE a.email = :email", Long.class)
                .setParameter("email", invitation.email())
                .getResultList()
                .isEmpty();
        return new InvitationOffer(invitation.tenantId(), organization, invitation.email(), invitation.role(), known);
    }
}
