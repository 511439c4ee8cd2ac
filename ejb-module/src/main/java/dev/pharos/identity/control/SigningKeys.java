package dev.pharos.identity.control;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The keys of this installation: every node signs with the newest and verifies with all. The first one is generated at the
 * first start. A key is known by its thumbprint (RFC 7638), and only keys from the database exist: nothing in a token can
 * name or bring another.
 */
@ApplicationScoped
public class SigningKeys {

    private static final System.Logger LOG = System.getLogger(SigningKeys.class.getName());

    /** Unknown key ids come from strangers too; they may not make the node ask the database more often than this. */
    private static final Duration PAUSE = Duration.ofSeconds(10);

    private static final int TRIES = 3;

    @Inject
    SigningKeyStore store;

    @Inject
    Clock clock;

    private volatile Map<String, ECKey> byId = Map.of();
    private volatile Instant readAt = Instant.MIN;

    /** The key to sign with. */
    public ECKey newest() {
        return known().values().iterator().next();
    }

    /** The key of this id; another node may have made it a moment ago. */
    public Optional<ECKey> find(String keyId) {
        var keys = known();
        if (!keys.containsKey(keyId) && readAt.plus(PAUSE).isBefore(clock.instant())) {
            keys = read();
        }
        return Optional.ofNullable(keys.get(keyId));
    }

    /** What verifiers need, without the private halves (RFC 7517). */
    public JWKSet publicSet() {
        return new JWKSet(List.<JWK>copyOf(known().values())).toPublicJWKSet();
    }

    private Map<String, ECKey> known() {
        var keys = byId;
        return keys.isEmpty() ? read() : keys;
    }

    private synchronized Map<String, ECKey> read() {
        var keys = store.read();
        for (var attempt = 0; keys.isEmpty() && attempt < TRIES; attempt++) {
            offerFirst();
            keys = store.read();
        }
        if (keys.isEmpty()) {
            throw new IllegalStateException("No signing key could be stored");
        }
        var map = new LinkedHashMap<String, ECKey>();
        keys.forEach(key -> map.put(key.getKeyID(), key));
        readAt = clock.instant();
        byId = map;
        return map;
    }

    private void offerFirst() {
        try {
            store.addFirst(generate());
            LOG.log(System.Logger.Level.INFO, "event=signing_key_generated");
        } catch (IllegalStateException lostTheRace) {
            LOG.log(System.Logger.Level.INFO, "event=signing_key_contended", lostTheRace);
        }
    }

    static ECKey generate() {
        try {
            return new ECKeyGenerator(Curve.P_256)
                    .keyUse(KeyUse.SIGNATURE)
                    .algorithm(JWSAlgorithm.ES256)
                    .keyIDFromThumbprint(true)
                    .generate();
        } catch (JOSEException exception) {
            throw new IllegalStateException("Every Java platform has P-256", exception);
        }
    }
}
