package dev.pharos.incidents.control;

import dev.pharos.audit.entity.Snapshot;
import dev.pharos.incidents.entity.CalendarEvent;
import dev.pharos.incidents.entity.CalendarOrigin;
import dev.pharos.incidents.entity.Maintenance;
import dev.pharos.incidents.entity.MaintenanceSnapshot;
import dev.pharos.incidents.entity.MaintenanceView;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/**
 * Makes events of calendars maintenances, each event one, however often it comes. In the transaction of a caller that has locked
 * the organization.
 */
@ApplicationScoped
public class CalendarDesk {

    @Inject
    MaintenanceDesk desk;

    @Inject
    MaintenanceStore store;

    /** What became of an event. */
    public enum Outcome {
        ADDED,
        UPDATED,
        UNCHANGED
    }

    /**
     * A maintenance and what an event made of it.
     *
     * @param before as it was; null for one that is new
     */
    public record Taken(Outcome outcome, MaintenanceView view, Snapshot before) {}

    /** Adds what is new; changes what is known if the event says something else of it and is not older. */
    public Taken take(long tenantId, CalendarEvent event) {
        var origin = event.origin();
        if (origin == null) {
            return added(tenantId, event);
        }
        var own = origin.own().flatMap(id -> store.find(tenantId, id));
        if (own.isPresent()) {
            return taken(own.get(), CalendarOrigin.of(own.get()), event);
        }
        // A UID of the feed of another Pharos, or of what was deleted here, is as foreign as any.
        return store.imported(tenantId, origin.uid())
                .map(known -> taken(known, known.origin().orElse(origin), event))
                .orElseGet(() -> added(tenantId, event));
    }

    /** See {@link MaintenanceDesk#requireRoom}. */
    public void requireRoom(long tenantId) {
        desk.requireRoom(tenantId);
    }

    private Taken added(long tenantId, CalendarEvent event) {
        return new Taken(Outcome.ADDED, desk.add(tenantId, event.draft().validated(), event.origin()), null);
    }

    private Taken taken(Maintenance known, CalendarOrigin kept, CalendarEvent event) {
        var view = desk.view(known);
        var before = MaintenanceSnapshot.of(view);
        if (event.origin().isOlderThan(kept)) {
            return new Taken(Outcome.UNCHANGED, view, before);
        }
        var definition = event.over(view).validated();
        if (definition.isOf(view)) {
            return new Taken(Outcome.UNCHANGED, view, before);
        }
        known.origin()
                .filter(origin -> origin.uid().equals(event.origin().uid()))
                .ifPresent(origin -> known.comesFrom(event.origin()));
        return new Taken(Outcome.UPDATED, desk.change(view, definition), before);
    }
}
