package dev.pharos.incidents.entity;

import java.time.Instant;
import java.util.List;

/**
 * An event of a calendar as a maintenance.
 *
 * @param origin null where it does not say which one it is
 */
public record CalendarEvent(CalendarOrigin origin, MaintenanceDraft draft) {

    /**
     * The maintenance with what the event says anew. What a calendar cannot tell stays: services and monitors, and how
     * something is written down here (Markdown, a rule) where the event says of it what our own feed says.
     */
    public MaintenanceDraft over(MaintenanceView view) {
        var current = MaintenanceSnapshot.draft(view);
        // Read without a present: of what is over the feed tells as well.
        var told = CalendarReader.read(CalendarWriter.write(List.of(view), Instant.EPOCH), Instant.EPOCH)
                .events()
                .get(0)
                .draft();
        var times = isAtTheTimesOf(told) ? current : draft;
        return new MaintenanceDraft(
                draft.title().equals(told.title()) ? current.title() : draft.title(),
                draft.description().strip().equals(told.description().strip())
                        ? current.description()
                        : draft.description(),
                times.startsAt(),
                times.endsAt(),
                times.timeZone(),
                times.recurrence(),
                current.services(),
                current.monitors());
    }

    private boolean isAtTheTimesOf(MaintenanceDraft other) {
        return draft.validated().plan().equals(other.validated().plan());
    }
}
