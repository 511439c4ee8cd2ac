package dev.pharos.incidents.rest;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.pharos.incidents.entity.FollowRule;
import dev.pharos.incidents.entity.ServiceDraft;
import dev.pharos.incidents.entity.ServiceStatus;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What can be written of a service; what is absent gets its default. */
@Schema(name = "ServiceForm", description = "What can be written of a service")
public record ServiceForm(
        @Schema(required = true, maxLength = 100, example = "Checkout")
        String name,

        @Schema(maxLength = 500) String description,

        @Schema(maxLength = 100, nullable = true, example = "Shop")
        String group,

        @JsonProperty("public") @Schema(name = "public", defaultValue = "true")
        Boolean isPublic,

        @Schema(
                nullable = true,
                description = "Set by hand, where no monitors decide; absent leaves it as it is",
                example = "operational")
        ServiceStatus status,

        @Schema(nullable = true) UUID teamId,
        List<UUID> monitorIds,

        @Schema(description = "worst_of where there are monitors and nothing is said, else none", example = "worst_of")
        FollowRule follow,

        @Schema(nullable = true, description = "The k of k_of_n: how many monitors have to be up", example = "1")
        Integer requiredUp,

        @Schema(defaultValue = "false", description = "Whether its monitors open incidents")
        Boolean autoIncident) {

    static ServiceForm of(ServiceDraft draft) {
        return new ServiceForm(
                draft.name(),
                draft.description(),
                draft.group(),
                draft.isPublic(),
                draft.status(),
                draft.teamId(),
                draft.monitorIds(),
                draft.follow(),
                draft.requiredUp(),
                draft.autoIncident());
    }

    ServiceDraft draft() {
        return new ServiceDraft(
                name, description, group, isPublic, status, teamId, monitorIds, follow, requiredUp, autoIncident);
    }
}
