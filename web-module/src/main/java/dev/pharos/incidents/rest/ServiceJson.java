package dev.pharos.incidents.rest;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.pharos.incidents.entity.FollowRule;
import dev.pharos.incidents.entity.ServiceStatus;
import dev.pharos.incidents.entity.ServiceView;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A service as clients see it.
 *
 * @param group null where it is in none
 * @param position 0, 1, 2… within the organization
 * @param status as shown: incidents, maintenance, monitors and hand together
 * @param requiredUp null unless follow is k_of_n
 */
@Schema(name = "Service")
public record ServiceJson(
        UUID id,
        @Schema(example = "Checkout") String name,
        String description,

        @Schema(nullable = true, example = "Shop") String group,

        @Schema(example = "0") int position,

        @JsonProperty("public") @Schema(name = "public", example = "true")
        boolean isPublic,

        @Schema(example = "operational") ServiceStatus status,
        @Schema(nullable = true) UUID teamId,
        List<UUID> monitorIds,
        @Schema(example = "worst_of") FollowRule follow,

        @Schema(nullable = true, example = "1") Integer requiredUp,

        boolean autoIncident,
        Instant statusSince,
        Instant createdAt,
        Instant updatedAt) {

    public ServiceJson {
        monitorIds = List.copyOf(monitorIds);
    }

    static ServiceJson of(ServiceView view) {
        var service = view.service();
        return new ServiceJson(
                service.uuid(),
                service.name(),
                service.description(),
                service.group(),
                service.position(),
                service.isPublic(),
                service.status(),
                view.teamId(),
                view.monitorIds(),
                service.follow(),
                service.requiredUp(),
                service.autoIncident(),
                service.statusSince(),
                service.createdAt(),
                service.updatedAt());
    }
}
