package dev.pharos.mail.entity;

import java.time.Duration;
import java.util.Optional;

/** How long a mail that could not be sent is tried again: twice as long each time, and no more after about a day. */
public final class Patience {

    private static final Duration FIRST = Duration.ofSeconds(30);
    private static final Duration LONGEST = Duration.ofHours(2);

    /** With the pauses above this is a day. */
    static final int ATTEMPTS = 19;

    private Patience() {}

    /**
     * The pause after so many attempts, or empty when it is time to give up.
     *
     * @param chance from 0 to 1; makes the pause up to a quarter longer, so that nodes do not come in step
     */
    public static Optional<Duration> after(int attempts, double chance) {
        if (attempts >= ATTEMPTS) {
            return Optional.empty();
        }
        var doubled = FIRST.multipliedBy(1L << Math.min(attempts - 1, 16));
        var pause = doubled.compareTo(LONGEST) < 0 ? doubled : LONGEST;
        return Optional.of(pause.plusMillis((long) (pause.toMillis() * chance / 4)));
    }
}
