package dev.pharos.incidents.rest;

import dev.pharos.incidents.entity.Impact;
import dev.pharos.incidents.entity.IncidentDraft;
import dev.pharos.incidents.entity.IncidentStatus;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is written of a new incident. */
@Schema(name = "NewIncident")
public record NewIncidentForm(
        @Schema(required = true, maxLength = 200, example = "Checkout is slow")
        String title,

        @Schema(description = "What the services come to, where it is left out")
        Impact impact,

        @Schema(description = "investigating, where it is left out")
        IncidentStatus status,

        @Schema(description = "Which services are affected; each takes the status that the impact means")
        List<UUID> serviceIds,

        @Schema(description = "The affected services with the status each takes, instead of serviceIds")
        List<ServiceChoiceJson> services,

        @Schema(
                required = true,
                maxLength = 25_000,
                description = "The first update, Markdown",
                example = "We are looking into it.")
        String body,

        @Schema(description = "Not in the future; now, where it is left out")
        Instant startedAt) {

    IncidentDraft draft() {
        return new IncidentDraft(title, impact, status, serviceIds, ServiceChoiceJson.choices(services), startedAt);
    }
}
