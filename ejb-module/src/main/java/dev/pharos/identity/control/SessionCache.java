package dev.pharos.identity.control;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.pharos.identity.entity.MembershipChanged;
import dev.pharos.identity.entity.Person;
import dev.pharos.tenancy.entity.TenantDeleted;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
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

    /** Other nodes notice when their memory is over; this one at once. */
    void forget(@Observes(during = TransactionPhase.AFTER_SUCCESS) MembershipChanged changed) {
        forget(person -> person.tenantId() == changed.tenantId() && person.accountId() == changed.accountId());
    }

    void forget(@Observes(during = TransactionPhase.AFTER_SUCCESS) TenantDeleted deleted) {
        forget(person -> person.tenantId() == deleted.tenantId());
    }

    private void forget(Predicate<Person> which) {
        callers.asMap().values().removeIf(caller -> caller.filter(which).isPresent());
    }
}
