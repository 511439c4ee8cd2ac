package dev.pharos.probing.client;

import java.util.concurrent.atomic.AtomicLong;

/** A budget of bytes for all probes of a prober together. */
final class Memory {

    /** More is asked for than there is: a fault of ours, not of the target. */
    static final class ExhaustedException extends RuntimeException {

        ExhaustedException() {
            super("too many large bodies at once", null, false, false);
        }
    }

    private final long size;
    private final AtomicLong used = new AtomicLong();

    Memory(long size) {
        this.size = size;
    }

    void reserve(int bytes) {
        if (used.addAndGet(bytes) > size) {
            used.addAndGet(-bytes);
            throw new ExhaustedException();
        }
    }

    void free(int bytes) {
        used.addAndGet(-bytes);
    }

    long used() {
        return used.get();
    }
}
