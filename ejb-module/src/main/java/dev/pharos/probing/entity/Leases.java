package dev.pharos.probing.entity;

import java.util.Map;

/**
 * The shards a node may probe, and until when.
 *
 * @param epochs the epoch of each owned shard; a commit is valid only while the database still says the same
 * @param incomplete whether this node lacks shards that the others are about to give back to it
 * @param validUntilNanos on this node's monotonic clock ({@link System#nanoTime}); a node stops probing before its leases
 *     end in the database, so a clock that jumps or a process that was stopped cannot make two owners
 */
public record Leases(Map<Integer, Long> epochs, boolean incomplete, long validUntilNanos) {

    public Leases {
        epochs = Map.copyOf(epochs);
    }

    public static Leases none() {
        return new Leases(Map.of(), true, System.nanoTime());
    }

    public boolean valid(long nanoTime) {
        return nanoTime - validUntilNanos < 0;
    }
}
