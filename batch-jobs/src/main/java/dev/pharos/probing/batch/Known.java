package dev.pharos.probing.batch;

import dev.pharos.monitoring.entity.Health;
import dev.pharos.monitoring.entity.WatchedMonitor;

/**
 * What is known of a monitor, and what its next check is judged by.
 *
 * @param checkedMs when the last check started, milliseconds since the epoch; 0 when never checked
 * @param checkedNanos the same on the monotonic clock ({@link System#nanoTime}); null when it was read from the database
 * @param staleAfterMs after this much silence nobody can say what the status is
 */
record Known(Health health, long checkedMs, Long checkedNanos, long staleAfterMs) {

    /** As it was stored. */
    static Known of(WatchedMonitor monitor) {
        return new Known(
                monitor.health(),
                monitor.lastCheckedMs(),
                null,
                monitor.schedule().staleAfterMs());
    }

    /**
     * Whether nobody looked for too long until {@code atMs}. What no check has found, like a pause, cannot be lost; a clock
     * that was set is no silence.
     */
    boolean lost(long atMs, long atNanos) {
        return checkedMs > 0
                && health.status().observed()
                && atMs - checkedMs > staleAfterMs
                && (checkedNanos == null || atNanos - checkedNanos > staleAfterMs * 1_000_000);
    }

    /** A silence that began under another definition is measured by it too: a longer interval allowed for a longer one. */
    Known replacing(Known earlier) {
        return new Known(health, checkedMs, checkedNanos, Math.max(staleAfterMs, earlier.staleAfterMs));
    }
}
