package dev.pharos.platform.entity;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Remembers what the live stream of this node has delivered, so that a client that comes back is told exactly the rest: rows
 * may be delivered late, after rows with larger ids ({@link Deliveries}). Not thread-safe.
 */
public final class DeliveredRows {

    private record Latecomer(long behind, Instant at) {}

    private final Duration patience;
    private final Duration memory;
    private final NavigableMap<Long, Instant> open = new TreeMap<>();

    /** In the order in which they came. */
    private final Map<Long, Latecomer> latecomers = new LinkedHashMap<>();

    private long highest;

    /**
     * Begins before the first delivery.
     *
     * @param begin the stream delivers what is newer than this row
     * @param patience how long a row may be missing
     * @param memory how long a late one is remembered
     */
    public DeliveredRows(long begin, Duration patience, Duration memory) {
        this.highest = begin;
        this.patience = patience;
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
        forget(now);
    }

    /** What somebody who saw {@code last} last has missed if they join the stream now. */
    public Missed since(EventId last) {
        var itself = latecomers.get(last.row());
        return itself == null
                ? new Missed(last, last, highest, open.keySet(), cameAfter(last.row()))
                : new Missed(last, EventId.of(itself.behind()), highest, open.keySet(), cameFrom(last.row()));
    }

    private Set<Long> cameAfter(long row) {
        return latecomers.entrySet().stream()
                .filter(late -> late.getKey() < row && late.getValue().behind() >= row)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private Set<Long> cameFrom(long latecomer) {
        var behind = latecomers.get(latecomer).behind();
        return latecomers.keySet().stream()
                .dropWhile(row -> row != latecomer)
                .filter(row -> row <= behind)
                .collect(Collectors.toSet());
    }

    /** Both maps have the oldest first, so this looks no further than it has to. */
    private void forget(Instant now) {
        while (!open.isEmpty() && open.firstEntry().getValue().plus(patience).isBefore(now)) {
            open.pollFirstEntry();
        }
        var oldest = latecomers.values().iterator();
        while (oldest.hasNext() && oldest.next().at().plus(memory).isBefore(now)) {
            oldest.remove();
        }
    }
}
