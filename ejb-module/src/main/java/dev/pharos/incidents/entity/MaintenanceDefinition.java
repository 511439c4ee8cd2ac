package dev.pharos.incidents.entity;

import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * A maintenance as it shall be, checked and complete.
 *
 * @param description Markdown, possibly empty
 * @param services that it affects, without duplicates
 * @param monitors that it affects besides those its services follow
 */
public record MaintenanceDefinition(
        String title, String description, MaintenancePlan plan, List<UUID> services, List<UUID> monitors) {

    public MaintenanceDefinition {
        services = List.copyOf(services);
        monitors = List.copyOf(monitors);
    }

    /** Whether this changes nothing of what is there; what it affects may be in another order. */
    public boolean isOf(MaintenanceView view) {
        var maintenance = view.maintenance();
        return title.equals(maintenance.title())
                && description.equals(maintenance.description())
                && plan.equals(maintenance.plan())
                && Set.copyOf(services).equals(Set.copyOf(view.services()))
                && Set.copyOf(monitors).equals(Set.copyOf(view.monitors()));
    }
}
