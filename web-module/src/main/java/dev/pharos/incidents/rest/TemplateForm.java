package dev.pharos.incidents.rest;

import dev.pharos.incidents.entity.Impact;
import dev.pharos.incidents.entity.IncidentStatus;
import dev.pharos.incidents.entity.TemplateDraft;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What can be written of a template. */
@Schema(name = "IncidentTemplateForm")
public record TemplateForm(
        @Schema(required = true, maxLength = 100, example = "Payments slow")
        String name,

        @Schema(required = true, maxLength = 200, example = "Checkout is slow")
        String title,

        @Schema(description = "What the services come to, where it is left out")
        Impact impact,

        @Schema(description = "investigating, where it is left out")
        IncidentStatus status,

        @Schema(maxLength = 25_000, description = "Markdown", example = "We are looking into it.")
        String body,

        List<ServiceChoiceJson> services) {

    static TemplateForm of(TemplateDraft draft) {
        return new TemplateForm(
                draft.name(),
                draft.title(),
                draft.impact(),
                draft.status(),
                draft.body(),
                ServiceChoiceJson.of(draft.services()));
    }

    TemplateDraft draft() {
        return new TemplateDraft(name, title, impact, status, body, ServiceChoiceJson.choices(services));
    }
}
