package dev.pharos.incidents.boundary;

import dev.pharos.audit.boundary.AuditLog;
import dev.pharos.audit.entity.Deed;
import dev.pharos.incidents.control.CalendarDesk;
import dev.pharos.incidents.control.CalendarDesk.Outcome;
import dev.pharos.incidents.control.CalendarDesk.Taken;
import dev.pharos.incidents.entity.CalendarReader;
import dev.pharos.incidents.entity.CalendarWriter;
import dev.pharos.incidents.entity.MaintenanceSnapshot;
import dev.pharos.incidents.entity.MaintenanceView;
import dev.pharos.tenancy.boundary.Plans;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;

/** Maintenances in the calendars of others, and what these calendars hold as maintenances. */
@Stateless
public class MaintenanceCalendar {

    /** What the audit log calls a maintenance. */
    private static final String TYPE = "maintenance";

    /** So many that are over the feed still has; what runs and lies ahead is always in it. */
    private static final int PAST = 4_000;

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

    /** What runs, lies ahead and was last, as iCalendar. */
    public String write(long tenantId) {
        return CalendarWriter.write(maintenances.latest(tenantId, PAST), clock.instant());
    }

    /** Plans all events of an iCalendar, or none; those that it knows it plans anew if they have changed. */
    public Imported read(long tenantId, byte[] file) {
        var content = CalendarReader.read(file, clock.instant());
        plans.locked(tenantId);
        var taken = content.events().stream()
                .map(event -> desk.take(tenantId, event))
                .toList();
        desk.requireRoom(tenantId);
        taken.forEach(each -> record(tenantId, each));
        return new Imported(
                those(taken, Outcome.ADDED),
                those(taken, Outcome.UPDATED),
                those(taken, Outcome.UNCHANGED),
                content.skipped());
    }

    /** What came of one event is found by its id, like what somebody does by hand. */
    private void record(long tenantId, Taken taken) {
        var id = taken.view().maintenance().uuid();
        var title = taken.view().maintenance().title();
        var before = taken.before();
        var after = MaintenanceSnapshot.of(taken.view());
        switch (taken.outcome()) {
            case ADDED -> audit.record(tenantId, Deed.created(TYPE, id, title, after.shown()));
            case UPDATED ->
                audit.record(tenantId, Deed.updated(TYPE, id, title, before.differing(after), after.differing(before)));
            case UNCHANGED -> {
                // Nothing was done.
            }
        }
    }

    private static List<MaintenanceView> those(List<Taken> taken, Outcome outcome) {
        return taken.stream()
                .filter(each -> each.outcome() == outcome)
                .map(Taken::view)
                .toList();
    }
}
