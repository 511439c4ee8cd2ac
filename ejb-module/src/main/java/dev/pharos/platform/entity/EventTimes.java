package dev.pharos.platform.entity;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** Times as clients read them everywhere: RFC 3339 in UTC with exactly three digits of a second; finer ones are cut. */
public final class EventTimes {

    private static final DateTimeFormatter MILLIS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

    private EventTimes() {}

    public static String text(Instant at) {
        return MILLIS.format(at);
    }
}
