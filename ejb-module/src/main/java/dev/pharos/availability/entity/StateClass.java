package dev.pharos.availability.entity;

import dev.pharos.monitoring.entity.MonitorStatus;
import java.util.Locale;

/** The classes that time is divided into. Time nobody looked at is UNKNOWN: neither up nor down. */
public enum StateClass {
    UP,
    DEGRADED,
    DOWN,
    MAINTENANCE,
    UNKNOWN;

    public static StateClass of(MonitorStatus status) {
        return switch (status) {
            case UP -> UP;
            case DEGRADED -> DEGRADED;
            case DOWN -> DOWN;
            case MAINTENANCE -> MAINTENANCE;
            case PENDING, UNKNOWN, PAUSED -> UNKNOWN;
        };
    }

    /** As it is written outside and stored: lower case. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static StateClass parse(String text) {
        return valueOf(text.toUpperCase(Locale.ROOT));
    }
}
