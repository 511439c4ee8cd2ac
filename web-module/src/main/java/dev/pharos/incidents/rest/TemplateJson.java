package dev.pharos.incidents.rest;

import dev.pharos.incidents.entity.Impact;
import dev.pharos.incidents.entity.IncidentStatus;
import dev.pharos.incidents.entity.TemplateView;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What is prepared for incidents of one sort.
 *
 * @param body of the first update, Markdown; may be empty
 */
@Schema(name = "IncidentTemplate")
public record TemplateJson(
        UUID id,
        String name,
        String title,
        Impact impact,
        IncidentStatus status,
        String body,
        List<AffectedJson> services,
        Instant createdAt,
        Instant updatedAt) {

    public TemplateJson {
        services = List.copyOf(services);
    }

    static TemplateJson of(TemplateView view) {
        var template = view.template();
        return new TemplateJson(
                template.uuid(),
                template.name(),
                template.title(),
                template.impact(),
                template.status(),
                template.body(),
                AffectedJson.of(view.services()),
                template.createdAt(),
                template.updatedAt());
    }
}
