package dev.pharos.platform.entity;

import java.time.Duration;
import java.time.Instant;

/**
 * The time a client of the event log was away. One that was away for at most {@link #LONGEST} is told all it missed, so
 * everything this takes lasts for {@link #KEPT}.
 *
 * @param lastSeen when the event happened that the client saw last
 * @param back when the client came back
 */
public record Absence(Instant lastSeen, Instant back) {

    /** The longest after which nothing is missing. */
    public static final Duration LONGEST = Duration.ofMinutes(10);

    /** Longer, for clocks differ and signs of interest come once a minute. */
    public static final Duration KEPT = LONGEST.plusMinutes(5);

    public boolean isBridged() {
        return !lastSeen.plus(LONGEST).isBefore(back);
    }
}
