package dev.pharos.incidents.entity;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/**
 * What an incident is, without its timeline; all of it good.
 *
 * @param services by id, with the status each takes
 * @param servicesField what the client called them
 */
public record IncidentDefinition(
        String title,
        Impact impact,
        IncidentStatus status,
        Map<UUID, ServiceStatus> services,
        String servicesField,
        Instant startedAt) {

    public IncidentDefinition {
        services = Collections.unmodifiableMap(new LinkedHashMap<>(services));
    }

    /** Whether an incident would be another one with this. */
    public boolean changes(IncidentView view) {
        var incident = view.incident();
        var statuses = new LinkedHashMap<UUID, ServiceStatus>();
        view.services().forEach(service -> statuses.put(service.id(), service.status()));
        return !(incident.title().equals(title)
                && incident.impact() == impact
                && incident.status() == status
                && incident.startedAt().equals(startedAt)
                && statuses.equals(services));
    }
}
