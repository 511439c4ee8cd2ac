package dev.pharos.audit.entity;

import java.time.Instant;
import java.util.UUID;

/**
 * Which entries of an organization to read; null stands for all.
 *
 * @param actor id of the account, key or client, or part of its name
 * @param action such as {@code monitor.created}
 * @param objectType such as {@code monitor}
 * @param objectId of one object
 * @param from the earliest moment
 * @param to the moment before which they end
 * @param search part of a name, an action, an address or a value, in any case
 */
public record AuditFilter(
        String actor, String action, String objectType, UUID objectId, Instant from, Instant to, String search) {

    public static final AuditFilter ALL = new AuditFilter(null, null, null, null, null, null, null);
}
