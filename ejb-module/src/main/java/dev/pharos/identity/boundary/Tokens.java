package dev.pharos.identity.boundary;

import com.nimbusds.jwt.JWTClaimsSet;
import dev.pharos.identity.control.SigningKeys;
import dev.pharos.identity.control.TokenSigner;
import dev.pharos.identity.control.TokenVerifiers;
import dev.pharos.identity.entity.Person;
import dev.pharos.identity.entity.TokenKind;
import dev.pharos.identity.entity.VerifiedToken;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Signed tokens: minted for living sessions, verified when they come back (JWT, ES256, MicroProfile JWT claims). */
@ApplicationScoped
public class Tokens {

    /** How long an access token is good for. */
    public static final Duration ACCESS_LIFE = Duration.ofMinutes(15);

    @Inject
    SigningKeys keys;

    @Inject
    TokenSigner signer;

    @Inject
    TokenVerifiers verifiers;

    @Inject
    Clock clock;

    /** A token that carries the caller's session: 15 minutes for API clients, the session's own life in the cookie. */
    public String mint(Person caller) {
        var kind = TokenKind.of(caller.kind());
        var now = clock.instant();
        var expiry = kind == TokenKind.CONSOLE ? caller.expiresAt() : now.plus(ACCESS_LIFE);
        var claims = new JWTClaimsSet.Builder()
                .issuer(verifiers.issuer())
                .audience(kind.audience())
                .subject(caller.account().toString())
                .claim("upn", caller.email())
                .claim("groups", List.copyOf(caller.role().granted()))
                .claim("org", caller.tenant().toString())
                .claim("sid", caller.session().toString())
                .issueTime(Date.from(now))
                .expirationTime(Date.from(expiry))
                .jwtID(UUID.randomUUID().toString())
                .build();
        return signer.sign(kind, claims);
    }

    /** What a token of this kind says, or empty when it is none, is forged, or is over. */
    public Optional<VerifiedToken> verify(TokenKind kind, String token) {
        return verifiers.of(kind).verify(token).map(Tokens::view);
    }

    /** The public keys as a JWK set (RFC 7517), JSON text. */
    public String publicKeys() {
        return keys.publicSet().toString(true);
    }

    private static VerifiedToken view(JWTClaimsSet claims) {
        var issuedAt = claims.getIssueTime().toInstant();
        return new VerifiedToken(UUID.fromString((String) claims.getClaim("sid")), issuedAt, claims.toJSONObject());
    }
}
