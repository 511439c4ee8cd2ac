package dev.pharos.incidents.entity;

import java.util.List;
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
}
