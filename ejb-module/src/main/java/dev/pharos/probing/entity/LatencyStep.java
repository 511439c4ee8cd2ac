package dev.pharos.probing.entity;

import java.time.Instant;
import java.util.List;

/**
 * How fast a monitor answered in one step of time. Percentiles by nearest rank, in milliseconds.
 *
 * @param at when the step begins
 * @param count how many checks got an answer
 * @param phases the mean of each phase, null where it never existed
 */
public record LatencyStep(Instant at, int count, int p50Ms, int p95Ms, int p99Ms, Phases phases) {

    /** The percentile by nearest rank of values in ascending order. */
    public static int percentile(List<Integer> ascending, double share) {
        return ascending.get(Math.max(0, (int) Math.ceil(share * ascending.size()) - 1));
    }
}
