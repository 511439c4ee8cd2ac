package dev.pharos.identity.control;

import dev.pharos.identity.entity.Account;
import dev.pharos.identity.entity.RecoveryCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;

/** Whether a code is good now. Asking uses it up. */
@ApplicationScoped
public class SecondFactorCheck {

    @Inject
    SecondFactorStore store;

    @Inject
    TotpVault vault;

    @Inject
    Clock clock;

    /** Whether this is a code of the account's app or one of its recovery codes, and was not shown before. */
    public boolean accepts(Account account, String code) {
        if (code == null || code.isBlank()) {
            return false;
        }
        var now = clock.instant();
        var step = account.secondFactor()
                .map(stored -> vault.open(stored, account.uuid()))
                .map(totp -> totp.stepOf(code, now))
                .orElseThrow();
        return step.isPresent()
                ? store.useStep(account.id(), step.getAsLong())
                : store.use(account.id(), new RecoveryCode(code), now);
    }
}
