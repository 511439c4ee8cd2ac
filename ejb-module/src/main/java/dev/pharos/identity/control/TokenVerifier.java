package dev.pharos.identity.control;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.JWSKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.jwt.proc.BadJWTException;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import dev.pharos.identity.entity.TokenKind;
import dev.pharos.platform.entity.Ids;
import java.security.Key;
import java.text.ParseException;
import java.time.Clock;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Takes exactly one kind of token: one algorithm, a key of ours found by its id, the right type, issuer, audience and time
 * (RFC 8725). What the token's header says besides is ignored.
 */
final class TokenVerifier {

    /** A token is some hundred bytes; nothing longer is worth parsing. */
    private static final int MAX_LENGTH = 4096;

    private static final int CLOCK_SKEW_SECONDS = 10;
    private static final Set<String> REQUIRED = Set.of("sub", "iss", "exp", "iat", "jti");

    private final SigningKeys keys;
    private final DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();

    TokenVerifier(TokenKind kind, String issuer, SigningKeys keys, Clock clock) {
        this.keys = keys;
        processor.setJWSTypeVerifier(new DefaultJOSEObjectTypeVerifier<>(new JOSEObjectType(kind.type())));
        processor.setJWSKeySelector(this::select);
        processor.setJWTClaimsSetVerifier(new ClaimsVerifier(kind, issuer, clock));
    }

    /** The token's claims, or empty when anything at all is wrong with it. */
    Optional<JWTClaimsSet> verify(String token) {
        if (token.length() > MAX_LENGTH) {
            return Optional.empty();
        }
        try {
            return Optional.of(processor.process(SignedJWT.parse(token), null));
        } catch (ParseException | BadJOSEException | JOSEException refused) {
            return Optional.empty();
        }
    }

    /** @see JWSKeySelector#selectJWSKeys */
    private List<? extends Key> select(JWSHeader header, SecurityContext context) throws KeySourceException {
        if (!JWSAlgorithm.ES256.equals(header.getAlgorithm()) || header.getKeyID() == null) {
            return List.of();
        }
        var key = keys.find(header.getKeyID());
        try {
            return key.isEmpty() ? List.of() : List.of(key.get().toECPublicKey());
        } catch (JOSEException exception) {
            throw new KeySourceException("A stored key is no P-256 key", exception);
        }
    }

    private static final class ClaimsVerifier extends DefaultJWTClaimsVerifier<SecurityContext> {

        private final transient Set<String> ids;
        private final transient Clock clock;

        ClaimsVerifier(TokenKind kind, String issuer, Clock clock) {
            super(kind.audience(), exactly(kind, issuer), REQUIRED);
            this.ids = kind.ids();
            this.clock = clock;
            setMaxClockSkew(CLOCK_SKEW_SECONDS);
        }

        /** Which issuer of client tokens counts depends on the request. */
        private static JWTClaimsSet exactly(TokenKind kind, String issuer) {
            var claims = new JWTClaimsSet.Builder();
            return (kind == TokenKind.CLIENT ? claims : claims.issuer(issuer)).build();
        }

        @Override
        public void verify(JWTClaimsSet claims, SecurityContext context) throws BadJWTException {
            super.verify(claims, context);
            for (var name : ids) {
                if (!(claims.getClaim(name) instanceof String id)
                        || Ids.parse(id).isEmpty()) {
                    throw new BadJWTException(name + " is no id");
                }
            }
        }

        @Override
        protected Date currentTime() {
            return Date.from(clock.instant());
        }
    }
}
