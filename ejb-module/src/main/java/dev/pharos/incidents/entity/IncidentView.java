package dev.pharos.incidents.entity;

import dev.pharos.audit.entity.Snapshot;
import java.util.LinkedHashMap;
import java.util.List;

/**
 * An incident with all that belongs to it.
 *
 * @param services in the order of the services
 * @param updates newest first
 */
public record IncidentView(Incident incident, List<Affected> services, List<IncidentUpdate> updates) {

    public IncidentView {
        services = List.copyOf(services);
        updates = List.copyOf(updates);
    }

    /** Whether customers may hear of it: it affects something they know of, or was never about anything in particular. */
    public boolean visible() {
        return services.isEmpty() ? !incident.withheld() : services.stream().anyMatch(Affected::visible);
    }

    /** As the audit log tells it. */
    public Snapshot snapshot() {
        var statuses = new LinkedHashMap<String, String>();
        services.forEach(
                service -> statuses.put(service.name(), service.status().text()));
        return Snapshot.EMPTY
                .with("title", incident.title())
                .with("impact", incident.impact().text())
                .with("status", incident.status().text())
                .with("services", statuses)
                .with("startedAt", incident.startedAt().toString());
    }
}
