package dev.pharos.identity.entity;

import java.time.Instant;

/**
 * What a person sees of their second factor.
 *
 * @param enabled whether a log-in needs a code
 * @param since when it was turned on; null when it is not
 * @param recoveryCodesLeft those not used yet
 */
public record SecondFactor(boolean enabled, Instant since, int recoveryCodesLeft) {}
