package dev.pharos.incidents.entity;

import dev.pharos.audit.entity.Snapshot;
import java.util.List;
import java.util.Objects;

/** A service as the audit log shows it: what people write of it. */
public final class ServiceSnapshot {

    private ServiceSnapshot() {}

    public static Snapshot of(ServiceView view) {
        var service = view.service();
        return Snapshot.EMPTY
                .with("name", service.name())
                .with("description", service.description())
                .with("group", service.group())
                .with("public", service.isPublic())
                .with("status", service.manualStatus().text())
                .with("teamId", view.teamId() == null ? null : view.teamId().toString())
                .with("monitorIds", sorted(view))
                .with("follow", service.follow().text())
                .with("requiredUp", service.requiredUp())
                .with("autoIncident", service.autoIncident());
    }

    private static List<String> sorted(ServiceView view) {
        return view.monitorIds().stream().map(Objects::toString).sorted().toList();
    }
}
