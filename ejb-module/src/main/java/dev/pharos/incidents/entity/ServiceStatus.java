package dev.pharos.incidents.entity;

import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** How a service does, in the words of the Statuspage API; later is worse, and maintenance is announced, so it is no failure. */
public enum ServiceStatus {
    OPERATIONAL,
    UNDER_MAINTENANCE,
    DEGRADED_PERFORMANCE,
    PARTIAL_OUTAGE,
    MAJOR_OUTAGE;

    /** As it is written outside: lower_snake_case. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether customers go without it, in part at least. */
    public boolean isOutage() {
        return this == PARTIAL_OUTAGE || this == MAJOR_OUTAGE;
    }

    public static Optional<ServiceStatus> parse(String text) {
        return Arrays.stream(values())
                .filter(status -> status.text().equals(text))
                .findFirst();
    }

    /** The worst of them; OPERATIONAL where there are none. */
    public static ServiceStatus worst(Collection<ServiceStatus> statuses) {
        return statuses.stream().max(ServiceStatus::compareTo).orElse(OPERATIONAL);
    }
}
