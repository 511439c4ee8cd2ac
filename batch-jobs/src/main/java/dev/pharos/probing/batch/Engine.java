package dev.pharos.probing.batch;

import dev.pharos.probing.entity.Leases;
import dev.pharos.probing.entity.Prober;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;

/** What this node's engine is made of: its identity, its leases, its timetable and the results on their way. */
@ApplicationScoped
class Engine {

    /** Results that wait for a lost database may take this part of the heap; one takes about so many bytes. */
    private static final int HEAP_SHARE = 12;

    private static final int LANDED_BYTES = 400;

    private static final int GROUP = 500;

    @Inject
    EngineConfig config;

    @Inject
    Prober prober;

    @Inject
    Clock clock;

    private final UUID node = UUID.randomUUID();
    private final Signal signal = new Signal();
    private final Landed landed = new Landed(mostLanded(), signal::ring);
    private Timetable timetable;
    private final AtomicReference<Leases> leases = new AtomicReference<>(Leases.none());
    private volatile boolean closed;

    @PostConstruct
    void prepare() {
        var admission = new Admission(config.maxInFlight, config.maxInFlightPerTenant, config.maxInFlightPerTarget);
        timetable = new Timetable(admission, signal::ring);
    }

    private static int mostLanded() {
        return (int) Math.min(Integer.MAX_VALUE, Runtime.getRuntime().maxMemory() / HEAP_SHARE / LANDED_BYTES);
    }

    /** This process, for as long as it runs: a restart is another node. */
    UUID node() {
        return node;
    }

    Timetable timetable() {
        return timetable;
    }

    Landed landed() {
        return landed;
    }

    Leases leases() {
        return leases.get();
    }

    /** Answers what it held before. */
    Leases hold(Leases held) {
        var before = leases.getAndSet(held);
        timetable.retainShards(held.epochs().keySet());
        signal.ring();
        return before;
    }

    /** Something of the schedule may have been missed: the next renewal loads all shards anew. */
    void forgetLeases() {
        leases.updateAndGet(held -> new Leases(Map.of(), true, held.validUntilNanos()));
    }

    /** The probes to start now; none while the leases are not certain. */
    List<Shot> due() {
        return mayProbe() ? timetable.take(clock.millis(), GROUP, this::land) : List.of();
    }

    private boolean mayProbe() {
        return !closed && leases().valid(System.nanoTime());
    }

    void start(List<Shot> shots) {
        if (!shots.isEmpty()) {
            prober.probeAll(shots);
        }
    }

    /** On the prober's thread: a place that is wanted is taken again while the batch run commits. */
    private void land(Shot shot) {
        timetable.landed(shot);
        if (mayProbe()) {
            start(timetable.successor(shot, clock.millis(), this::land));
        }
        landed.add(shot);
    }

    /** Waits until something is due, something landed or {@code mostMs} are over. */
    void await(long mostMs) throws InterruptedException {
        var wait = mostMs;
        if (mayProbe()) {
            wait = Math.min(wait, nextTickMs() - clock.millis());
        }
        if (wait > 0) {
            signal.await(wait);
        }
    }

    /** Due monitors are started in groups: at low rates the wake-ups are what costs. */
    private long nextTickMs() {
        var due = timetable.nextDueMs();
        return due == Long.MAX_VALUE ? due : -Math.floorDiv(-due, (long) config.tickMs) * config.tickMs;
    }

    /** Starts nothing any more; whoever waits in {@link #await} looks again. */
    void close() {
        closed = true;
        signal.ring();
    }

    /** Whether what has landed should be committed now. */
    boolean commitDue() {
        return landed.size() >= config.commitRows || landed.waitedMs() >= config.commitMs;
    }

    /** How long what has landed may still wait. */
    long commitInMs() {
        return landed.size() == 0 ? Long.MAX_VALUE : Math.max(0, config.commitMs - landed.waitedMs());
    }
}
