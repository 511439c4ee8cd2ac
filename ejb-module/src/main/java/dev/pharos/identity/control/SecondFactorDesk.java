package dev.pharos.identity.control;

import dev.pharos.audit.boundary.AuditLog;
import dev.pharos.audit.entity.Deed;
import dev.pharos.identity.entity.Account;
import dev.pharos.identity.entity.Enrolment;
import dev.pharos.identity.entity.Person;
import dev.pharos.identity.entity.RecoveryCode;
import dev.pharos.identity.entity.SecondFactor;
import dev.pharos.identity.entity.Totp;
import dev.pharos.platform.entity.DomainException;
import dev.pharos.platform.entity.DomainException.Kind;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;

/** Writes down what becomes of second factors, each step in a transaction of its own. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class SecondFactorDesk {

    @Inject
    AccountStore accounts;

    @Inject
    SecondFactorStore codes;

    @Inject
    TotpVault vault;

    @Inject
    AuditLog audit;

    @Inject
    Clock clock;

    public SecondFactor of(Person caller) {
        var since = account(caller).secondFactorSince();
        return new SecondFactor(
                since.isPresent(), since.orElse(null), since.isPresent() ? codes.left(caller.accountId()) : 0);
    }

    /** The account, whose second factor has to be in force. */
    public Account enabled(Person caller) {
        var account = account(caller);
        if (account.secondFactorSince().isEmpty()) {
            throw new DomainException(Kind.CONFLICT, "totp-not-enabled", "There is no second factor.");
        }
        return account;
    }

    public Enrolment begin(Person caller) {
        var account = disabled(caller);
        var totp = Totp.random();
        account.prepareSecondFactor(vault.close(totp, account.uuid()), clock.instant());
        record("totp_prepared", caller);
        var uri = totp.uri(account.email());
        return new Enrolment(totp.text(), uri, QrSvg.of(uri));
    }

    public List<RecoveryCode> confirm(Person caller, String code) {
        var now = clock.instant();
        var account = disabled(caller);
        var totp = account.secondFactor()
                .map(stored -> vault.open(stored, account.uuid()))
                .orElseThrow(() -> new DomainException(
                        Kind.CONFLICT, "totp-not-prepared", "Begin with a new secret for the authenticator app."));
        var step = totp.stepOf(code, now).orElseThrow(() -> DomainException.invalid("code", "is wrong"));
        account.requireSecondFactor(step, now);
        var fresh = RecoveryCode.set();
        codes.replace(account.id(), fresh);
        record("totp_enabled", caller);
        return fresh;
    }

    public List<RecoveryCode> renew(Person caller) {
        var fresh = RecoveryCode.set();
        codes.replace(caller.accountId(), fresh);
        record("recovery_codes_renewed", caller);
        return fresh;
    }

    public void disable(Person caller) {
        locked(caller).dropSecondFactor(clock.instant());
        codes.replace(caller.accountId(), List.of());
        record("totp_disabled", caller);
    }

    private Account disabled(Person caller) {
        var account = locked(caller);
        if (account.secondFactorSince().isPresent()) {
            throw new DomainException(Kind.CONFLICT, "totp-enabled", "The second factor is in force already.");
        }
        return account;
    }

    private Account account(Person caller) {
        return accounts.find(caller.accountId()).orElseThrow(() -> DomainException.notFound("account"));
    }

    private Account locked(Person caller) {
        return accounts.lock(caller.accountId()).orElseThrow(() -> DomainException.notFound("account"));
    }

    private void record(String verb, Person caller) {
        audit.record(caller.tenantId(), Deed.of("account", verb, caller.account(), caller.email()));
    }
}
