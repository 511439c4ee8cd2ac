package dev.pharos.incidents.boundary;

import dev.pharos.audit.boundary.AuditLog;
import dev.pharos.audit.entity.Deed;
import dev.pharos.incidents.control.MaintenanceDesk;
import dev.pharos.incidents.control.MaintenanceStore;
import dev.pharos.incidents.control.OccurrenceStore;
import dev.pharos.incidents.entity.Maintenance;
import dev.pharos.incidents.entity.MaintenanceDraft;
import dev.pharos.incidents.entity.MaintenanceFilter;
import dev.pharos.incidents.entity.MaintenanceSnapshot;
import dev.pharos.incidents.entity.MaintenanceStatus;
import dev.pharos.incidents.entity.MaintenanceView;
import dev.pharos.incidents.entity.Occurrence;
import dev.pharos.incidents.entity.TimeSpan;
import dev.pharos.platform.entity.DomainException;
import dev.pharos.platform.entity.DomainException.Kind;
import dev.pharos.tenancy.boundary.Plans;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Work that is planned and announced: the plans, their occurrences, and moving them on by hand. */
@Stateless
public class Maintenances {

    /** What the audit log calls one. */
    private static final String TYPE = "maintenance";

    /** So far ahead of now somebody may look; a rule has to be followed from its beginning to get there. */
    public static final int YEARS_AHEAD = 10;

    private static final int PREVIEW = 10;
    private static final int BATCH = 200;

    @Inject
    MaintenanceDesk desk;

    @Inject
    MaintenanceStore store;

    @Inject
    OccurrenceStore occurrences;

    @Inject
    Plans plans;

    @Inject
    AuditLog audit;

    @Inject
    Clock clock;

    public MaintenanceView get(long tenantId, UUID id) {
        return desk.find(tenantId, id);
    }

    /** In the order in which they were made, behind the one with this internal id. */
    public List<MaintenanceView> list(long tenantId, MaintenanceFilter filter, long after, int limit) {
        var found = new ArrayList<MaintenanceView>();
        var position = after;
        for (var page = store.list(tenantId, position, BATCH);
                !page.isEmpty() && found.size() < limit;
                page = store.list(tenantId, position, BATCH)) {
            position = page.get(page.size() - 1).id();
            desk.views(tenantId, page).stream().filter(filter::admits).forEach(found::add);
        }
        return List.copyOf(found.subList(0, Math.min(limit, found.size())));
    }

    /** All that run or lie ahead, and of those that are over the ones that were made last, in the order of their making. */
    public List<MaintenanceView> latest(long tenantId, int over) {
        var unfinished = occurrences.unfinished(tenantId);
        var all = new ArrayList<>(store.all(tenantId, unfinished));
        all.addAll(store.others(tenantId, unfinished, over));
        all.sort(Comparator.comparing(Maintenance::id));
        return desk.views(tenantId, all);
    }

    public MaintenanceView create(long tenantId, MaintenanceDraft draft) {
        plans.locked(tenantId);
        var view = desk.add(tenantId, draft.validated());
        desk.requireRoom(tenantId);
        audit.record(
                tenantId,
                Deed.created(TYPE, view.maintenance().uuid(), view.maintenance().title(), told(view)));
        return view;
    }

    /**
     * Changes a maintenance; a change to what it is already changes nothing.
     *
     * @param version what the caller believes to change, or null for whatever is there
     */
    public MaintenanceView change(long tenantId, UUID id, Integer version, UnaryOperator<MaintenanceDraft> change) {
        plans.locked(tenantId);
        var view = get(tenantId, id);
        requireVersion(view, version);
        var wanted = change.apply(MaintenanceSnapshot.draft(view)).validated();
        if (wanted.isOf(view)) {
            return view;
        }
        var before = MaintenanceSnapshot.of(view);
        var changed = desk.change(view, wanted);
        desk.requireRoom(tenantId);
        var after = MaintenanceSnapshot.of(changed);
        audit.record(
                tenantId,
                Deed.updated(
                        TYPE, id, changed.maintenance().title(), before.differing(after), after.differing(before)));
        return changed;
    }

    public void delete(long tenantId, UUID id, Integer version) {
        plans.locked(tenantId);
        var view = get(tenantId, id);
        requireVersion(view, version);
        desk.remove(view);
        audit.record(tenantId, Deed.deleted(TYPE, id, view.maintenance().title(), told(view)));
    }

    /** Moves the occurrence that runs or comes next, by hand. */
    public MaintenanceView move(long tenantId, UUID id, MaintenanceStatus to) {
        plans.locked(tenantId);
        var view = get(tenantId, id);
        var maintenance = view.maintenance();
        if (!view.status().leadsTo(to) || !desk.move(maintenance, view.current(), to)) {
            throw new DomainException(
                    Kind.CONFLICT,
                    "maintenance-status",
                    "A maintenance that is " + view.status().text() + " cannot become " + to.text() + ".");
        }
        audit.record(tenantId, Deed.of(TYPE, to.text(), id, maintenance.title()));
        return get(tenantId, id);
    }

    /** The occurrences that are not over, the running one included. */
    public List<Occurrence> occurrences(long tenantId, UUID id, int limit) {
        var maintenance = get(tenantId, id).maintenance();
        var kept = occurrences.open(tenantId, maintenance.id(), limit);
        var further = maintenance
                .plan()
                .from(maintenance.expandedTo())
                .dropWhile(span -> span.startsAt().isBefore(maintenance.expandedTo()))
                .limit(limit - kept.size())
                .map(Occurrence::ahead);
        return Stream.concat(kept.stream(), further).toList();
    }

    /** When one that is written down like this would be, beginning now. */
    public List<TimeSpan> preview(MaintenanceDraft draft) {
        return draft.validated().plan().from(clock.instant()).limit(PREVIEW).toList();
    }

    /** What is, was and will be done within {@code [from, to)}, in order. */
    public List<Planned> within(long tenantId, Instant from, Instant to) {
        var kept = occurrences.within(tenantId, from, to);
        var concerned = new HashSet<>(kept.keySet());
        concerned.addAll(store.goingOnUnkept(tenantId, to));
        return desk.views(tenantId, store.all(tenantId, concerned)).stream()
                .flatMap(view -> Stream.concat(
                                kept.getOrDefault(view.maintenance().id(), List.of()).stream(), ahead(view, from, to))
                        .map(occurrence -> new Planned(view, occurrence)))
                .sorted((one, other) ->
                        one.occurrence().startsAt().compareTo(other.occurrence().startsAt()))
                .toList();
    }

    /** One occurrence of one of many maintenances. */
    public record Planned(MaintenanceView view, Occurrence occurrence) {}

    private static Stream<Occurrence> ahead(MaintenanceView view, Instant from, Instant to) {
        var expandedTo = view.maintenance().expandedTo();
        return expandedTo.isBefore(to)
                ? view.maintenance().plan().within(from, to).stream()
                        .filter(span -> !span.startsAt().isBefore(expandedTo))
                        .map(Occurrence::ahead)
                : Stream.empty();
    }

    private static Map<String, Object> told(MaintenanceView view) {
        return MaintenanceSnapshot.of(view).shown();
    }

    private static void requireVersion(MaintenanceView view, Integer version) {
        if (version != null && version != view.maintenance().version()) {
            throw MaintenanceStore.stale();
        }
    }
}
