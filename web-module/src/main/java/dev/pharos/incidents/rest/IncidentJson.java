package dev.pharos.incidents.rest;

import dev.pharos.incidents.entity.Affected;
import dev.pharos.incidents.entity.Impact;
import dev.pharos.incidents.entity.IncidentStatus;
import dev.pharos.incidents.entity.IncidentView;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An incident as clients see it.
 *
 * @param updates newest first; in a list of incidents the newest 20
 * @param resolvedAt null while it is open
 * @param auto whether monitors opened it
 * @param resolutionProposedAt since when the monitors that opened it are up again; else null
 */
@Schema(name = "Incident")
public record IncidentJson(
        UUID id,
        String title,
        Impact impact,
        IncidentStatus status,
        List<UUID> serviceIds,
        List<AffectedJson> services,
        Instant startedAt,
        Instant resolvedAt,
        List<IncidentUpdateJson> updates,
        boolean auto,
        Instant resolutionProposedAt,
        Instant createdAt,
        Instant updatedAt) {

    public IncidentJson {
        serviceIds = List.copyOf(serviceIds);
        services = List.copyOf(services);
        updates = List.copyOf(updates);
    }

    static IncidentJson of(IncidentView view) {
        var incident = view.incident();
        return new IncidentJson(
                incident.uuid(),
                incident.title(),
                incident.impact(),
                incident.status(),
                view.services().stream().map(Affected::id).toList(),
                AffectedJson.of(view.services()),
                incident.startedAt(),
                incident.resolvedAt(),
                view.updates().stream().map(IncidentUpdateJson::of).toList(),
                incident.auto(),
                incident.resolutionProposedAt(),
                incident.createdAt(),
                incident.updatedAt());
    }
}
