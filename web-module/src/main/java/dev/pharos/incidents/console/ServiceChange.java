package dev.pharos.incidents.console;

import dev.pharos.incidents.entity.ServiceSegment;
import java.time.Duration;
import java.time.Instant;

/**
 * One line of a service's history.
 *
 * @param until when it ended, or now while it lasts
 */
public record ServiceChange(ServiceSegment segment, Instant until) {

    static ServiceChange of(ServiceSegment segment, Instant now) {
        return new ServiceChange(segment, segment.to() == null ? now : segment.to());
    }

    public boolean lasts() {
        return segment.to() == null;
    }

    /** Never less than nothing, though a clock may have been set back. */
    public Duration length() {
        var length = Duration.between(segment.from(), until);
        return length.isNegative() ? Duration.ZERO : length;
    }
}
