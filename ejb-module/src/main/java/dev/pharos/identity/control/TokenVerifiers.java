package dev.pharos.identity.control;

import com.nimbusds.jwt.JWTClaimsSet;
import dev.pharos.identity.entity.TokenKind;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** One verifier for each kind of token, all for this installation's issuer. */
@ApplicationScoped
public class TokenVerifiers {

    /** What a token of one kind must pass. */
    @FunctionalInterface
    public interface Verifier {

        Optional<JWTClaimsSet> verify(String token);
    }

    @Inject
    SigningKeys keys;

    @Inject
    Clock clock;

    @Inject
    @ConfigProperty(name = "pharos.public-url", defaultValue = "http://localhost:8080")
    String issuer;

    private final Map<TokenKind, Verifier> verifiers = new EnumMap<>(TokenKind.class);

    @PostConstruct
    void prepare() {
        for (var kind : TokenKind.values()) {
            verifiers.put(kind, new TokenVerifier(kind, issuer, keys, clock)::verify);
        }
    }

    public Verifier of(TokenKind kind) {
        return verifiers.get(kind);
    }

    /** The {@code iss} claim: the public address of this installation. */
    public String issuer() {
        return issuer;
    }
}
