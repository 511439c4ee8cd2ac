package dev.pharos.incidents.entity;

import java.time.Instant;
import java.util.UUID;

/**
 * One time at which a maintenance is, was or will be.
 *
 * @param rowId the internal id; 0 where it is not kept yet because it is far ahead
 * @param id null where it is not kept yet
 * @param startsAt as planned
 * @param endsAt as planned
 */
public record Occurrence(long rowId, UUID id, Instant startsAt, Instant endsAt, MaintenanceStatus status) {

    /** One that is so far ahead that it is not kept yet. */
    public static Occurrence ahead(TimeSpan span) {
        return new Occurrence(0, null, span.startsAt(), span.endsAt(), MaintenanceStatus.SCHEDULED);
    }

    /** Whether its time has passed without that anybody began it. */
    public boolean missed(Instant now) {
        return status == MaintenanceStatus.SCHEDULED && !endsAt.isAfter(now);
    }

    public boolean over() {
        return status == MaintenanceStatus.COMPLETED;
    }
}
