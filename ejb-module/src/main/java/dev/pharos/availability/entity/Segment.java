package dev.pharos.availability.entity;

import java.time.Duration;
import java.time.Instant;

/**
 * A stretch of time in one class.
 *
 * @param from included
 * @param to excluded; null while it lasts
 * @param state the class
 * @param cause why it began: {@code created}, {@code check}, {@code no_data}, {@code paused}, {@code resumed},
 *     {@code maintenance} or {@code maintenance_ended}
 */
public record Segment(Instant from, Instant to, StateClass state, String cause) {

    /** How much of it lies in {@code [start, end)}. */
    public Duration within(Instant start, Instant end) {
        var first = from.isAfter(start) ? from : start;
        var last = to == null || to.isAfter(end) ? end : to;
        return first.isBefore(last) ? Duration.between(first, last) : Duration.ZERO;
    }
}
