package dev.pharos.probing.client;

import io.netty.util.concurrent.EventExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * The deadlines of one event loop as a hashed wheel (Varghese and Lauck): adding and removing cost a few assignments, and
 * one tick serves all. It ticks only while something waits. A deadline ends up to two ticks late, never early.
 */
final class Deadlines implements Runnable {

    private static final long TICK_NANOS = TimeUnit.MILLISECONDS.toNanos(50);
    private static final int SLOTS = 512;

    private final EventExecutor executor;
    private final Deadline[] slots = new Deadline[SLOTS];
    private int size;
    private boolean ticking;
    private long lastTick;
    private long tickDueNanos;
    private long stalledNanos;

    Deadlines(EventExecutor executor) {
        this.executor = executor;
        for (var slot = 0; slot < SLOTS; slot++) {
            slots[slot] = new Head();
        }
    }

    void add(Deadline deadline, long nowNanos, int delayMs) {
        deadline.tick = (nowNanos + TimeUnit.MILLISECONDS.toNanos(delayMs)) / TICK_NANOS + 1;
        var head = slots[slot(deadline.tick)];
        deadline.next = head;
        deadline.previous = head.previous;
        head.previous.next = deadline;
        head.previous = deadline;
        size++;
        if (!ticking) {
            ticking = true;
            lastTick = nowNanos / TICK_NANOS;
            scheduleTick();
        }
    }

    void remove(Deadline deadline) {
        if (deadline.isLinked()) {
            deadline.unlink();
            size--;
        }
    }

    @Override
    public void run() {
        var nanos = System.nanoTime();
        var late = nanos - tickDueNanos;
        stalledNanos += late > TICK_NANOS ? late : 0;
        var now = nanos / TICK_NANOS;
        try {
            while (lastTick < now) {
                lastTick++;
                sweep(slots[slot(lastTick)], lastTick, Deadline::expire);
            }
        } finally {
            ticking = size > 0;
            if (ticking) {
                scheduleTick();
            }
        }
    }

    /** How long, since the start, the loop did not get to what was due: that is no target's time. */
    long stalledNanos() {
        return stalledNanos;
    }

    /** Abandons everything. */
    void clear() {
        for (var head : slots) {
            sweep(head, Long.MAX_VALUE, Deadline::abandon);
        }
    }

    private void sweep(Deadline head, long until, Consumer<Deadline> end) {
        for (var deadline = head.next; deadline != head; ) {
            var following = deadline.next;
            if (deadline.tick <= until) {
                remove(deadline);
                end.accept(deadline);
            }
            deadline = following;
        }
    }

    @SuppressWarnings("FutureReturnValueIgnored") // Ticks are never cancelled; they stop by themselves.
    private void scheduleTick() {
        tickDueNanos = System.nanoTime() + TICK_NANOS;
        executor.schedule(this, TICK_NANOS, TimeUnit.NANOSECONDS);
    }

    private static int slot(long tick) {
        return (int) Math.floorMod(tick, (long) SLOTS);
    }

    /** The fixed end of a slot's ring. */
    private static final class Head extends Deadline {

        Head() {
            previous = this;
            next = this;
        }

        @Override
        void expire() {
            throw new IllegalStateException("a slot does not expire");
        }

        @Override
        void abandon() {
            throw new IllegalStateException("a slot is not abandoned");
        }
    }
}
