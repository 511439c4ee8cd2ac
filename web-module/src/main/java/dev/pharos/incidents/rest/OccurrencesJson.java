package dev.pharos.incidents.rest;

import dev.pharos.incidents.entity.Occurrence;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Occurrences of a maintenance, as many as were asked for.
 *
 * @param next always null: whoever wants more asks for more
 */
@Schema(name = "MaintenanceOccurrences")
public record OccurrencesJson(
        List<OccurrenceJson> items, @Schema(nullable = true) String next) {

    public OccurrencesJson {
        items = List.copyOf(items);
    }

    static OccurrencesJson of(List<Occurrence> occurrences) {
        return new OccurrencesJson(occurrences.stream().map(OccurrenceJson::of).toList(), null);
    }
}
