package dev.pharos.datasource;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/**
 * Checks pooled connections within a bound. One that hung speaks for the others of its pool for a moment, and one that could
 * not be opened for new ones, too: a pool asks connection after connection until one is good and then opens several, and
 * waiting for each of them would hold a request for half a minute. A firewall that forgot idle connections costs no more
 * than the first of them.
 */
final class Validation {

    /**
     * A machine or a disk that pauses for a moment is no outage; with the time in which a new connection must open, a request
     * still knows within five seconds.
     */
    static final int SECONDS = 2;

    private static final long BOUND_NANOS = Duration.ofSeconds(SECONDS).toNanos();
    private static final long MEMORY_NANOS = Duration.ofSeconds(1).toNanos();

    private final LongSupplier nanoTime;
    private final AtomicLong pooledFrom;
    private final AtomicLong openedFrom;

    Validation(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
        this.pooledFrom = new AtomicLong(nanoTime.getAsLong());
        this.openedFrom = new AtomicLong(nanoTime.getAsLong());
    }

    /** How a connection is opened. */
    @FunctionalInterface
    interface Opening {

        Connection open() throws SQLException;
    }

    boolean isValid(Connection connection) throws SQLException {
        if (isFuture(pooledFrom)) {
            return false;
        }
        var began = nanoTime.getAsLong();
        var valid = connection.isValid(SECONDS);
        if (!valid && hungSince(began)) {
            remember(pooledFrom);
        }
        return valid;
    }

    /** Opens a connection, or fails at once while it is known that none can be opened. */
    Connection open(Opening opening) throws SQLException {
        if (isFuture(openedFrom)) {
            throw new SQLTransientConnectionException("The database does not answer");
        }
        var began = nanoTime.getAsLong();
        try {
            return opening.open();
        } catch (SQLException refused) {
            if (hungSince(began)) {
                remember(pooledFrom);
                remember(openedFrom);
            }
            throw refused;
        }
    }

    private boolean isFuture(AtomicLong from) {
        return nanoTime.getAsLong() - from.get() < 0;
    }

    /** A refusal comes at once; whoever waited that long met something that hangs. */
    private boolean hungSince(long began) {
        return nanoTime.getAsLong() - began >= BOUND_NANOS;
    }

    private void remember(AtomicLong from) {
        from.set(nanoTime.getAsLong() + MEMORY_NANOS);
    }
}
