package dev.pharos.identity.control;

import dev.pharos.audit.boundary.AuditLog;
import dev.pharos.audit.entity.Deed;
import dev.pharos.identity.entity.Account;
import dev.pharos.identity.entity.Affiliation;
import dev.pharos.identity.entity.EmailAddress;
import dev.pharos.identity.entity.LogInRefused;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.ObservesAsync;
import jakarta.inject.Inject;

/**
 * Tells organizations that somebody failed to log in as one of theirs: all the account belongs to, unless one was named, for
 * all of them are at stake. It changes nothing, so it has a transaction of its own, after the answer. The actor is a
 * stranger: whoever that was did not prove to be the account's owner.
 */
@Stateless
public class RefusedLogIns {

    private static final System.Logger LOG = System.getLogger(RefusedLogIns.class.getName());

    @Inject
    AccountStore accounts;

    @Inject
    AuditLog audit;

    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void record(@ObservesAsync LogInRefused refused) {
        try {
            EmailAddress.parse(refused.email()).flatMap(accounts::find).ifPresent(account -> record(account, refused));
        } catch (RuntimeException failure) {
            // Nobody waits for the outcome of an asynchronous event.
            LOG.log(System.Logger.Level.WARNING, "event=refused_login_not_recorded", failure);
            throw failure;
        }
    }

    private void record(Account account, LogInRefused refused) {
        // By tenant: whoever writes to several logs takes their locks in this order.
        accounts.affiliations(account.id()).stream()
                .filter(place -> refused.organization() == null || place.isCalled(refused.organization()))
                .mapToLong(Affiliation::tenantId)
                .sorted()
                .forEach(tenant -> audit.record(
                        tenant,
                        refused.client().stranger(),
                        Deed.of("account", "log_in_refused", account.uuid(), account.email())));
    }
}
