package dev.pharos.statuspage.entity;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** How bad it is on the whole page, in the words of Statuspage. */
public enum OverallIndicator {
    NONE("All Systems Operational"),
    MAINTENANCE("Service Under Maintenance"),
    MINOR("Partially Degraded Service"),
    MAJOR("Partial System Outage"),
    CRITICAL("Major System Outage");

    private static final List<String> BY_SEVERITY =
            List.of("operational", "under_maintenance", "degraded_performance", "partial_outage", "major_outage");

    private final String description;

    OverallIndicator(String description) {
        this.description = description;
    }

    /** Of a page with services that show these. */
    public static OverallIndicator of(Collection<ServiceChoice> services) {
        var shown = Set.copyOf(services.stream().map(ServiceChoice::status).toList());
        var worst = shown.stream().mapToInt(BY_SEVERITY::indexOf).max().orElse(0);
        return values()[Math.max(0, worst)];
    }

    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String description() {
        return description;
    }
}
