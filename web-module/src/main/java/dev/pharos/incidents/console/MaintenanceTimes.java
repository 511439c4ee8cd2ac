package dev.pharos.incidents.console;

import dev.pharos.platform.entity.TimeZones;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** Times of maintenances as people read them. */
final class MaintenanceTimes {

    /** Names of old releases and of offsets, which nobody lives in. */
    private static final List<String> ODD = List.of("Etc/", "SystemV/");

    private MaintenanceTimes() {}

    /** The zones to choose from, by name. */
    static List<String> zones() {
        return TimeZones.ids().stream()
                .filter(name ->
                        name.equals("UTC") || name.contains("/") && ODD.stream().noneMatch(name::startsWith))
                .sorted()
                .toList();
    }

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
