package dev.pharos.problem;

import dev.pharos.platform.entity.DomainException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Tells the log why something was unavailable: once in a while, because everybody who asks meets the same cause. */
@ApplicationScoped
public class Mishaps {

    private static final Duration PAUSE = Duration.ofMinutes(1);

    private static final Logger LOG = System.getLogger(Mishaps.class.getName());

    @Inject
    Clock clock;

    /** When each code was told last. */
    private final Map<String, Instant> told = new ConcurrentHashMap<>();

    void tell(DomainException refusal) {
        if (refusal.kind() == DomainException.Kind.UNAVAILABLE
                && refusal.getCause() != null
                && isNews(refusal.code())) {
            LOG.log(Level.WARNING, "event=unavailable code=" + refusal.code(), refusal.getCause());
        }
    }

    private boolean isNews(String code) {
        var now = clock.instant();
        return told.merge(code, now, (before, present) -> before.plus(PAUSE).isAfter(present) ? before : present)
                .equals(now);
    }
}
