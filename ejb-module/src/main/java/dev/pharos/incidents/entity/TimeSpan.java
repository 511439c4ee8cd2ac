package dev.pharos.incidents.entity;

import java.time.Instant;

/**
 * A stretch of time.
 *
 * @param startsAt included
 * @param endsAt excluded
 */
public record TimeSpan(Instant startsAt, Instant endsAt) {

    /** Whether some of it lies in {@code [from, to)}. */
    public boolean touches(Instant from, Instant to) {
        return startsAt.isBefore(to) && endsAt.isAfter(from);
    }
}
