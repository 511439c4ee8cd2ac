package dev.pharos.statuspage.entity;

import dev.pharos.incidents.entity.ServiceStatus;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/** How everything together does: later is worse. Indicators and descriptions are those of Statuspage. */
public enum OverallState {
    OPERATIONAL("none", "All Systems Operational"),
    MAINTENANCE("maintenance", "Service Under Maintenance"),
    DEGRADED("minor", "Partially Degraded Service"),
    MINOR_OUTAGE("minor", "Minor Service Outage"),
    PARTIAL_OUTAGE("major", "Partial System Outage"),
    MAJOR_OUTAGE("critical", "Major System Outage");

    private final String indicator;
    private final String description;

    OverallState(String indicator, String description) {
        this.indicator = indicator;
        this.description = description;
    }

    /** For programs: none, maintenance, minor, major or critical. */
    public String indicator() {
        return indicator;
    }

    /** In English. */
    public String description() {
        return description;
    }

    /** Key of its words. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The services blended, and no better than what people say of the incidents that go on. */
    public static OverallState of(
            Collection<ServiceStatus> services, Collection<String> impacts, boolean inMaintenance) {
        var blended = blend(List.copyOf(services));
        var told = impacts.stream()
                .map(OverallState::ofImpact)
                .max(OverallState::compareTo)
                .orElse(OPERATIONAL);
        var planned = inMaintenance ? MAINTENANCE : OPERATIONAL;
        return worse(worse(blended, told), planned);
    }

    private static OverallState blend(List<ServiceStatus> services) {
        var worst = ServiceStatus.worst(services);
        return switch (worst) {
            case OPERATIONAL -> OPERATIONAL;
            case UNDER_MAINTENANCE -> MAINTENANCE;
            case DEGRADED_PERFORMANCE -> DEGRADED;
            case PARTIAL_OUTAGE -> allAtLeast(services, worst) ? PARTIAL_OUTAGE : MINOR_OUTAGE;
            case MAJOR_OUTAGE -> allAtLeast(services, worst) ? MAJOR_OUTAGE : PARTIAL_OUTAGE;
        };
    }

    private static boolean allAtLeast(List<ServiceStatus> services, ServiceStatus least) {
        return services.stream().allMatch(status -> status.compareTo(least) >= 0);
    }

    private static OverallState ofImpact(String impact) {
        return switch (impact) {
            case "critical" -> MAJOR_OUTAGE;
            case "major" -> PARTIAL_OUTAGE;
            case "minor" -> DEGRADED;
            default -> OPERATIONAL;
        };
    }

    private static OverallState worse(OverallState one, OverallState other) {
        return one.compareTo(other) >= 0 ? one : other;
    }
}
