package dev.pharos.identity.control;

import dev.pharos.audit.boundary.AuditLog;
import dev.pharos.audit.entity.Deed;
import dev.pharos.identity.entity.Account;
import dev.pharos.identity.entity.PasswordReset;
import dev.pharos.identity.entity.Person;
import dev.pharos.identity.entity.Secret;
import dev.pharos.mail.boundary.Outbox;
import dev.pharos.platform.entity.DomainException;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/** Writes down what becomes of passwords, each in a transaction of its own: hashing is done before. */
@Stateless
public class PasswordDesk {

    private static final Duration DAY = Duration.ofDays(1);

    @Inject
    AccountStore accounts;

    @Inject
    ResetStore resets;

    @Inject
    SessionStore sessions;

    @Inject
    SessionCache cache;

    @Inject
    Outbox outbox;

    @Inject
    AuditLog audit;

    @Inject
    Clock clock;

    /** The caller's own new password; their other log-ins end. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void change(Person caller, String hash) {
        var account = accounts.lock(caller.accountId()).orElseThrow(() -> DomainException.notFound("account"));
        store(account, hash, caller.session());
        audit.record(caller.tenantId(), deed("password_changed", account));
    }

    /** Posts a mail with a secret, unless the account has got as many today as it may. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void issue(long accountId, String page) {
        var now = clock.instant();
        var account = accounts.lock(accountId).orElseThrow(() -> DomainException.notFound("account"));
        if (resets.countSince(accountId, now.minus(DAY)) >= PasswordReset.PER_DAY) {
            return;
        }
        var secret = Secret.random(Secret.RESET_PREFIX);
        resets.add(new PasswordReset(secret, account, now), now);
        outbox.post(PasswordMails.reset(account.email(), page, secret));
        record("password_reset_requested", account);
    }

    /** The account that the secret is good for now, without using it up. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public Optional<Account> accountOf(Secret secret) {
        var now = clock.instant();
        return resets.find(secret)
                .filter(reset -> reset.isGood(now))
                .flatMap(reset -> accounts.find(reset.accountId()));
    }

    /** The new password of whoever has the secret; all log-ins of the account end. False when somebody was faster. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public boolean reset(Secret secret, long accountId, String hash) {
        if (!resets.use(secret, clock.instant())) {
            return false;
        }
        var account = accounts.lock(accountId).orElseThrow(() -> DomainException.notFound("account"));
        store(account, hash, null);
        record("password_reset", account);
        return true;
    }

    private void store(Account account, String hash, UUID spared) {
        var now = clock.instant();
        account.changePassword(hash, now);
        sessions.revokeAll(account.id(), spared, now).forEach(cache::forget);
        outbox.post(PasswordMails.changed(account.email()));
    }

    /** Nobody is logged in, so it stands where the account belongs first. */
    private void record(String verb, Account account) {
        accounts.affiliations(account.id()).stream()
                .findFirst()
                .ifPresent(place -> audit.record(place.tenantId(), deed(verb, account)));
    }

    private static Deed deed(String verb, Account account) {
        return Deed.of("account", verb, account.uuid(), account.email());
    }
}
