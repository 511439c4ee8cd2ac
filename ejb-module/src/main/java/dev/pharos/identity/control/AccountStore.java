package dev.pharos.identity.control;

import dev.pharos.identity.entity.Account;
import dev.pharos.identity.entity.Affiliation;
import dev.pharos.identity.entity.EmailAddress;
import dev.pharos.identity.entity.Membership;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.util.List;
import java.util.Optional;

/** Accounts and their memberships in the database. */
@ApplicationScoped
public class AccountStore {

    @PersistenceContext(unitName = "pharos")
    EntityManager entityManager;

    public Optional<Account> find(EmailAddress email) {
        return entityManager
                .createQuery("SELECT a FROM Account a WHERE a.email = :email", Account.class)
                .setParameter("email", email.text())
                .getResultStream()
                .findFirst();
    }

    public Optional<Account> find(long id) {
        return Optional.ofNullable(entityManager.find(Account.class, id));
    }

    /** The account, which nobody else changes until the transaction ends. */
    public Optional<Account> lock(long id) {
        return Optional.ofNullable(entityManager.find(Account.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** Whether the account could be added; when the address is taken, the transaction is lost as well. */
    public boolean add(Account account) {
        if (find(new EmailAddress(account.email())).isPresent()) {
            return false;
        }
        try {
            entityManager.persist(account);
            entityManager.flush();
            return true;
        } catch (PersistenceException exception) {
            // Somebody was faster between the question and the insert.
            if (DatabaseErrors.isDuplicateKey(exception)) {
                return false;
            }
            throw exception;
        }
    }

    public void add(Membership membership) {
        entityManager.persist(membership);
    }

    public void flush() {
        entityManager.flush();
    }

    public Optional<Membership> membership(long tenantId, long accountId) {
        return Optional.ofNullable(entityManager.find(Membership.class, new Membership.Key(tenantId, accountId)));
    }

    /** How many people belong to the tenant. */
    public long members(long tenantId) {
        return entityManager
                .createQuery("SELECT COUNT(m) FROM Membership m WHERE m.tenantId = :tenant", Long.class)
                .setParameter("tenant", tenantId)
                .getSingleResult();
    }

    /** Where the account belongs, in the order in which it joined. */
    public List<Affiliation> affiliations(long accountId) {
        return entityManager
                .createQuery(
                        "SELECT NEW dev.pharos.identity.entity.Affiliation(t.id, t.uuid, t.name, t.slug, m.role)"
                                + " FROM Membership m, Tenant t"
                                + " WHERE t.id = m.tenantId AND m.accountId = :account ORDER BY m.createdAt, t.id",
                        Affiliation.class)
                .setParameter("account", accountId)
                .getResultList();
    }

    /** The ids of all who belong to a tenant. */
    public List<Long> memberIds(long tenantId) {
        return entityManager
                .createQuery("SELECT m.accountId FROM Membership m WHERE m.tenantId = :tenant", Long.class)
                .setParameter("tenant", tenantId)
                .getResultList();
    }

    /** Deletes those of these accounts that belong nowhere any more: nobody could log in with them. */
    public void removeHomeless(List<Long> accounts) {
        for (var account : accounts) {
            entityManager
                    .createNativeQuery("DELETE FROM account WHERE id = ?1"
                            + " AND NOT EXISTS (SELECT 1 FROM membership WHERE account_id = ?2)")
                    .setParameter(1, account)
                    .setParameter(2, account)
                    .executeUpdate();
        }
    }
}
