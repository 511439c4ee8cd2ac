package dev.pharos.platform.entity;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * Puts the rows of the event log in order. Ids are given before a transaction commits, so a row with a smaller id may turn
 * up after one with a larger id. Delivery waits at such a gap for a moment; when the gap is still open then, it goes on and
 * delivers the latecomer when it comes. Not thread-safe.
 */
public final class Deliveries {

    private final Duration patience;
    private final Duration memory;
    private final NavigableMap<Long, Instant> gaps = new TreeMap<>();
    private final NavigableMap<Long, LoggedEvent> held = new TreeMap<>();
    private long highest;

    /**
     * @param last the id delivered last; older ones are never asked for
     * @param patience how long delivery waits at a gap
     * @param memory how long a gap may still be filled before it counts as a rolled-back transaction
     */
    public Deliveries(long last, Duration patience, Duration memory) {
        this.highest = last;
        this.patience = patience;
        this.memory = memory;
    }

    /** The largest id seen; the next read starts behind it. */
    public long highest() {
        return highest;
    }

    /** Ids below {@link #highest()} that have not turned up yet: read them again. */
    public Collection<Long> gaps() {
        return List.copyOf(gaps.keySet());
    }

    /** Takes what was read and answers what can be delivered now, in the order of the ids. */
    public List<LoggedEvent> accept(Collection<LoggedEvent> read, Instant now) {
        read.stream().sorted(Comparator.comparingLong(LoggedEvent::id)).forEach(event -> take(event, now));
        gaps.values().removeIf(since -> since.plus(memory).isBefore(now));
        return release(now);
    }

    private void take(LoggedEvent event, Instant now) {
        for (var missing = highest + 1; missing < event.id(); missing++) {
            gaps.put(missing, now);
        }
        var late = event.id() <= highest;
        highest = Math.max(highest, event.id());
        if (!late || gaps.remove(event.id()) != null) {
            held.put(event.id(), event);
        }
    }

    private List<LoggedEvent> release(Instant now) {
        var barrier = gaps.entrySet().stream()
                .filter(gap -> gap.getValue().plus(patience).isAfter(now))
                .mapToLong(gap -> gap.getKey())
                .findFirst()
                .orElse(Long.MAX_VALUE);
        var ready = held.headMap(barrier);
        var delivered = new ArrayList<>(ready.values());
        ready.clear();
        return delivered;
    }
}
