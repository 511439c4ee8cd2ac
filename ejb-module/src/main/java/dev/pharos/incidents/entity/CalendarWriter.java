package dev.pharos.incidents.entity;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Maintenances as a calendar that others subscribe to (RFC 5545). */
public final class CalendarWriter {

    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss");

    /** Zones are described so far ahead; calendars fetch the feed again long before. */
    private static final int YEARS = 5;

    private CalendarWriter() {}

    /** @param now up to when and from when changes of the clocks are of interest */
    public static String write(Collection<MaintenanceView> maintenances, Instant now) {
        var lines = new ArrayList<String>();
        lines.add("BEGIN:VCALENDAR");
        lines.add("VERSION:2.0");
        lines.add("PRODID:-//Pharos//Maintenance//EN");
        lines.add("CALSCALE:GREGORIAN");
        lines.add("METHOD:PUBLISH");
        zones(maintenances)
                .forEach((zone, from) -> lines.addAll(ZoneComponent.lines(
                        ZoneId.of(zone),
                        from,
                        now.atZone(ZoneOffset.UTC).plusYears(YEARS).toInstant())));
        maintenances.forEach(maintenance -> lines.addAll(event(maintenance)));
        lines.add("END:VCALENDAR");
        return lines.stream().map(ContentLine::folded).collect(Collectors.joining());
    }

    /** Those that local times are written in, with the earliest of these. */
    private static TreeMap<String, Instant> zones(Collection<MaintenanceView> maintenances) {
        var zones = new TreeMap<String, Instant>();
        for (var view : maintenances) {
            var plan = view.maintenance().plan();
            if (plan.recurrence() != null && !isUtc(plan.zone())) {
                zones.merge(plan.zone().getId(), plan.startsAt(), (one, other) -> one.isBefore(other) ? one : other);
            }
        }
        return zones;
    }

    private static List<String> event(MaintenanceView view) {
        var maintenance = view.maintenance();
        var origin = CalendarOrigin.of(maintenance);
        var lines = new ArrayList<String>();
        lines.add("BEGIN:VEVENT");
        lines.add("UID:" + origin.uid());
        lines.add("DTSTAMP:" + UTC.format(origin.stamp()));
        lines.add("CREATED:" + UTC.format(maintenance.createdAt()));
        lines.add("LAST-MODIFIED:" + UTC.format(maintenance.updatedAt()));
        lines.add("SEQUENCE:" + origin.sequence());
        lines.addAll(times(maintenance.plan()));
        lines.add("SUMMARY:" + ContentLine.escaped(maintenance.title()));
        if (!maintenance.description().isEmpty()) {
            lines.add("DESCRIPTION:" + ContentLine.escaped(Markdown.plain(maintenance.description())));
        }
        lines.add("STATUS:CONFIRMED");
        lines.add("TRANSP:TRANSPARENT");
        lines.add("END:VEVENT");
        return lines;
    }

    /** The first time must be one that the rule names, and a length in seconds is exact over changes of the clocks. */
    private static List<String> times(MaintenancePlan plan) {
        var first = plan.first().map(TimeSpan::startsAt).orElse(plan.startsAt());
        if (plan.recurrence() == null) {
            return List.of("DTSTART:" + UTC.format(first), "DTEND:" + UTC.format(first.plus(plan.duration())));
        }
        var start = isUtc(plan.zone())
                ? "DTSTART:" + UTC.format(first)
                : "DTSTART;TZID=" + plan.zone().getId() + ":"
                        + LOCAL.format(first.atZone(plan.zone()).truncatedTo(ChronoUnit.SECONDS));
        return List.of(
                start,
                "DURATION:PT" + plan.duration().toSeconds() + "S",
                "RRULE:" + plan.recurrence().calendarText(plan.zone()));
    }

    private static boolean isUtc(ZoneId zone) {
        return zone.getRules().isFixedOffset()
                && zone.getRules().getOffset(Instant.EPOCH).equals(ZoneOffset.UTC);
    }
}
