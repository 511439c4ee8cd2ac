package dev.pharos.incidents.console;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Times of maintenances as people read them. */
final class MaintenanceTimes {

    private MaintenanceTimes() {}

    /** Such as {@code Sun 6 Dec 2026, 02:00}. */
    static String text(Instant at, ZoneId zone, Locale locale) {
        return DateTimeFormatter.ofPattern("EEE d MMM uuuu, HH:mm", locale).format(at.atZone(zone));
    }

    /** From and to, the day once where it is the same. */
    static String text(Instant from, Instant to, ZoneId zone, Locale locale) {
        var end = to.atZone(zone);
        var sameDay = from.atZone(zone).toLocalDate().equals(end.toLocalDate());
        return text(from, zone, locale) + " – "
                + (sameDay ? DateTimeFormatter.ofPattern("HH:mm", locale).format(end) : text(to, zone, locale));
    }
}
