package dev.pharos.probing.batch;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.UUID;

/**
 * When which monitor of this node is due. In memory: a probe costs no scheduling write. Every monitor stands in it with the
 * one slot it is due for next; taking it moves it on to the slot after, whatever becomes of the probe. Thread-safe.
 */
final class Timetable {

    /** How soon to ask again for a free place: usually a probe that ends has passed its place on before. */
    private static final long CROWDED_MS = 500;

    /** The clock went back by more than it is ever slewed: it was set. */
    private static final long SET_BACK_MS = 1_000;

    private record Entry(long dueMs, Watched watched) {}

    private final PriorityQueue<Entry> queue = new PriorityQueue<>(Comparator.comparingLong(Entry::dueMs));
    private final Map<UUID, Watched> byId = new HashMap<>();
    private final Waiting waiting = new Waiting();
    private final Admission admission;
    private final Runnable wakeUp;
    private final Set<UUID> outdated = new HashSet<>();
    private long takenMs;
    private long settled;
    private long missed;

    /**
     * @param admission how many probes may be in flight
     * @param wakeUp called when something may be due sooner than whoever waits believes
     */
    Timetable(Admission admission, Runnable wakeUp) {
        this.admission = admission;
        this.wakeUp = wakeUp;
    }

    /** Adds a monitor or replaces what was known of it. */
    synchronized void put(Watched watched, long slotMs) {
        var earlier = byId.put(watched.monitor.uuid(), watched);
        if (earlier != null) {
            watched.replace(earlier);
        }
        schedule(watched, slotMs, slotMs);
    }

    /**
     * Adds a monitor or replaces what was known of it; answers false and does nothing when it was read too early, because
     * a result was settled since.
     *
     * @param asOf what {@link #settled} said before the monitor was read
     */
    synchronized boolean put(Watched watched, long slotMs, long asOf) {
        var known = byId.get(watched.monitor.uuid());
        if (known != null && known.settledAt > asOf) {
            return false;
        }
        put(watched, slotMs);
        return true;
    }

    /** How many results were settled since the start. */
    synchronized long settled() {
        return settled;
    }

    /** A result is committed. Whoever replaced its monitor since it was judged may not have read it. */
    synchronized void settle(Watched watched, Known committed) {
        watched.settle(committed);
        watched.settledAt = ++settled;
        if (!current(watched) && byId.containsKey(watched.monitor.uuid())) {
            outdated.add(watched.monitor.uuid());
        }
    }

    /** The monitors that have to be read again before a result of theirs is judged. */
    synchronized Set<UUID> takeOutdated() {
        var taken = Set.copyOf(outdated);
        outdated.clear();
        return taken;
    }

    synchronized void remove(Collection<UUID> ids) {
        byId.keySet().removeAll(ids);
    }

    /** Forgets the monitors of these shards but for {@code ids}. */
    synchronized void retain(Collection<Integer> shards, Set<UUID> ids) {
        byId.values()
                .removeIf(watched -> shards.contains(watched.monitor.shard()) && !ids.contains(watched.monitor.uuid()));
    }

    synchronized void retainShards(Set<Integer> shards) {
        byId.values().removeIf(watched -> !shards.contains(watched.monitor.shard()));
        queue.removeIf(this::stale);
    }

    /** Makes a monitor due at {@code slotMs} unless it is due sooner anyway. */
    synchronized void sooner(Watched watched, long slotMs) {
        if (current(watched) && slotMs < watched.slotMs) {
            schedule(watched, slotMs, slotMs);
        }
    }

    /** Whatever is due, at most {@code limit}; slots that passed unused are counted, never caught up. */
    synchronized List<Shot> take(long nowMs, int limit, Shot.Landing landing) {
        if (nowMs < takenMs - SET_BACK_MS) {
            setBack(nowMs);
        }
        takenMs = nowMs;
        var shots = new ArrayList<Shot>();
        while (shots.size() < limit && !queue.isEmpty() && queue.peek().dueMs() <= nowMs) {
            var entry = queue.poll();
            if (!stale(entry)) {
                take(entry.watched(), nowMs, landing, shots);
            }
        }
        return shots;
    }

    /** The clock was set back: nobody waits until it is again as late as it was. */
    private void setBack(long nowMs) {
        for (var watched : byId.values()) {
            var slotMs = watched.monitor.schedule().slotAfter(nowMs);
            if (slotMs < watched.dueMs) {
                schedule(watched, slotMs, slotMs);
            }
        }
    }

    private void take(Watched watched, long nowMs, Shot.Landing landing, List<Shot> shots) {
        var schedule = watched.monitor.schedule();
        var next = schedule.slotAfter(nowMs);
        if (schedule.slotAfter(watched.slotMs) < next) {
            missed += schedule.slotsBetween(watched.slotMs, nowMs);
            watched.slotMs = next - schedule.intervalMs();
        }
        if (watched.inFlight) {
            missed++;
            schedule(watched, next, next);
        } else if (admission.enter(watched)) {
            watched.inFlight = true;
            shots.add(new Shot(watched, watched.slotMs, landing));
            schedule(watched, next, next);
        } else {
            waiting.add(watched);
            schedule(watched, watched.slotMs, nowMs + CROWDED_MS);
        }
    }

    /** A probe ended: its place is free. */
    synchronized void landed(Shot shot) {
        shot.watched.inFlight = false;
        admission.leave(shot.watched);
    }

    /** Who takes the place that a landed shot left at its target: whoever waits longest; empty when nobody does. */
    synchronized List<Shot> successor(Shot landed, long nowMs, Shot.Landing landing) {
        var shots = new ArrayList<Shot>(1);
        for (Watched next; shots.isEmpty() && (next = waiting.poll(landed.watched.targetKey)) != null; ) {
            // It may have got a place otherwise, or have been replaced, while it waited.
            if (current(next) && !next.inFlight && next.slotMs <= nowMs) {
                take(next, nowMs, landing, shots);
                if (next.waiting) {
                    break;
                }
            }
        }
        return shots;
    }

    /** When to look for due monitors next, milliseconds since the epoch; {@link Long#MAX_VALUE} when there are none. */
    synchronized long nextDueMs() {
        while (!queue.isEmpty() && stale(queue.peek())) {
            queue.poll();
        }
        return queue.isEmpty() ? Long.MAX_VALUE : queue.peek().dueMs();
    }

    synchronized int size() {
        return byId.size();
    }

    synchronized int inFlight() {
        return admission.inFlight();
    }

    /** Slots that passed without a probe since the start. */
    synchronized long missed() {
        return missed;
    }

    synchronized Watched find(UUID id) {
        return byId.get(id);
    }

    private void schedule(Watched watched, long slotMs, long dueMs) {
        watched.slotMs = slotMs;
        watched.dueMs = dueMs;
        var first = queue.isEmpty() || dueMs < queue.peek().dueMs();
        queue.add(new Entry(dueMs, watched));
        if (first) {
            wakeUp.run();
        }
    }

    private boolean stale(Entry entry) {
        return entry.dueMs() != entry.watched().dueMs || !current(entry.watched());
    }

    /** Whether this is what is known of its monitor, neither replaced nor removed. */
    synchronized boolean current(Watched watched) {
        return byId.get(watched.monitor.uuid()) == watched;
    }
}
