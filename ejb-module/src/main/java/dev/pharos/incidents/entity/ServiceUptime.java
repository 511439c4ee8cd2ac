package dev.pharos.incidents.entity;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
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
        times = Collections.unmodifiableMap(new EnumMap<>(times));
    }

    public static ServiceUptime of(Collection<ServiceSegment> segments, Instant from, Instant to) {
        var times = new EnumMap<ServiceStatus, Duration>(ServiceStatus.class);
        for (var segment : segments) {
            var begin = segment.from().isBefore(from) ? from : segment.from();
            var end = segment.to() == null || segment.to().isAfter(to) ? to : segment.to();
            if (begin.isBefore(end)) {
                times.merge(segment.status(), Duration.between(begin, end), Duration::plus);
            }
        }
        return new ServiceUptime(from, to, times);
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
