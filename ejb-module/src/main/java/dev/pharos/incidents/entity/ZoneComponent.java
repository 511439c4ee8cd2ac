package dev.pharos.incidents.entity;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.List;

/**
 * A time zone as a calendar describes it (VTIMEZONE): every change of the clocks by itself, so that nothing has to be said
 * about the rule behind them.
 */
final class ZoneComponent {

    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss");

    private ZoneComponent() {}

    /** The lines that say how the zone's clocks go from one instant to another. */
    static List<String> lines(ZoneId zone, Instant from, Instant to) {
        var rules = zone.getRules();
        var lines = new ArrayList<String>();
        lines.add("BEGIN:VTIMEZONE");
        lines.add("TZID:" + zone.getId());
        var before = rules.previousTransition(from);
        if (before == null) {
            var offset = rules.getOffset(from);
            observance(lines, "STANDARD", LocalDateTime.of(1970, 1, 1, 0, 0), offset, offset);
        } else {
            change(lines, zone, before);
        }
        for (var next = rules.nextTransition(from);
                next != null && next.getInstant().isBefore(to);
                next = rules.nextTransition(next.getInstant())) {
            change(lines, zone, next);
        }
        lines.add("END:VTIMEZONE");
        return lines;
    }

    private static void change(List<String> lines, ZoneId zone, ZoneOffsetTransition change) {
        var kind = zone.getRules().isDaylightSavings(change.getInstant()) ? "DAYLIGHT" : "STANDARD";
        observance(lines, kind, change.getDateTimeBefore(), change.getOffsetBefore(), change.getOffsetAfter());
    }

    private static void observance(
            List<String> lines, String kind, LocalDateTime start, ZoneOffset before, ZoneOffset after) {
        lines.add("BEGIN:" + kind);
        lines.add("DTSTART:" + LOCAL.format(start));
        lines.add("TZOFFSETFROM:" + text(before));
        lines.add("TZOFFSETTO:" + text(after));
        lines.add("END:" + kind);
    }

    private static String text(ZoneOffset offset) {
        var seconds = Math.abs(offset.getTotalSeconds());
        var sign = offset.getTotalSeconds() < 0 ? '-' : '+';
        var text = "%c%02d%02d".formatted(sign, seconds / 3600, seconds / 60 % 60);
        return seconds % 60 == 0 ? text : text + "%02d".formatted(seconds % 60);
    }
}
