package dev.pharos.platform.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Signs of life of this node's own workers. Who works in a loop registers a name with the longest pause that is still
 * normal, and beats with every round; health asks whether the beats go on.
 */
@ApplicationScoped
public class Heartbeats {

    private record Pulse(Duration limit, Instant last) {}

    private final Map<String, Pulse> pulses = new ConcurrentHashMap<>();

    @Inject
    Clock clock;

    /** Announces a worker; it counts as alive from now on. */
    public void register(String name, Duration limit) {
        pulses.put(name, new Pulse(limit, clock.instant()));
    }

    /** One round done; without registration it is no sign of anything. */
    public void beat(String name) {
        pulses.computeIfPresent(name, (key, pulse) -> new Pulse(pulse.limit(), clock.instant()));
    }

    /** Announces that a worker has stopped on purpose. */
    public void remove(String name) {
        pulses.remove(name);
    }

    /** Whether the worker beats; empty when it never registered. */
    public Optional<Boolean> isAlive(String name) {
        return Optional.ofNullable(pulses.get(name))
                .map(pulse -> !clock.instant().isAfter(pulse.last().plus(pulse.limit())));
    }
}
