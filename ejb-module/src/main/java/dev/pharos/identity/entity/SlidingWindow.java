package dev.pharos.identity.entity;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * The last accepted attempts of one bucket, oldest first: a sliding log, which unlike fixed windows never lets twice the
 * limit through at a boundary. Refused attempts do not count, so the wait that was announced is the wait that holds.
 */
public record SlidingWindow(List<Instant> accepted) {

    public static final SlidingWindow EMPTY = new SlidingWindow(List.of());

    public SlidingWindow {
        accepted = List.copyOf(accepted);
    }

    /**
     * How many attempts in how long.
     *
     * @param attempts at most {@value #MAX_ATTEMPTS}, which is what a row can hold
     * @param period the length of the window
     */
    public record Limit(int attempts, Duration period) {

        public static final int MAX_ATTEMPTS = 64;

        public Limit {
            if (attempts < 1 || attempts > MAX_ATTEMPTS || period.isNegative() || period.isZero()) {
                throw new IllegalArgumentException("A limit is 1 to 64 attempts in a positive period");
            }
        }
    }

    /** How long to wait before the next attempt; zero when it may come now. */
    public Duration waitAt(Instant now, Limit limit) {
        if (accepted.size() < limit.attempts()) {
            return Duration.ZERO;
        }
        var deciding = accepted.get(accepted.size() - limit.attempts());
        var wait = Duration.between(now, deciding.plus(limit.period()));
        return wait.isNegative() ? Duration.ZERO : wait;
    }

    /** The window after an accepted attempt; it keeps no more than the limit needs. */
    public SlidingWindow plus(Instant now, Limit limit) {
        var next = new ArrayList<>(accepted);
        next.add(now);
        return new SlidingWindow(next.subList(Math.max(0, next.size() - limit.attempts()), next.size()));
    }

    /** Milliseconds since the epoch, eight bytes each. */
    public byte[] toBytes() {
        var buffer = ByteBuffer.allocate(accepted.size() * Long.BYTES);
        accepted.forEach(instant -> buffer.putLong(instant.toEpochMilli()));
        return buffer.array();
    }

    public static SlidingWindow of(byte[] bytes) {
        var buffer = ByteBuffer.wrap(bytes).asLongBuffer();
        var instants = new ArrayList<Instant>(buffer.remaining());
        while (buffer.hasRemaining()) {
            instants.add(Instant.ofEpochMilli(buffer.get()));
        }
        return new SlidingWindow(instants);
    }
}
