package dev.pharos.statuspage.rest;

import dev.pharos.statuspage.entity.PageSnapshot;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A page as it was read once.
 *
 * @param changes how many were known when it was read
 * @param isOutdated whether it is known that it cannot be read anew
 * @param number no other edition on this node has it
 */
public record Edition(PageSnapshot snapshot, long changes, boolean isOutdated, long number) {

    private static final AtomicLong NUMBERS = new AtomicLong();

    private static final Duration LIFE = Duration.ofSeconds(60);

    static Edition of(PageSnapshot snapshot, long changes) {
        return new Edition(snapshot, changes, false, NUMBERS.incrementAndGet());
    }

    /** The same while it cannot be read anew: it says so. */
    Edition outdated() {
        return isOutdated ? this : new Edition(snapshot, changes, true, NUMBERS.incrementAndGet());
    }

    /** What depends on the time alone, such as the day that is today, is read anew now and then. */
    boolean isFresh(Instant now) {
        var made = snapshot.madeAt();
        var zone = snapshot.page().zone();
        return now.isBefore(made.plus(LIFE)) && LocalDate.ofInstant(now, zone).equals(LocalDate.ofInstant(made, zone));
    }
}
