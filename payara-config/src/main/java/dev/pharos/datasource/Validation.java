package dev.pharos.datasource;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/**
 * Checks pooled connections within a bound. One that hung speaks for all of its data source for a moment, those to come
 * included: a pool asks connection after connection until one is good and then opens several, and waiting for each of
 * them would hold a request for half a minute.
 */
final class Validation {

    static final int SECONDS = 1;

    private static final long BOUND_NANOS = Duration.ofSeconds(SECONDS).toNanos();
    private static final long MEMORY_NANOS = Duration.ofSeconds(2).toNanos();

    private final LongSupplier nanoTime;
    private final AtomicLong goodFrom;

    Validation(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
        this.goodFrom = new AtomicLong(nanoTime.getAsLong());
    }

    /** How a connection is opened. */
    @FunctionalInterface
    interface Opening {

        Connection open() throws SQLException;
    }

    boolean isValid(Connection connection) throws SQLException {
        if (hangs()) {
            return false;
        }
        var began = nanoTime.getAsLong();
        var valid = connection.isValid(SECONDS);
        if (!valid) {
            failed(began);
        }
        return valid;
    }

    /** Opens a connection, or fails at once while the database is known to hang. */
    Connection open(Opening opening) throws SQLException {
        if (hangs()) {
            throw new SQLTransientConnectionException("The database does not answer");
        }
        var began = nanoTime.getAsLong();
        try {
            return opening.open();
        } catch (SQLException refused) {
            failed(began);
            throw refused;
        }
    }

    private boolean hangs() {
        return nanoTime.getAsLong() - goodFrom.get() < 0;
    }

    /** A refusal comes at once; whoever waited that long met a database that hangs. */
    private void failed(long began) {
        var now = nanoTime.getAsLong();
        if (now - began >= BOUND_NANOS) {
            goodFrom.set(now + MEMORY_NANOS);
        }
    }
}
