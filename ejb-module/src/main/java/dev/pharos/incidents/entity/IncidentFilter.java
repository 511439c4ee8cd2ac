package dev.pharos.incidents.entity;

import java.util.UUID;

/**
 * Which incidents to list; null where it does not matter.
 *
 * @param active whether they still hurt
 * @param service one that they affect
 */
public record IncidentFilter(IncidentStatus status, Impact impact, Boolean active, UUID service) {

    public static final IncidentFilter ALL = new IncidentFilter(null, null, null, null);

    /** Those that still hurt. */
    public static final IncidentFilter ACTIVE = new IncidentFilter(null, null, true, null);

    /** Those that are over. */
    public static final IncidentFilter OVER = new IncidentFilter(null, null, false, null);
}
