package dev.pharos.identity.entity;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * A client token whose signature, type, issuer, audience and time were found good. Whether it was revoked is another
 * question.
 *
 * @param id the {@code jti} claim
 * @param client the {@code client_id} claim
 * @param tenant the {@code org} claim
 * @param scopes the {@code scope} claim
 * @param issuedAt the {@code iat} claim
 * @param expiresAt the {@code exp} claim
 * @param claims all of them, as JSON types
 */
public record ClientToken(
        UUID id,
        UUID client,
        UUID tenant,
        Scopes scopes,
        Instant issuedAt,
        Instant expiresAt,
        Map<String, Object> claims) {

    public ClientToken {
        claims = Map.copyOf(claims);
    }

    /** The {@code iss} claim. */
    public String issuer() {
        return (String) claims.get("iss");
    }
}
