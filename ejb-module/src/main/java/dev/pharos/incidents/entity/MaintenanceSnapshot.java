package dev.pharos.incidents.entity;

import dev.pharos.audit.entity.Snapshot;
import java.util.List;
import java.util.UUID;

/** A maintenance as the audit log tells it, and as the ground for a partial change. */
public final class MaintenanceSnapshot {

    private MaintenanceSnapshot() {}

    public static Snapshot of(MaintenanceView view) {
        var draft = draft(view);
        return Snapshot.EMPTY
                .with("title", draft.title())
                .with("description", draft.description())
                .with("startsAt", draft.startsAt().toString())
                .with("endsAt", draft.endsAt().toString())
                .with("timeZone", draft.timeZone())
                .with("recurrence", draft.recurrence())
                .with("serviceIds", texts(draft.services()))
                .with("monitorIds", texts(draft.monitors()));
    }

    public static MaintenanceDraft draft(MaintenanceView view) {
        var maintenance = view.maintenance();
        var plan = maintenance.plan();
        return new MaintenanceDraft(
                maintenance.title(),
                maintenance.description(),
                plan.startsAt(),
                plan.endsAt(),
                plan.zone().getId(),
                plan.recurrence() == null ? null : plan.recurrence().text(),
                view.services(),
                view.monitors());
    }

    private static List<String> texts(List<UUID> ids) {
        return ids.stream().map(UUID::toString).toList();
    }
}
