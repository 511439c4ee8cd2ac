package dev.pharos.statuspage.entity;

import dev.pharos.incidents.entity.ServiceStatus;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * One day of a service, as the page's time zone has it.
 *
 * @param spent how long it had which status; nothing where nothing is known of the day
 */
public record DayBar(LocalDate date, Map<ServiceStatus, Duration> spent) {

    /** Less is rounding, or a slip of the hand that was set right at once. */
    private static final Duration NOTABLE = Duration.ofSeconds(1);

    public DayBar {
        var copy = new EnumMap<ServiceStatus, Duration>(ServiceStatus.class);
        copy.putAll(spent);
        spent = Collections.unmodifiableMap(copy);
    }

    public boolean isKnown() {
        return !spent.isEmpty();
    }

    /** The worst status the day has seen. */
    public ServiceStatus worst() {
        return ServiceStatus.worst(spent.entrySet().stream()
                .filter(entry -> entry.getValue().compareTo(NOTABLE) >= 0)
                .map(Map.Entry::getKey)
                .toList());
    }

    public Duration in(ServiceStatus status) {
        return spent.getOrDefault(status, Duration.ZERO);
    }
}
