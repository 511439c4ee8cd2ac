package dev.pharos.incidents.rest;

import dev.pharos.incidents.entity.IncidentStatus;
import dev.pharos.incidents.entity.IncidentUpdate;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One entry of an incident's timeline.
 *
 * @param body Markdown
 * @param author a person, a program or Pharos itself, by name
 */
@Schema(name = "IncidentUpdate")
public record IncidentUpdateJson(UUID id, IncidentStatus status, String body, String author, Instant createdAt) {

    static IncidentUpdateJson of(IncidentUpdate update) {
        return new IncidentUpdateJson(
                update.uuid(), update.status(), update.body(), update.author().name(), update.createdAt());
    }
}
