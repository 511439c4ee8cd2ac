package dev.pharos.incidents.rest;

import dev.pharos.incidents.boundary.MaintenanceCalendar.Imported;
import dev.pharos.incidents.entity.MaintenanceView;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What came of a calendar, each in the order of the events.
 *
 * @param items the maintenances that were planned
 * @param updated those that were known by the UID of their event, and are planned otherwise now
 * @param unchanged those that were known, and of which the event says nothing newer
 * @param skipped titles of events that were cancelled or are over
 */
@Schema(name = "ImportedMaintenances")
public record ImportedJson(
        List<MaintenanceJson> items,
        List<MaintenanceJson> updated,
        List<MaintenanceJson> unchanged,
        List<String> skipped) {

    public ImportedJson {
        items = List.copyOf(items);
        updated = List.copyOf(updated);
        unchanged = List.copyOf(unchanged);
        skipped = List.copyOf(skipped);
    }

    static ImportedJson of(Imported imported) {
        return new ImportedJson(
                all(imported.added()), all(imported.updated()), all(imported.unchanged()), imported.skipped());
    }

    private static List<MaintenanceJson> all(List<MaintenanceView> views) {
        return views.stream().map(MaintenanceJson::of).toList();
    }
}
