package dev.pharos.audit.entity;

import java.time.Instant;
import java.util.UUID;

/**
 * One line of an organization's audit log.
 *
 * @param seq 1, 2, 3… within the organization
 * @param at milliseconds
 * @param before JSON object or null, character by character as it was hashed
 * @param after JSON object or null, character by character as it was hashed
 */
public record AuditEntry(
        long seq,
        UUID id,
        Instant at,
        Actor actor,
        String action,
        String objectType,
        UUID objectId,
        String objectName,
        String before,
        String after) {

    /** The same entry at another place. */
    AuditEntry at(long place) {
        return new AuditEntry(place, id, at, actor, action, objectType, objectId, objectName, before, after);
    }
}
