package dev.pharos.identity.control;

import com.nimbusds.jwt.JWTClaimsSet;
import dev.pharos.identity.entity.ClientToken;
import dev.pharos.identity.entity.Issuer;
import dev.pharos.identity.entity.Scopes;
import dev.pharos.identity.entity.TokenKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.Optional;
import java.util.UUID;

/** The tokens of OAuth clients: JWTs in the profile of RFC 9068. */
@ApplicationScoped
public class ClientTokens {

    /** How long a token is good for. */
    public static final Duration LIFE = Duration.ofMinutes(15);

    @Inject
    TokenSigner signer;

    @Inject
    TokenVerifiers verifiers;

    @Inject
    Clock clock;

    public String mint(UUID client, UUID tenant, Scopes scopes, Issuer issuer) {
        var now = clock.instant();
        var claims = new JWTClaimsSet.Builder()
                .issuer(issuer.url())
                .audience(TokenKind.CLIENT.audience())
                .subject(client.toString())
                .claim("client_id", client.toString())
                .claim("org", tenant.toString())
                .claim("scope", scopes.text())
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(LIFE)))
                .jwtID(UUID.randomUUID().toString())
                .build();
        return signer.sign(TokenKind.CLIENT, claims);
    }

    /** What the token says, or empty when it is none, is forged, or is over. */
    public Optional<ClientToken> verify(String token, Issuer issuer) {
        return verifiers
                .of(TokenKind.CLIENT)
                .verify(token)
                .filter(claims -> issuer.admits(claims.getIssuer()))
                .map(ClientTokens::view);
    }

    private static ClientToken view(JWTClaimsSet claims) {
        var scope = claims.getClaim("scope") instanceof String text ? text : "";
        return new ClientToken(
                UUID.fromString(claims.getJWTID()),
                id(claims, "client_id"),
                id(claims, "org"),
                Scopes.ofText(scope),
                claims.getIssueTime().toInstant(),
                claims.getExpirationTime().toInstant(),
                claims.toJSONObject());
    }

    private static UUID id(JWTClaimsSet claims, String name) {
        return UUID.fromString((String) claims.getClaim(name));
    }
}
