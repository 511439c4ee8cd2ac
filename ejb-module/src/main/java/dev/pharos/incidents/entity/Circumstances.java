package dev.pharos.incidents.entity;

import dev.pharos.monitoring.entity.MonitorStatus;
import java.util.List;

/**
 * All that decides how a service is shown.
 *
 * @param manual what people have set
 * @param required the k of a rule that has one
 * @param monitors those it follows
 * @param incidents what open incidents say of it
 * @param inMaintenance whether somebody works on it by plan
 */
public record Circumstances(
        ServiceStatus manual,
        FollowRule rule,
        int required,
        List<MonitorStatus> monitors,
        List<ServiceStatus> incidents,
        boolean inMaintenance) {

    public Circumstances {
        monitors = List.copyOf(monitors);
        incidents = List.copyOf(incidents);
    }

    /**
     * What is shown: an incident is told by people who know more than monitors, so it comes first; then maintenance, during
     * which monitors may fail; then monitors, and where they have no say what was set by hand.
     */
    public ServiceStatus shown() {
        var told = ServiceStatus.worst(incidents);
        if (told.compareTo(ServiceStatus.UNDER_MAINTENANCE) > 0) {
            return told;
        }
        if (inMaintenance || told == ServiceStatus.UNDER_MAINTENANCE) {
            return ServiceStatus.UNDER_MAINTENANCE;
        }
        return rule.judge(monitors, required).orElse(manual);
    }
}
