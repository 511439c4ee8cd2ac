package dev.pharos.probing.batch;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Probes that have a result and wait to be committed. It outlives a batch run: what one run leaves over, the next commits.
 * Bounded: while the database is gone the oldest results are given up, and counted, before memory is.
 */
final class Landed {

    private final ConcurrentLinkedDeque<Shot> queue = new ConcurrentLinkedDeque<>();
    private final AtomicInteger size = new AtomicInteger();
    private final int most;
    private final Runnable wakeUp;
    private volatile long waitingSinceNanos;
    private final AtomicLong lost = new AtomicLong();

    /** @param wakeUp called when the first result of a commit is there */
    Landed(int most, Runnable wakeUp) {
        this.most = most;
        this.wakeUp = wakeUp;
    }

    void add(Shot shot) {
        queue.add(shot);
        added(1);
    }

    private void added(int count) {
        if (size.getAndAdd(count) == 0) {
            waitingSinceNanos = System.nanoTime();
            wakeUp.run();
        }
    }

    /** The oldest results, at most {@code limit}; whoever takes them commits them or gives them back. */
    List<Shot> take(int limit) {
        var shots = new ArrayList<Shot>(Math.min(limit, size.get()));
        for (Shot shot; shots.size() < limit && (shot = queue.poll()) != null; ) {
            shots.add(shot);
        }
        waitingSinceNanos = System.nanoTime();
        size.addAndGet(-shots.size());
        return shots;
    }

    /** Their commit failed: they go back to where they were, so that checks are judged in their order. */
    void giveBack(List<Shot> shots) {
        var room = Math.max(0, most - size.get());
        var kept = shots.subList(Math.max(0, shots.size() - room), shots.size());
        lost.addAndGet(shots.size() - kept.size());
        for (var shot = kept.listIterator(kept.size()); shot.hasPrevious(); ) {
            queue.addFirst(shot.previous());
        }
        added(kept.size());
    }

    int size() {
        return size.get();
    }

    /** How long the oldest result has waited; 0 when there is none. */
    long waitedMs() {
        return size.get() == 0 ? 0 : (System.nanoTime() - waitingSinceNanos) / 1_000_000;
    }

    /** Results given up since the start. */
    long lost() {
        return lost.get();
    }
}
