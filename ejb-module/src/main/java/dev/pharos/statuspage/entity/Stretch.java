package dev.pharos.statuspage.entity;

import dev.pharos.incidents.entity.ServiceStatus;
import java.time.Duration;
import java.time.Instant;

/**
 * A time during which a service had one status.
 *
 * @param to null while it lasts
 */
public record Stretch(ServiceStatus status, Instant from, Instant to) {

    /** How much of it lies between two instants; zero where it lies elsewhere. */
    Duration within(Instant begin, Instant end) {
        var first = from.isAfter(begin) ? from : begin;
        var last = to == null || to.isAfter(end) ? end : to;
        return first.isBefore(last) ? Duration.between(first, last) : Duration.ZERO;
    }
}
