package dev.pharos.audit.rest;

import com.fasterxml.jackson.annotation.JsonRawValue;
import dev.pharos.audit.entity.Actor;
import dev.pharos.audit.entity.AuditEntry;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An entry as clients see it.
 *
 * @param seq 1, 2, 3… within the organization, without gaps
 * @param before the fields that were changed or lost; null where there was nothing
 * @param after the fields that came; null where nothing is left
 */
@Schema(name = "AuditEntry")
public record AuditEntryJson(
        UUID id,
        long seq,
        Instant at,
        Who actor,
        @Schema(example = "monitor.updated") String action,
        What object,

        @Schema(type = SchemaType.OBJECT, nullable = true) @JsonRawValue
        String before,

        @Schema(type = SchemaType.OBJECT, nullable = true) @JsonRawValue
        String after,

        String address,
        String userAgent) {

    /**
     * Who did it.
     *
     * @param id of the account, key or client; null where there is none
     * @param name an e-mail address, the name of a key
     */
    @Schema(name = "AuditActor")
    public record Who(
            Actor.Kind kind, @Schema(nullable = true) UUID id, String name) {}

    /**
     * What was changed.
     *
     * @param id null where it has none
     */
    @Schema(name = "AuditObject")
    public record What(
            @Schema(example = "monitor") String type,
            @Schema(nullable = true) UUID id,
            String name) {}

    static AuditEntryJson of(AuditEntry entry) {
        var actor = entry.actor();
        return new AuditEntryJson(
                entry.id(),
                entry.seq(),
                entry.at(),
                new Who(actor.kind(), actor.id(), actor.name()),
                entry.action(),
                new What(entry.objectType(), entry.objectId(), entry.objectName()),
                entry.before(),
                entry.after(),
                actor.address(),
                actor.userAgent());
    }
}
