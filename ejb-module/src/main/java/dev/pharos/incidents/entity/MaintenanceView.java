package dev.pharos.incidents.entity;

import java.util.List;
import java.util.UUID;

/**
 * A maintenance and what belongs to it, as read together.
 *
 * @param services ids of the services it affects
 * @param monitors ids of the monitors it names
 * @param current the occurrence that runs or comes next; null when all are over
 * @param visible whether the public may know of it: it affects a public service, or none
 */
public record MaintenanceView(
        Maintenance maintenance, List<UUID> services, List<UUID> monitors, Occurrence current, boolean visible) {

    public MaintenanceView {
        services = List.copyOf(services);
        monitors = List.copyOf(monitors);
    }

    public MaintenanceStatus status() {
        return current == null ? MaintenanceStatus.COMPLETED : current.status();
    }
}
