package dev.pharos.incidents.entity;

import java.time.Instant;

/**
 * Which maintenances of an organization to list.
 *
 * @param status of the occurrence that runs or comes next; null for all
 * @param from only those with an occurrence after; null for all
 * @param to only those with an occurrence before; null for all
 */
public record MaintenanceFilter(MaintenanceStatus status, Instant from, Instant to) {

    public static final MaintenanceFilter ALL = new MaintenanceFilter(null, null, null);

    public boolean admits(MaintenanceView view) {
        return (status == null || status == view.status())
                && admits(view.maintenance().plan());
    }

    private boolean admits(MaintenancePlan plan) {
        if (from == null && to == null) {
            return true;
        }
        var start = from == null ? Instant.MIN : from;
        var end = to == null ? Instant.MAX : to;
        return plan.from(start)
                .findFirst()
                .filter(span -> span.touches(start, end))
                .isPresent();
    }
}
