package dev.pharos.incidents.console;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;

/**
 * A time that a form was opened with. As a local time, which is all that a field of a browser knows, it may stand for two:
 * when clocks are set back an hour comes twice.
 */
record ShownTime(Instant at, ZoneId zone) implements Serializable {

    /** As fields of browsers have it: seconds only where there are some. */
    String text() {
        return local().toString();
    }

    /** What a local time in the field stands for: as long as nobody changed anything, the time that it was opened with. */
    Instant meant(LocalDateTime local, ZoneId there) {
        return local.equals(local()) && there.equals(zone)
                ? at
                : local.atZone(there).toInstant();
    }

    private LocalDateTime local() {
        return at.atZone(zone).toLocalDateTime();
    }
}
