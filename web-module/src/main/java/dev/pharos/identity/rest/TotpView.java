package dev.pharos.identity.rest;

import dev.pharos.identity.entity.SecondFactor;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The caller's second factor.
 *
 * @param enabled whether a log-in needs a code
 * @param since when it was turned on; null when it is not
 * @param recoveryCodesLeft those not used yet
 */
public record TotpView(
        boolean enabled, @Schema(nullable = true) Instant since, int recoveryCodesLeft) {

    static TotpView of(SecondFactor factor) {
        return new TotpView(factor.enabled(), factor.since(), factor.recoveryCodesLeft());
    }
}
