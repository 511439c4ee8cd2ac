package dev.pharos.incidents.entity;

import dev.pharos.platform.entity.Ids;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;

/**
 * Which event of which calendar something is, and in which revision (RFC 5545 §3.8.4.7, §3.8.7.4 and §3.8.7.2).
 *
 * @param uid names the event in all calendars
 * @param sequence grows with its revisions
 * @param stamp of this revision, or of this copy of it; null where nothing is said
 */
public record CalendarOrigin(String uid, int sequence, Instant stamp) {

    static final int MAX_UID_LENGTH = 255;

    private static final Instant FAR = Instant.parse("2200-01-01T00:00:00Z");

    /** Behind the id of a maintenance in our own feed. */
    private static final String OURS = "@pharos";

    /** As our own feed says it. */
    public static CalendarOrigin of(Maintenance maintenance) {
        return new CalendarOrigin(
                maintenance.uuid() + OURS,
                maintenance.version(),
                maintenance.updatedAt().truncatedTo(ChronoUnit.SECONDS));
    }

    /** Calendars without a clock say 1970. */
    static boolean isStorable(Instant stamp) {
        return !stamp.isBefore(Instant.EPOCH) && stamp.isBefore(FAR);
    }

    /** The id of the maintenance, if it looks like one of our own feed. */
    public Optional<UUID> own() {
        return uid.endsWith(OURS) ? Ids.parse(uid.substring(0, uid.length() - OURS.length())) : Optional.empty();
    }

    /** Whether it was written before the other one. */
    public boolean isOlderThan(CalendarOrigin other) {
        if (sequence != other.sequence) {
            return sequence < other.sequence;
        }
        return stamp != null && other.stamp != null && stamp.isBefore(other.stamp);
    }
}
