package dev.pharos.incidents.entity;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How much an incident hurts, in the words of the Statuspage API; later is worse. */
public enum Impact {
    NONE(ServiceStatus.OPERATIONAL),
    MINOR(ServiceStatus.DEGRADED_PERFORMANCE),
    MAJOR(ServiceStatus.PARTIAL_OUTAGE),
    CRITICAL(ServiceStatus.MAJOR_OUTAGE);

    private final ServiceStatus usual;

    Impact(ServiceStatus usual) {
        this.usual = usual;
    }

    /** As it is written outside: lower case. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Impact> parse(String text) {
        return Arrays.stream(values())
                .filter(impact -> impact.text().equals(text))
                .findFirst();
    }

    /** What a service takes that is affected by such an incident, where nobody says more. */
    public ServiceStatus usual() {
        return usual;
    }

    /** The impact of an incident of which only the worst status of its services is known. */
    public static Impact of(ServiceStatus worst) {
        return Arrays.stream(values())
                .filter(impact -> impact.usual == worst)
                .findFirst()
                .orElse(NONE);
    }
}
