package dev.pharos.probing.client;

import dev.pharos.probing.entity.Phases;
import java.util.function.LongSupplier;

/** Where the time of one probe goes. Laps of the same phase add up over redirects; times are nanoseconds. */
final class Stopwatch {

    private static final long NONE = -1;
    private static final long NANOS_PER_MS = 1_000_000;

    private final LongSupplier nanoTime;
    private final long started;
    private long lapStarted;
    private long dns = NONE;
    private long connect = NONE;
    private long tls = NONE;
    private long firstByte = NONE;
    private boolean transferring;
    private long stopped;

    Stopwatch(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
        this.started = nanoTime.getAsLong();
        this.lapStarted = started;
    }

    /** The nanosecond it started at. */
    long started() {
        return started;
    }

    void resolved() {
        dns = plus(dns, lap());
    }

    void connected() {
        connect = plus(connect, lap());
    }

    void secured() {
        tls = plus(tls, lap());
    }

    void firstByte() {
        firstByte = plus(firstByte, lap());
        transferring = true;
    }

    /** The next hop starts: what passed since the last lap stays with the transfer, which is what the others leave. */
    void nextHop() {
        lap();
    }

    private long lap() {
        var now = nanoTime.getAsLong();
        var nanos = now - lapStarted;
        lapStarted = now;
        return nanos;
    }

    private static long plus(long phase, long nanos) {
        return phase == NONE ? nanos : phase + nanos;
    }

    /** The answer is complete; judging it is not the target's time. */
    void stop() {
        stopped = nanoTime.getAsLong();
    }

    /** From the start until {@link #stop()}. */
    int latencyMs() {
        return ms(stopped - started);
    }

    /** The phases so far, without a transfer: there was no complete answer. */
    Phases phases() {
        return phases(null);
    }

    /** The phases of a complete answer. Cutting off happens on the running sum, so the parts add up to the latency. */
    Phases phases(int latencyMs) {
        var others = zeroIfNone(dns) + zeroIfNone(connect) + zeroIfNone(tls) + zeroIfNone(firstByte);
        return phases(transferring ? Integer.valueOf(latencyMs - ms(others)) : null);
    }

    private Phases phases(Integer transferMs) {
        var afterDns = zeroIfNone(dns);
        var afterConnect = afterDns + zeroIfNone(connect);
        var afterTls = afterConnect + zeroIfNone(tls);
        return new Phases(
                dns == NONE ? null : Integer.valueOf(ms(afterDns)),
                part(connect, afterDns),
                part(tls, afterConnect),
                part(firstByte, afterTls),
                transferMs);
    }

    private static Integer part(long phase, long before) {
        return phase == NONE ? null : Integer.valueOf(ms(before + phase) - ms(before));
    }

    private static long zeroIfNone(long phase) {
        return phase == NONE ? 0 : phase;
    }

    private static int ms(long nanos) {
        return (int) (nanos / NANOS_PER_MS);
    }
}
