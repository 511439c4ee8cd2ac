package dev.pharos.platform.entity;

import java.time.ZoneId;
import java.util.Set;
import java.util.stream.Collectors;

/** The time zones of the IANA database, by name: those that other calendars know as well. */
public final class TimeZones {

    /** Java's own, from before it had the database. */
    private static final String LEGACY = "SystemV/";

    private static final Set<String> IDS = ZoneId.getAvailableZoneIds().stream()
            .filter(id -> !id.startsWith(LEGACY))
            .collect(Collectors.toUnmodifiableSet());

    private TimeZones() {}

    public static Set<String> ids() {
        return IDS;
    }
}
