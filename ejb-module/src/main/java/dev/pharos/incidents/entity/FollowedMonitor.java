package dev.pharos.incidents.entity;

import dev.pharos.monitoring.entity.MonitorStatus;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/**
 * A monitor as a service that follows it sees it.
 *
 * @param since when it took this status
 * @param cause the monitor as what may change the service
 */
public record FollowedMonitor(MonitorStatus status, Instant since, StatusCause cause) {

    private static final Comparator<FollowedMonitor> BY_WEIGHT =
            Comparator.comparingInt(FollowedMonitor::trouble).thenComparing(FollowedMonitor::since);

    /**
     * The one to name as what made the service what it is: of those that do worst the one that changed last, so that a
     * recovery somewhere else is never named as the cause of an outage. Empty where there is none.
     */
    public static Optional<StatusCause> cause(Collection<FollowedMonitor> monitors) {
        return monitors.stream().max(BY_WEIGHT).map(FollowedMonitor::cause);
    }

    private int trouble() {
        return switch (status) {
            case DOWN -> 2;
            case DEGRADED -> 1;
            default -> 0;
        };
    }
}
