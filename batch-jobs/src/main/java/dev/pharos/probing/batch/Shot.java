package dev.pharos.probing.batch;

import dev.pharos.monitoring.entity.Observation;
import dev.pharos.monitoring.entity.Verdict;
import dev.pharos.probing.entity.CheckRow;
import dev.pharos.probing.entity.ProbeCall;
import dev.pharos.probing.entity.ProbeResult;
import dev.pharos.probing.entity.ProbeSpec;

/** One probe of one monitor for one slot, on its way. */
final class Shot implements ProbeCall {

    final Watched watched;
    final long slotMs;

    /** On the monotonic clock, which nobody sets. */
    final long startedNanos;

    private final Landing landing;
    private volatile ProbeResult result;

    /** Who takes a shot that has its result. */
    @FunctionalInterface
    interface Landing {
        void landed(Shot shot);
    }

    Shot(Watched watched, long slotMs, Landing landing) {
        this(watched, slotMs, System.nanoTime(), landing);
    }

    Shot(Watched watched, long slotMs, long startedNanos, Landing landing) {
        this.watched = watched;
        this.slotMs = slotMs;
        this.startedNanos = startedNanos;
        this.landing = landing;
    }

    @Override
    public ProbeSpec spec() {
        return watched.spec;
    }

    @Override
    public void done(ProbeResult found) {
        result = found;
        landing.landed(this);
    }

    ProbeResult result() {
        return result;
    }

    /** How much later than its slot the probe started. */
    int lateMs() {
        return (int) Math.max(0, result.startedAtMs() - slotMs);
    }

    CheckRow row() {
        return new CheckRow(watched.monitor.tenantId(), watched.monitor.monitorId(), slotMs, lateMs(), result);
    }

    Observation observation() {
        return new Observation(verdict(), result.startedAtMs());
    }

    private Verdict verdict() {
        if (result.success()) {
            return watched.monitor.settings().rule().judge(result.latencyMs());
        }
        return result.error().isUnknown() ? Verdict.UNKNOWN : Verdict.DOWN;
    }
}
