package dev.pharos.incidents.rest;

import dev.pharos.incidents.entity.MaintenanceStatus;
import dev.pharos.incidents.entity.MaintenanceView;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A maintenance as clients see it.
 *
 * @param recurrence null for one that does not recur
 * @param status of the occurrence that runs or comes next; completed when all are over
 * @param nextOccurrence the one that runs or comes next; null when all are over
 */
@Schema(name = "Maintenance")
public record MaintenanceJson(
        UUID id,
        String title,
        String description,
        Instant startsAt,
        Instant endsAt,
        String timeZone,
        @Schema(nullable = true) String recurrence,
        List<UUID> serviceIds,
        List<UUID> monitorIds,
        MaintenanceStatus status,
        @Schema(nullable = true) OccurrenceJson nextOccurrence,
        Instant createdAt,
        Instant updatedAt) {

    public MaintenanceJson {
        serviceIds = List.copyOf(serviceIds);
        monitorIds = List.copyOf(monitorIds);
    }

    static MaintenanceJson of(MaintenanceView view) {
        var maintenance = view.maintenance();
        var plan = maintenance.plan();
        return new MaintenanceJson(
                maintenance.uuid(),
                maintenance.title(),
                maintenance.description(),
                plan.startsAt(),
                plan.endsAt(),
                plan.zone().getId(),
                plan.recurrence() == null ? null : plan.recurrence().text(),
                view.services(),
                view.monitors(),
                view.status(),
                view.current() == null ? null : OccurrenceJson.of(view.current()),
                maintenance.createdAt(),
                maintenance.updatedAt());
    }
}
