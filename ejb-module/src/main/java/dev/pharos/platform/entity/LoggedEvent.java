package dev.pharos.platform.entity;

import java.time.Instant;

/**
 * One row of the event log: something that happened to a tenant, in the order of the ids.
 *
 * @param id grows with the order in which events are delivered
 * @param tenantId whose event it is
 * @param type lower_snake_case, for example {@code monitor_created}
 * @param payload JSON text: one object, or an array that stands for one event per element
 * @param at when it was written (UTC, milliseconds)
 */
public record LoggedEvent(long id, long tenantId, String type, String payload, Instant at) {}
