package dev.pharos.monitoring.entity;

import java.util.UUID;

/**
 * A monitor's fixed grid of slots: {@code phase + k * interval}. The phase comes from the monitor's id, so that the slots
 * of many monitors spread evenly over the interval; a late check does not move the grid. All times in milliseconds since
 * the epoch.
 *
 * @param intervalMs distance of two slots, at least 1
 * @param phaseMs 0 to intervalMs - 1
 */
public record Schedule(long intervalMs, long phaseMs) {

    /** How soon to look again while the status is in doubt. */
    private static final long RETRY_SHARE = 6;

    private static final long MIN_RETRY_MS = 2_000;
    private static final long MAX_RETRY_MS = 20_000;

    public Schedule {
        if (intervalMs < 1 || phaseMs < 0 || phaseMs >= intervalMs) {
            throw new IllegalArgumentException("no grid: interval " + intervalMs + " ms, phase " + phaseMs + " ms");
        }
    }

    public static Schedule of(UUID monitor, int intervalSeconds) {
        var intervalMs = intervalSeconds * 1000L;
        return new Schedule(intervalMs, Long.remainderUnsigned(spread(monitor), intervalMs));
    }

    /** The first slot at or after {@code ms}. */
    public long slotAtOrAfter(long ms) {
        return phaseMs + -Math.floorDiv(phaseMs - ms, intervalMs) * intervalMs;
    }

    /** The first slot after {@code ms}. */
    public long slotAfter(long ms) {
        return slotAtOrAfter(ms + 1);
    }

    /** How many slots lie in {@code (fromMs, toMs]}: with both ends slots, those after the first up to the last. */
    public long slotsBetween(long fromMs, long toMs) {
        return Math.max(0, Math.floorDiv(toMs - phaseMs, intervalMs) - Math.floorDiv(fromMs - phaseMs, intervalMs));
    }

    /** When to check next after a check at {@code ms}: the next slot, or sooner while the status is in doubt. */
    public long next(long ms, boolean suspect) {
        var slot = slotAfter(ms);
        return suspect ? Math.min(slot, ms + retryMs()) : slot;
    }

    /** After this much silence nobody can say what the status is. */
    public long staleAfterMs() {
        return 2 * intervalMs + 10_000;
    }

    private long retryMs() {
        return Math.max(MIN_RETRY_MS, Math.min(MAX_RETRY_MS, intervalMs / RETRY_SHARE));
    }

    /** UUIDv7 starts with the time: monitors created together differ only in the rest, so every bit has to count. */
    private static long spread(UUID id) {
        var hash = (id.getMostSignificantBits() * 31 + id.getLeastSignificantBits()) * 0x9E3779B97F4A7C15L;
        return hash ^ (hash >>> 32);
    }
}
