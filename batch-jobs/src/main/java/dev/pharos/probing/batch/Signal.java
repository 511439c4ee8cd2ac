package dev.pharos.probing.batch;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** A bell: whoever waits is woken by the first ring, also by one that came before. */
final class Signal {

    private final Semaphore rung = new Semaphore(0);

    void ring() {
        if (rung.availablePermits() == 0) {
            rung.release();
        }
    }

    /** Waits for a ring, at most {@code millis}. */
    void await(long millis) throws InterruptedException {
        if (rung.tryAcquire(Math.max(0, millis), TimeUnit.MILLISECONDS)) {
            rung.drainPermits();
        }
    }
}
