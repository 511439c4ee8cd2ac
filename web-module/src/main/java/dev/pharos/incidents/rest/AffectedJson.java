package dev.pharos.incidents.rest;

import dev.pharos.incidents.entity.Affected;
import dev.pharos.incidents.entity.ServiceStatus;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A service that is affected, and the status it takes. */
@Schema(name = "AffectedService")
public record AffectedJson(UUID id, String name, ServiceStatus status) {

    static List<AffectedJson> of(List<Affected> all) {
        return all.stream()
                .map(service -> new AffectedJson(service.id(), service.name(), service.status()))
                .toList();
    }
}
