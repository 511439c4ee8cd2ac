package dev.pharos.incidents.rest;

import dev.pharos.incidents.entity.IncidentStatus;
import dev.pharos.incidents.entity.UpdateDraft;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One more thing to say about an incident. */
@Schema(name = "NewIncidentUpdate")
public record IncidentUpdateForm(
        @Schema(description = "Where the incident goes; it stays where it is, where this is left out")
        IncidentStatus status,

        @Schema(
                required = true,
                maxLength = 25_000,
                description = "Markdown",
                example = "A fix is in place; we are watching it.")
        String body,

        @Schema(description = "Services whose status changes, or that are affected as well")
        List<ServiceChoiceJson> services) {

    UpdateDraft draft() {
        return new UpdateDraft(status, body, ServiceChoiceJson.choices(services));
    }
}
