package dev.pharos.platform.entity;

import java.time.Duration;
import java.time.Instant;

/**
 * How long somebody has owed an answer. Immutable: every question and every answer yields the next one.
 *
 * @param since the first question without a good answer; null when none is open
 */
public record Silence(Instant since) {

    /** The last question was answered. */
    public static final Silence NONE = new Silence(null);

    /** Nothing was ever heard: no need to be patient. */
    public static final Silence UNHEARD = new Silence(Instant.EPOCH);

    /** A question is out. */
    public Silence asked(Instant now) {
        return since == null ? new Silence(now) : this;
    }

    public boolean isShorterThan(Duration patience, Instant now) {
        return since == null || since.plus(patience).isAfter(now);
    }
}
