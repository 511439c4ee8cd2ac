package dev.pharos.incidents.entity;

import java.time.Instant;

/**
 * Where an incident stands in the list of all, the one that began last first.
 *
 * @param id internal; decides between those that began at once
 */
public record IncidentPosition(Instant startedAt, long id) {

    private static final String BETWEEN = ":";

    public static IncidentPosition of(Incident incident) {
        return new IncidentPosition(incident.startedAt(), incident.id());
    }

    public String text() {
        return startedAt.toEpochMilli() + BETWEEN + id;
    }

    /** What {@link #text()} has written. */
    public static IncidentPosition parse(String text) {
        var parts = text.split(BETWEEN, 2);
        return new IncidentPosition(Instant.ofEpochMilli(Long.parseLong(parts[0])), Long.parseLong(parts[1]));
    }
}
