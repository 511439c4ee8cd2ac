package dev.pharos.availability.entity;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * How a stretch of time divides into the classes, weighted by time. Every millisecond counts once; what no segment covers
 * (before the monitor existed) counts nowhere.
 *
 * @param from included
 * @param to excluded
 * @param time spent in each class; every class is there
 */
public record Uptime(Instant from, Instant to, Map<StateClass, Duration> time) {

    public Uptime {
        time = Map.copyOf(time);
    }

    public static Uptime of(Collection<Segment> segments, Instant from, Instant to) {
        var time = new EnumMap<StateClass, Duration>(StateClass.class);
        Arrays.stream(StateClass.values()).forEach(state -> time.put(state, Duration.ZERO));
        segments.forEach(segment -> time.merge(segment.state(), segment.within(from, to), Duration::plus));
        return new Uptime(from, to, time);
    }

    /** The share of the covered time spent in a class, 0 to 1; empty when nothing is covered. */
    public Optional<Double> share(StateClass state) {
        return ratio(time.get(state), covered());
    }

    /**
     * Up or degraded by all that is known, 0 to 1; empty when nothing is known. Maintenance and unknown time are left out
     * of both sides.
     */
    public Optional<Double> availability() {
        var good = time.get(StateClass.UP).plus(time.get(StateClass.DEGRADED));
        return ratio(good, good.plus(time.get(StateClass.DOWN)));
    }

    private Duration covered() {
        return time.values().stream().reduce(Duration.ZERO, Duration::plus);
    }

    private static Optional<Double> ratio(Duration part, Duration whole) {
        return whole.isZero() ? Optional.empty() : Optional.of((double) part.toMillis() / whole.toMillis());
    }
}
