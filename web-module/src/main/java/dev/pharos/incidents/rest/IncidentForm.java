package dev.pharos.incidents.rest;

import dev.pharos.incidents.entity.Impact;
import dev.pharos.incidents.entity.IncidentDraft;
import dev.pharos.incidents.entity.IncidentStatus;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What can be written of an incident that is there. */
@Schema(name = "IncidentForm")
public record IncidentForm(
        @Schema(required = true, maxLength = 200, example = "Checkout is slow")
        String title,

        @Schema(description = "What the services come to, where it is left out")
        Impact impact,

        @Schema(description = "As it is, where it is left out")
        IncidentStatus status,

        @Schema(
                description = "Which services are affected; each takes the status it has in services, or else the"
                        + " one that the impact means")
        List<UUID> serviceIds,

        @Schema(description = "The affected services with the status each takes; enough without serviceIds")
        List<ServiceChoiceJson> services,

        @Schema(description = "Not in the future; as it is, where it is left out")
        Instant startedAt) {

    static IncidentForm of(IncidentDraft draft) {
        return new IncidentForm(
                draft.title(),
                draft.impact(),
                draft.status(),
                draft.serviceIds(),
                ServiceChoiceJson.of(draft.services()),
                draft.startedAt());
    }

    IncidentDraft draft() {
        return new IncidentDraft(title, impact, status, serviceIds, ServiceChoiceJson.choices(services), startedAt);
    }
}
