package dev.pharos.incidents.rest;

import dev.pharos.incidents.entity.MaintenanceStatus;
import dev.pharos.incidents.entity.Occurrence;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One time at which a maintenance is.
 *
 * @param id null where it is too far ahead to have one
 */
@Schema(name = "MaintenanceOccurrence")
public record OccurrenceJson(
        @Schema(nullable = true) UUID id, Instant startsAt, Instant endsAt, MaintenanceStatus status) {

    static OccurrenceJson of(Occurrence occurrence) {
        return new OccurrenceJson(occurrence.id(), occurrence.startsAt(), occurrence.endsAt(), occurrence.status());
    }
}
