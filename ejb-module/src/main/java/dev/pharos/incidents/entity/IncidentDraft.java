package dev.pharos.incidents.entity;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

/**
 * What can be written of an incident; everything may be null or wrong until {@link #validated} has been passed.
 *
 * @param impact without it, what the services come to
 * @param status without it, as it is; INVESTIGATING for a new one
 * @param serviceIds the services it affects, with the status that the impact usually means
 * @param services the services it affects, with the status each takes
 * @param startedAt without it, as it is; now for a new one
 */
public record IncidentDraft(
        String title,
        Impact impact,
        IncidentStatus status,
        List<UUID> serviceIds,
        List<ServiceChoice> services,
        Instant startedAt) {

    public static final int MAX_TITLE_LENGTH = Wording.MAX_TITLE_LENGTH;

    /** What is said to be older is a slip of the pen. */
    private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");

    public static IncidentDraft of(IncidentView view) {
        var incident = view.incident();
        return new IncidentDraft(
                incident.title(),
                incident.impact(),
                incident.status(),
                null,
                view.services().stream().map(Affected::choice).toList(),
                incident.startedAt());
    }

    /**
     * A new incident of these terms, which refuses the input naming every wrong field.
     *
     * @param body of its first update, Markdown
     */
    public IncidentDefinition opening(String body, Instant now) {
        var wording = new Wording();
        wording.body("body", body);
        if (status == IncidentStatus.POSTMORTEM) {
            wording.wrong("status", "can be postmortem only after resolved");
        }
        return checked(wording, IncidentStatus.INVESTIGATING, now, now);
    }

    /** What becomes of an incident that is there. */
    public IncidentDefinition changing(Incident incident, Instant now) {
        var wording = new Wording();
        if (startedAt != null && incident.resolvedAt() != null && startedAt.isAfter(incident.resolvedAt())) {
            wording.wrong("startedAt", "must not be after the incident was resolved");
        }
        return checked(wording, incident.status(), incident.startedAt(), now);
    }

    private IncidentDefinition checked(Wording wording, IncidentStatus usual, Instant began, Instant now) {
        var affected = new ServiceChoices(serviceIds, services);
        var line = wording.line("title", title, MAX_TITLE_LENGTH);
        affected.check(wording);
        if (startedAt != null && startedAt.isAfter(now)) {
            wording.wrong("startedAt", "must not be in the future");
        } else if (startedAt != null && startedAt.isBefore(EARLIEST)) {
            wording.wrong("startedAt", "must not be before the year 2000");
        }
        wording.require();
        var weight = impact == null ? Impact.of(affected.worst()) : impact;
        return new IncidentDefinition(
                line,
                weight,
                status == null ? usual : status,
                affected.resolved(weight),
                affected.field(),
                (startedAt == null ? began : startedAt).truncatedTo(ChronoUnit.MILLIS));
    }
}
