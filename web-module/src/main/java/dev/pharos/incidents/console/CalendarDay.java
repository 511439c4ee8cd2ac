package dev.pharos.incidents.console;

import dev.pharos.incidents.boundary.Maintenances.Planned;
import java.time.LocalDate;
import java.util.List;

/**
 * A day of a calendar's page.
 *
 * @param inside whether it is of the month that the page shows
 * @param entries what begins on it, in order
 */
public record CalendarDay(LocalDate date, boolean inside, boolean today, List<Planned> entries) {

    public CalendarDay {
        entries = List.copyOf(entries);
    }

    public int number() {
        return date.getDayOfMonth();
    }
}
