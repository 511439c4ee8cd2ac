package dev.pharos.incidents.control;

import dev.pharos.incidents.control.MaintenanceLinks.Kind;
import dev.pharos.incidents.entity.CalendarOrigin;
import dev.pharos.incidents.entity.Maintenance;
import dev.pharos.incidents.entity.MaintenanceDefinition;
import dev.pharos.incidents.entity.MaintenanceStatus;
import dev.pharos.incidents.entity.MaintenanceView;
import dev.pharos.incidents.entity.Occurrence;
import dev.pharos.incidents.entity.StatusCause;
import dev.pharos.incidents.entity.TimeSpan;
import dev.pharos.monitoring.boundary.Upkeep;
import dev.pharos.platform.entity.DomainException;
import dev.pharos.platform.entity.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;

/**
 * What belongs together whenever a maintenance changes: the plan, its occurrences, what it affects, and who hears of it. In
 * the transaction of a caller that has locked the organization.
 */
@ApplicationScoped
public class MaintenanceDesk {

    /** Occurrences are kept as rows so far ahead, and at least so many of them. */
    private static final Duration AHEAD = Duration.ofDays(60);

    private static final int LEAST = 10;

    private static final int MOST = 1_000;

    @Inject
    MaintenanceStore store;

    @Inject
    MaintenanceLinks links;

    @Inject
    OccurrenceStore occurrences;

    @Inject
    MaintenanceEvents events;

    @Inject
    ServiceStatuses statuses;

    @Inject
    Upkeep upkeep;

    @Inject
    Clock clock;

    public MaintenanceView find(long tenantId, UUID id) {
        return store.find(tenantId, id).map(this::view).orElseThrow(() -> DomainException.notFound("maintenance"));
    }

    public MaintenanceView view(Maintenance maintenance) {
        return views(maintenance.tenantId(), List.of(maintenance)).get(0);
    }

    public List<MaintenanceView> views(long tenantId, List<Maintenance> maintenances) {
        var ids = maintenances.stream().map(Maintenance::id).toList();
        var services = links.of(tenantId, ids, Kind.SERVICE);
        var monitors = links.of(tenantId, ids, Kind.MONITOR);
        var current = occurrences.current(tenantId, ids);
        var hidden = links.hidden(tenantId, ids);
        return maintenances.stream()
                .map(each -> new MaintenanceView(
                        each,
                        services.getOrDefault(each.id(), List.of()),
                        monitors.getOrDefault(each.id(), List.of()),
                        current.get(each.id()),
                        !hidden.contains(each.id())))
                .toList();
    }

    /** Refuses what was planned last where it is more than a calendar can show and the clock can move. */
    public void requireRoom(long tenantId) {
        if (occurrences.unfinished(tenantId).size() > MOST) {
            throw new DomainException(
                    DomainException.Kind.CONFLICT,
                    "too-many-maintenances",
                    "An organization can have at most " + MOST + " maintenances that run or lie ahead.");
        }
    }

    /** Adds a maintenance of which something is still to come. */
    public MaintenanceView add(long tenantId, MaintenanceDefinition definition) {
        return add(tenantId, definition, null);
    }

    /** @param origin the event of a calendar that it comes from, or null */
    MaintenanceView add(long tenantId, MaintenanceDefinition definition, CalendarOrigin origin) {
        var now = now();
        if (definition.plan().from(now).findFirst().isEmpty()) {
            throw DomainException.invalid("endsAt", "must lie in the future: nothing of it is left");
        }
        var maintenance = new Maintenance(tenantId, Ids.next(), definition, now);
        if (origin != null) {
            maintenance.comesFrom(origin);
        }
        store.add(maintenance);
        link(maintenance, definition);
        expand(maintenance, now);
        var view = view(maintenance);
        events.tell("created", view, null);
        return view;
    }

    /** Takes a new definition; what runs goes on if its start is still part of the plan, and is over otherwise. */
    public MaintenanceView change(MaintenanceView before, MaintenanceDefinition definition) {
        var maintenance = before.maintenance();
        var tenantId = maintenance.tenantId();
        var now = now();
        var affected = new HashSet<>(links.services(tenantId, maintenance.id()));
        var rescheduled = !maintenance.plan().equals(definition.plan());
        maintenance.redefine(definition, now);
        store.flush();
        link(maintenance, definition);
        if (rescheduled) {
            reschedule(maintenance, before.current(), now);
        }
        affected.addAll(links.services(tenantId, maintenance.id()));
        settle(maintenance, affected);
        var view = view(maintenance);
        events.tell("updated", view, null);
        return view;
    }

    private void reschedule(Maintenance maintenance, Occurrence current, Instant now) {
        occurrences.dropScheduled(maintenance.tenantId(), maintenance.id());
        if (current != null && current.status().running()) {
            maintenance.plan().within(current.startsAt(), current.startsAt().plusSeconds(1)).stream()
                    .filter(span -> span.startsAt().equals(current.startsAt()))
                    .findFirst()
                    .ifPresentOrElse(
                            span -> occurrences.endAt(maintenance.tenantId(), current, span.endsAt()),
                            () -> occurrences.move(maintenance.tenantId(), current, MaintenanceStatus.COMPLETED, now));
        }
        expand(maintenance, now);
    }

    public void remove(MaintenanceView view) {
        var maintenance = view.maintenance();
        var affected = links.services(maintenance.tenantId(), maintenance.id());
        store.remove(maintenance);
        settle(maintenance, affected);
        events.tell("deleted", view, null);
    }

    /** Moves an occurrence on, with all that follows; answers false when somebody else has done so. */
    public boolean move(Maintenance maintenance, Occurrence occurrence, MaintenanceStatus to) {
        var tenantId = maintenance.tenantId();
        if (!occurrences.move(tenantId, occurrence, to, now())) {
            return false;
        }
        settle(maintenance, links.services(tenantId, maintenance.id()));
        var moved = new Occurrence(occurrence.rowId(), occurrence.id(), occurrence.startsAt(), occurrence.endsAt(), to);
        events.tell(verb(to), view(maintenance), moved);
        return true;
    }

    /**
     * Puts away an occurrence that nobody began before it was over, because no node ran: nothing is held, and nobody is told
     * that anything was done. The console hears of it.
     */
    public void skip(Maintenance maintenance, Occurrence occurrence) {
        if (occurrences.move(maintenance.tenantId(), occurrence, MaintenanceStatus.COMPLETED, now())) {
            events.tell("updated", view(maintenance), null);
        }
    }

    /** Tells people what is coming, once. */
    public void remind(Maintenance maintenance, Occurrence occurrence) {
        if (occurrences.remind(maintenance.tenantId(), occurrence, now())) {
            events.tell("reminder", view(maintenance), occurrence);
        }
    }

    /** Keeps the occurrences of the near future as rows. */
    public void expand(Maintenance maintenance, Instant now) {
        var horizon = now.plus(AHEAD);
        var near = maintenance.plan().from(now).limit(LEAST).toList();
        var last = near.isEmpty() ? now : near.get(near.size() - 1).startsAt();
        var spans = last.isBefore(horizon) ? maintenance.plan().within(now, horizon) : near;
        occurrences.add(maintenance.tenantId(), maintenance.id(), spans);
        occurrences.keptTo(maintenance.tenantId(), maintenance.id(), end(spans, horizon));
        store.refresh(maintenance);
    }

    private static Instant end(List<TimeSpan> spans, Instant horizon) {
        var last = spans.isEmpty()
                ? horizon
                : spans.get(spans.size() - 1).startsAt().plusMillis(1);
        return last.isAfter(horizon) ? last : horizon;
    }

    /** Monitors first: a service that comes back is shown as those say that are let go, without a status in between. */
    private void settle(Maintenance maintenance, Collection<Long> services) {
        settleMonitors(maintenance.tenantId());
        statuses.recompute(
                maintenance.tenantId(),
                services,
                new StatusCause(StatusCause.Kind.MAINTENANCE, maintenance.uuid(), maintenance.title()));
    }

    /** Makes those monitors be in maintenance that running occurrences affect. */
    public void settleMonitors(long tenantId) {
        upkeep.hold(tenantId, links.affectedMonitors(tenantId));
    }

    private void link(Maintenance maintenance, MaintenanceDefinition definition) {
        links.replace(maintenance.tenantId(), maintenance.id(), Kind.SERVICE, definition.services());
        links.replace(maintenance.tenantId(), maintenance.id(), Kind.MONITOR, definition.monitors());
    }

    private static String verb(MaintenanceStatus to) {
        return to == MaintenanceStatus.IN_PROGRESS ? "started" : to.text();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
