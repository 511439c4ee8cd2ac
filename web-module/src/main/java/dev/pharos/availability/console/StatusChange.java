package dev.pharos.availability.console;

import dev.pharos.availability.entity.Segment;
import dev.pharos.availability.entity.StateClass;
import java.time.Duration;
import java.time.Instant;

/**
 * One line of a monitor's history.
 *
 * @param segment what happened
 * @param until when it ended, or now while it lasts
 */
public record StatusChange(Segment segment, Instant until) {

    static StatusChange of(Segment segment, Instant now) {
        return new StatusChange(segment, segment.to() == null ? now : segment.to());
    }

    public boolean lasts() {
        return segment.to() == null;
    }

    public Duration length() {
        return Duration.between(segment.from(), until);
    }

    /** What to show: a monitor that is not looked at says why, rather than that its state is unknown. */
    public String status() {
        if (segment.state() != StateClass.UNKNOWN) {
            return segment.state().text();
        }
        return switch (segment.cause()) {
            case "paused" -> "paused";
            case "created", "resumed" -> "pending";
            default -> "unknown";
        };
    }
}
