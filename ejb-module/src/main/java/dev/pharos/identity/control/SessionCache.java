package dev.pharos.identity.control;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.pharos.identity.entity.Person;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/** Spares the database the same question with every request, for so short that other nodes' revocations hold soon. */
@ApplicationScoped
public class SessionCache {

    /** The contract says five seconds; a request may take some of them. */
    private static final Duration MEMORY = Duration.ofSeconds(3);

    private static final int MAX_SESSIONS = 50_000;

    private final Cache<UUID, Optional<Person>> callers = Caffeine.newBuilder()
            .expireAfterWrite(MEMORY)
            .maximumSize(MAX_SESSIONS)
            .build();

    public Optional<Person> get(UUID session, Supplier<Optional<Person>> question) {
        return callers.get(session, unknown -> question.get());
    }

    public void forget(UUID session) {
        callers.invalidate(session);
    }
}
