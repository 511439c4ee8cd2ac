package dev.pharos.monitoring.entity;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What is known of a monitor right now. What is not known is PENDING or UNKNOWN, never DOWN. */
public enum MonitorStatus {
    /** Never judged yet. */
    PENDING,
    UP,
    /** Answers, but slower than its limit. */
    DEGRADED,
    DOWN,
    /** We could not look: our own outage, or a target we may not reach. */
    UNKNOWN,
    MAINTENANCE,
    PAUSED;

    /** As it is written outside: lower case. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<MonitorStatus> parse(String text) {
        return Arrays.stream(values())
                .filter(status -> status.text().equals(text))
                .findFirst();
    }

    /** Whether checks found it, so that it holds only as long as there are checks. */
    public boolean observed() {
        return this == UP || this == DEGRADED || this == DOWN;
    }

    /** Whether a single good check decides, because nothing is known that it could contradict. */
    boolean open() {
        return this == PENDING || this == UNKNOWN || this == PAUSED;
    }
}
