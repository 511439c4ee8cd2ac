package dev.pharos.incidents.entity;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * How the life of a service within {@code [from, to)} divides.
 *
 * @param times what is not named never was
 */
public record ServiceUptime(Instant from, Instant to, Map<ServiceStatus, Duration> times) {

    /** How much of the time of a partial outage counts as down, as status pages are used to. */
    private static final double PARTIAL = 0.3;

    public ServiceUptime {
        var all = new EnumMap<ServiceStatus, Duration>(ServiceStatus.class);
        all.putAll(times);
        times = Collections.unmodifiableMap(all);
    }

    /** The share of one status, 0 to 1; empty for a service that did not exist. */
    public Optional<Double> share(ServiceStatus status) {
        var all = times.values().stream().mapToLong(Duration::toMillis).sum();
        return all == 0
                ? Optional.empty()
                : Optional.of((double) times.getOrDefault(status, Duration.ZERO).toMillis() / all);
    }

    /** Without outages, 0 to 1; being slow or in maintenance is none. */
    public Optional<Double> availability() {
        return share(ServiceStatus.MAJOR_OUTAGE)
                .map(major -> 1
                        - major
                        - PARTIAL * share(ServiceStatus.PARTIAL_OUTAGE).orElseThrow());
    }
}
