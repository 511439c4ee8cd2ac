package dev.pharos.launcher;

import java.time.Duration;

/** How long to wait before a process that ended is started again: twice as long each time, until it has run well. */
record Backoff(Duration delay) {

    static final Backoff FIRST = new Backoff(Duration.ofMillis(500));
    static final Duration LONGEST = Duration.ofSeconds(15);
    /** A process that lived this long had started well; its end is a new story. */
    static final Duration STEADY = Duration.ofMinutes(1);

    /** The wait after the next end, when the process lived for {@code lifetime}. */
    Backoff after(Duration lifetime) {
        if (lifetime.compareTo(STEADY) >= 0) {
            return FIRST;
        }
        var twice = delay.multipliedBy(2);
        return new Backoff(twice.compareTo(LONGEST) > 0 ? LONGEST : twice);
    }
}
