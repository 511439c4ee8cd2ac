package dev.pharos.incidents.boundary;

import dev.pharos.audit.boundary.AuditLog;
import dev.pharos.audit.entity.Deed;
import dev.pharos.incidents.control.CalendarDesk;
import dev.pharos.incidents.control.CalendarDesk.Outcome;
import dev.pharos.incidents.control.CalendarDesk.Taken;
import dev.pharos.incidents.entity.CalendarReader;
import dev.pharos.incidents.entity.CalendarWriter;
import dev.pharos.incidents.entity.MaintenanceFilter;
import dev.pharos.incidents.entity.MaintenanceView;
import dev.pharos.tenancy.boundary.Plans;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;

/** Maintenances in the calendars of others, and what these calendars hold as maintenances. */
@Stateless
public class MaintenanceCalendar {

    /** More than anybody plans. */
    private static final int MOST = 5_000;

    @Inject
    Maintenances maintenances;

    @Inject
    CalendarDesk desk;

    @Inject
    Plans plans;

    @Inject
    AuditLog audit;

    @Inject
    Clock clock;

    /**
     * What came of a calendar, each in the order of the events.
     *
     * @param added what was planned
     * @param updated what was known and is planned otherwise now
     * @param unchanged what was known, and of which the event says nothing newer
     * @param skipped titles of events that were cancelled or are over
     */
    public record Imported(
            List<MaintenanceView> added,
            List<MaintenanceView> updated,
            List<MaintenanceView> unchanged,
            List<String> skipped) {

        public Imported {
            added = List.copyOf(added);
            updated = List.copyOf(updated);
            unchanged = List.copyOf(unchanged);
            skipped = List.copyOf(skipped);
        }
    }

    /** All of a tenant as iCalendar. */
    public String write(long tenantId) {
        return CalendarWriter.write(maintenances.list(tenantId, MaintenanceFilter.ALL, 0, MOST), clock.instant());
    }

    /** Plans all events of an iCalendar, or none; those that it knows it plans anew if they have changed. */
    public Imported read(long tenantId, byte[] file) {
        var content = CalendarReader.read(file, clock.instant());
        plans.locked(tenantId);
        var taken = content.events().stream()
                .map(event -> desk.take(tenantId, event))
                .toList();
        var imported = new Imported(
                those(taken, Outcome.ADDED),
                those(taken, Outcome.UPDATED),
                those(taken, Outcome.UNCHANGED),
                content.skipped());
        audit.record(tenantId, new Deed("maintenance.imported", "maintenance", null, "calendar", null, told(imported)));
        return imported;
    }

    private static List<MaintenanceView> those(List<Taken> taken, Outcome outcome) {
        return taken.stream()
                .filter(each -> each.outcome() == outcome)
                .map(Taken::view)
                .toList();
    }

    private static Map<String, Object> told(Imported imported) {
        return Map.of(
                "count", imported.added().size(),
                "titles", titles(imported.added()),
                "updated", titles(imported.updated()));
    }

    private static List<String> titles(List<MaintenanceView> views) {
        return views.stream().map(view -> view.maintenance().title()).toList();
    }
}
