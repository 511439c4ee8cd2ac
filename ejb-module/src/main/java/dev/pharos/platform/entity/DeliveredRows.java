package dev.pharos.platform.entity;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;

/**
 * Remembers what the live stream of this node has delivered, so that a client that comes back is told exactly the rest: rows
 * may be delivered late, after rows with larger ids ({@link Deliveries}). Not thread-safe.
 */
public final class DeliveredRows {

    private record Latecomer(long behind, Instant at) {}

    private final Duration memory;
    private final NavigableMap<Long, Instant> open = new TreeMap<>();
    private final Map<Long, Latecomer> latecomers = new TreeMap<>();
    private long highest;

    /**
     * @param begin the stream delivers what is newer than this row
     * @param memory how long a row may be missing, and how long a late one is remembered
     */
    public DeliveredRows(long begin, Duration memory) {
        this.highest = begin;
        this.memory = memory;
    }

    /** The newest row delivered. */
    public long highest() {
        return highest;
    }

    /** Notes that a row goes out to everybody who is there now. */
    public void deliver(long row, Instant now) {
        if (row > highest) {
            for (var missing = highest + 1; missing < row; missing++) {
                open.put(missing, now);
            }
            highest = row;
        } else if (open.remove(row) != null) {
            latecomers.put(row, new Latecomer(highest, now));
        }
        var horizon = now.minus(memory);
        open.values().removeIf(since -> since.isBefore(horizon));
        latecomers.values().removeIf(late -> late.at().isBefore(horizon));
    }

    /** What somebody who saw {@code last} last has missed if they join the stream now. */
    public Missed since(EventId last) {
        Set<Long> late = new HashSet<>();
        latecomers.forEach((row, latecomer) -> {
            if (row < last.row() && latecomer.behind() >= last.row()) {
                late.add(row);
            }
        });
        return new Missed(last, highest, open.keySet(), late);
    }
}
