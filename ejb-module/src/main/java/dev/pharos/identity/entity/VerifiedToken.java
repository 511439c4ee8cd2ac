package dev.pharos.identity.entity;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * A token whose signature, type, issuer, audience and time were found good. Whether its session still lives is another
 * question.
 *
 * @param session the {@code sid} claim
 * @param issuedAt the {@code iat} claim
 * @param claims all of them, as JSON types
 */
public record VerifiedToken(UUID session, Instant issuedAt, Map<String, Object> claims) {

    public VerifiedToken {
        claims = Map.copyOf(claims);
    }
}
