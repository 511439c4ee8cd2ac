package dev.pharos.identity.control;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.pharos.identity.entity.GrantRevoked;
import dev.pharos.identity.entity.LiveGrant;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/** Spares the database the same question with every call of a program, for so short that a revocation holds soon everywhere. */
@ApplicationScoped
public class GrantCache {

    /** The contract says five seconds; a request may take some of them. */
    private static final Duration MEMORY = Duration.ofSeconds(3);

    private static final int MAX_CREDENTIALS = 50_000;

    private final Cache<String, Optional<LiveGrant>> grants = Caffeine.newBuilder()
            .expireAfterWrite(MEMORY)
            .maximumSize(MAX_CREDENTIALS)
            .build();

    /** @param credential the same for the same credential; what can be shown as one must not be kept */
    public Optional<LiveGrant> get(String credential, Supplier<Optional<LiveGrant>> question) {
        return grants.get(credential, unknown -> question.get());
    }

    public void forget(String credential) {
        grants.invalidate(credential);
    }

    /** What a program shows is not known where people revoke it. */
    void forget(@Observes(during = TransactionPhase.AFTER_SUCCESS) GrantRevoked grant) {
        grants.asMap()
                .values()
                .removeIf(known -> known.filter(live -> live.machine().id().equals(grant.id()))
                        .isPresent());
    }
}
