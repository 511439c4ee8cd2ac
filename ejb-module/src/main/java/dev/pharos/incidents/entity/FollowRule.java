package dev.pharos.incidents.entity;

import dev.pharos.monitoring.entity.MonitorStatus;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How a service follows its monitors. */
public enum FollowRule {
    /** Not at all: people say how it does. */
    NONE,
    /** As bad as the worst of them. */
    WORST_OF,
    /** Works while at least k of them do, less well than with all; one that only limps counts as working. */
    K_OF_N;

    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<FollowRule> parse(String text) {
        return Arrays.stream(values()).filter(rule -> rule.text().equals(text)).findFirst();
    }

    /**
     * What the monitors make of the service. Those of which nothing is known, paused ones and those in maintenance have no
     * say; where nobody has, there is no answer.
     *
     * @param required the k of K_OF_N
     */
    public Optional<ServiceStatus> judge(Collection<MonitorStatus> monitors, int required) {
        var known = monitors.stream().filter(MonitorStatus::observed).toList();
        if (this == NONE || known.isEmpty()) {
            return Optional.empty();
        }
        var worst = ServiceStatus.worst(known.stream().map(FollowRule::of).toList());
        return Optional.of(this == WORST_OF ? worst : shared(known, required, worst));
    }

    private static ServiceStatus shared(List<MonitorStatus> known, int required, ServiceStatus worst) {
        var working =
                known.stream().filter(status -> status != MonitorStatus.DOWN).count();
        // What is not known cannot be asked to work.
        var enough = working >= Math.min(required, known.size());
        if (!enough) {
            return ServiceStatus.MAJOR_OUTAGE;
        }
        return worst == ServiceStatus.OPERATIONAL ? worst : ServiceStatus.DEGRADED_PERFORMANCE;
    }

    private static ServiceStatus of(MonitorStatus monitor) {
        return switch (monitor) {
            case DOWN -> ServiceStatus.MAJOR_OUTAGE;
            case DEGRADED -> ServiceStatus.DEGRADED_PERFORMANCE;
            default -> ServiceStatus.OPERATIONAL;
        };
    }
}
