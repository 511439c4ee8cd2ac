package dev.pharos.probing.batch;

import dev.pharos.platform.boundary.Heartbeats;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Whose turn it is: of the runs of this node exactly one reads what is due, the newest. No EJB, because every group of
 * probes asks, and a call through Payara's EJB proxies costs as much as a probe.
 */
@ApplicationScoped
class Turns {

    /** As health knows the run: it beats at least every few seconds. */
    private static final String HEARTBEAT = "scheduler";

    private static final Duration SILENCE = Duration.ofSeconds(30);

    /** One run's turn; two of them are never the same. */
    static final class Turn {

        private final long beganNanos = System.nanoTime();

        private Turn() {}

        private Duration age() {
            return Duration.ofNanos(System.nanoTime() - beganNanos);
        }
    }

    @Inject
    Heartbeats heartbeats;

    private final AtomicReference<Turn> current = new AtomicReference<>();
    private final Semaphore over = new Semaphore(0);
    private final AtomicLong taken = new AtomicLong();
    private volatile boolean closed;

    /** From now on health expects runs. */
    void announce() {
        heartbeats.register(HEARTBEAT, SILENCE);
    }

    /** A run begins to read; whichever read before stops. */
    Turn take() {
        var turn = new Turn();
        current.set(turn);
        taken.incrementAndGet();
        return turn;
    }

    /** Whether the run with this turn shall go on reading. */
    boolean isCurrent(Turn turn) {
        var goesOn = !closed && current.get() == turn;
        if (goesOn) {
            heartbeats.beat(HEARTBEAT);
        }
        return goesOn;
    }

    /** The run reads no more, relieved or not. */
    void end(Turn turn) {
        if (current.compareAndSet(turn, null) && closed) {
            over.release();
        }
    }

    /** How many turns were taken since the start. */
    long taken() {
        return taken.get();
    }

    /** How long the current turn has lasted; empty when it is nobody's. */
    Optional<Duration> age() {
        return Optional.ofNullable(current.get()).map(Turn::age);
    }

    /** Ends the current turn and gives out no other. */
    void close() {
        closed = true;
    }

    /** Whether the last turn ended in time, after {@link #close()}. */
    boolean awaitEnd(Duration limit) throws InterruptedException {
        return current.get() == null || over.tryAcquire(limit.toNanos(), TimeUnit.NANOSECONDS);
    }
}
