package dev.pharos.incidents.entity;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;

/**
 * Until when something recurs, the last moment included, in one of the three forms of RFC 5545: an instant
 * ({@code 20261231T220000Z}), a local time, or a date that counts to its end.
 *
 * @param local the time as written
 * @param utc whether it is an instant
 */
record Until(LocalDateTime local, boolean utc) {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss").withResolverStyle(ResolverStyle.STRICT);

    /** @throws DateTimeParseException where it is none of the forms */
    static Until parse(String text) {
        if (text.indexOf('T') < 0) {
            var date = LocalDate.parse(text, DateTimeFormatter.BASIC_ISO_DATE.withResolverStyle(ResolverStyle.STRICT));
            return new Until(date.atTime(LocalTime.MAX), false);
        }
        var utc = text.endsWith("Z");
        return new Until(LocalDateTime.parse(utc ? text.substring(0, text.length() - 1) : text, TIME), utc);
    }

    static Until of(Instant instant) {
        return new Until(LocalDateTime.ofInstant(instant, ZoneOffset.UTC), true);
    }

    /** In its form with a time. */
    String text() {
        return TIME.format(local) + (utc ? "Z" : "");
    }

    Instant in(ZoneId zone) {
        return utc ? local.toInstant(ZoneOffset.UTC) : local.atZone(zone).toInstant();
    }
}
