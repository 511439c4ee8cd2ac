package dev.pharos.tenancy.entity;

/**
 * Counts requests of the last minute by the second: never more than allowed in any minute, in as little memory for many
 * requests as for few. Safe for several threads.
 */
public final class RateWindow {

    /** The length of the window. */
    public static final int SECONDS = 60;

    private final int[] counts = new int[SECONDS];
    private long last;
    private int total;

    /**
     * What came of a request.
     *
     * @param limit how many a minute are allowed
     * @param remaining how many more now
     * @param resetSeconds until the next one that was counted is forgotten
     */
    public record Outcome(boolean allowed, int limit, int remaining, int resetSeconds) {}

    /** Counts a request, unless there were as many as allowed in the last minute; refused ones do not count. */
    public synchronized Outcome count(long second, int limit) {
        forget(second);
        var allowed = total < limit;
        if (allowed) {
            counts[slot(last)]++;
            total++;
        }
        return new Outcome(allowed, limit, Math.max(0, limit - total), secondsToNext());
    }

    /** How many were counted in the last minute. */
    public synchronized int total(long second) {
        forget(second);
        return total;
    }

    /** A clock that goes back counts on where it was. */
    private void forget(long second) {
        for (var steps = 0; last < second && steps < SECONDS; steps++) {
            last++;
            total -= counts[slot(last)];
            counts[slot(last)] = 0;
        }
        last = Math.max(last, second);
    }

    private int secondsToNext() {
        for (var ahead = 1; ahead < SECONDS; ahead++) {
            if (counts[slot(last + ahead)] > 0) {
                return ahead;
            }
        }
        return SECONDS;
    }

    private static int slot(long second) {
        return (int) (second % SECONDS);
    }
}
