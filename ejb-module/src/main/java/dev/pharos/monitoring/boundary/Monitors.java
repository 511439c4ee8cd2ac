package dev.pharos.monitoring.boundary;

import dev.pharos.audit.boundary.AuditLog;
import dev.pharos.audit.entity.Deed;
import dev.pharos.monitoring.control.DraftReader;
import dev.pharos.monitoring.control.MonitorEvents;
import dev.pharos.monitoring.control.MonitorRefusals;
import dev.pharos.monitoring.control.MonitorStore;
import dev.pharos.monitoring.entity.Monitor;
import dev.pharos.monitoring.entity.MonitorCounts;
import dev.pharos.monitoring.entity.MonitorDefinition;
import dev.pharos.monitoring.entity.MonitorDraft;
import dev.pharos.monitoring.entity.MonitorFilter;
import dev.pharos.monitoring.entity.MonitorLeaving;
import dev.pharos.monitoring.entity.MonitorPage;
import dev.pharos.monitoring.entity.MonitorSnapshot;
import dev.pharos.monitoring.entity.MonitorStatus;
import dev.pharos.monitoring.entity.MonitorView;
import dev.pharos.monitoring.entity.Transition;
import dev.pharos.monitoring.entity.Transition.Cause;
import dev.pharos.monitoring.entity.Transitions;
import dev.pharos.platform.entity.DomainException;
import dev.pharos.platform.entity.DomainException.Kind;
import dev.pharos.platform.entity.Ids;
import dev.pharos.tenancy.boundary.Plans;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** The way into the monitoring component: one public method, one transaction. */
@Stateless
public class Monitors {

    /** What the audit log calls a monitor. */
    private static final String TYPE = "monitor";

    @Inject
    MonitorStore store;

    @Inject
    DraftReader drafts;

    @Inject
    MonitorEvents events;

    @Inject
    Event<Transitions> transitions;

    @Inject
    Event<MonitorLeaving> leaving;

    @Inject
    Plans plans;

    @Inject
    AuditLog audit;

    @Inject
    Clock clock;

    public MonitorView get(long tenantId, UUID id) {
        return store.find(tenantId, id).orElseThrow(() -> DomainException.notFound("monitor"));
    }

    public List<MonitorView> list(long tenantId, MonitorFilter filter, MonitorPage page) {
        return store.list(tenantId, filter, page);
    }

    /** Those of these that there are, by name. */
    public List<MonitorView> some(long tenantId, Collection<UUID> ids) {
        return store.some(tenantId, ids);
    }

    public long count(long tenantId, MonitorFilter filter) {
        return store.count(tenantId, filter);
    }

    public MonitorCounts counts(long tenantId) {
        return store.counts(tenantId);
    }

    /** How many checks a minute the intervals of all running monitors come to. */
    public double checksPerMinute(long tenantId) {
        return store.checksPerMinute(tenantId);
    }

    /** The tags in use, by name. */
    public List<String> tags(long tenantId) {
        return store.tags(tenantId);
    }

    /** Adds a monitor, if the plan has room for it; the node that watches it checks it at once. */
    public MonitorView create(long tenantId, MonitorDraft draft) {
        var limits = plans.locked(tenantId);
        var definition = drafts.read(draft, limits.minIntervalSeconds());
        limits.requireInterval(definition.intervalSeconds());
        limits.requireMonitors(store.count(tenantId) + 1);
        requireUnique(tenantId, definition, 0);
        var now = clock.instant();
        var monitor = new Monitor(tenantId, Ids.next(), definition, now);
        var state = store.add(monitor, now);
        move(monitor, null, MonitorStatus.PENDING, Cause.CREATED, now);
        events.created(monitor, MonitorStatus.PENDING);
        record(
                monitor,
                Deed.created(
                        TYPE,
                        monitor.uuid(),
                        monitor.name(),
                        MonitorSnapshot.of(monitor).shown()));
        return new MonitorView(monitor, state);
    }

    /**
     * Changes a monitor; a change to what it is already changes nothing.
     *
     * @param version what the caller believes to change, or null for whatever is there
     * @param change from how it is written down now to how it shall be
     */
    public MonitorView update(long tenantId, UUID id, Integer version, UnaryOperator<MonitorDraft> change) {
        // Before the row of the monitor, as whoever deletes it or lets a service follow it: the audit log wants it
        // last.
        var limits = plans.locked(tenantId);
        var view = get(tenantId, id);
        var monitor = view.monitor();
        requireVersion(monitor, version);
        var definition = drafts.read(change.apply(MonitorDraft.of(monitor)), limits.minIntervalSeconds());
        if (definition.intervalSeconds() < monitor.intervalSeconds()) {
            limits.requireInterval(definition.intervalSeconds());
        }
        requireUnique(tenantId, definition, monitor.id());
        var before = MonitorSnapshot.of(monitor);
        if (!monitor.redefine(definition, clock.instant())) {
            return view;
        }
        store.flush();
        events.updated(monitor, view.state().status());
        var after = MonitorSnapshot.of(monitor);
        record(
                monitor,
                Deed.updated(TYPE, monitor.uuid(), monitor.name(), before.differing(after), after.differing(before)));
        return view;
    }

    public void delete(long tenantId, UUID id, Integer version) {
        waitForOthers(tenantId);
        var view = get(tenantId, id);
        requireVersion(view.monitor(), version);
        var monitor = view.monitor();
        leaving.fire(new MonitorLeaving(tenantId, monitor.id(), monitor.uuid(), monitor.name()));
        store.remove(view);
        store.flush();
        events.deleted(monitor);
        record(
                monitor,
                Deed.deleted(
                        TYPE, id, monitor.name(), MonitorSnapshot.of(monitor).shown()));
    }

    public MonitorView pause(long tenantId, UUID id) {
        waitForOthers(tenantId);
        var view = get(tenantId, id);
        var now = clock.instant();
        if (view.monitor().pause(now)) {
            become(view, MonitorStatus.PAUSED, Cause.PAUSED, now);
            did("paused", view.monitor());
        }
        return view;
    }

    public MonitorView resume(long tenantId, UUID id) {
        var limits = plans.locked(tenantId);
        var view = get(tenantId, id);
        var now = clock.instant();
        if (view.monitor().resume(now)) {
            limits.requireInterval(view.monitor().intervalSeconds());
            limits.requireMonitors(store.count(tenantId));
            become(view, MonitorStatus.PENDING, Cause.RESUMED, now);
            did("resumed", view.monitor());
        }
        return view;
    }

    /** Asks for a check right now; its result counts like any other. */
    public void check(long tenantId, UUID id) {
        var monitor = get(tenantId, id).monitor();
        if (monitor.paused()) {
            throw new DomainException(
                    Kind.CONFLICT, "monitor-paused", "A paused monitor is not checked; resume it first.");
        }
        events.checkRequested(monitor);
        did("check_requested", monitor);
    }

    /**
     * Whoever writes to the ledger locks the organization first: its ranges of two monitors touch each other, and the audit
     * log locks the organization last, so two at once would wait for each other.
     */
    private void waitForOthers(long tenantId) {
        plans.locked(tenantId);
    }

    private void did(String verb, Monitor monitor) {
        record(monitor, Deed.of(TYPE, verb, monitor.uuid(), monitor.name()));
    }

    private void record(Monitor monitor, Deed deed) {
        audit.record(monitor.tenantId(), deed);
    }

    private void become(MonitorView view, MonitorStatus status, Cause cause, Instant now) {
        var from = view.state().status();
        view.state().become(status, now);
        store.flush();
        move(view.monitor(), from, status, cause, now);
        events.updated(view.monitor(), status);
    }

    private void move(Monitor monitor, MonitorStatus from, MonitorStatus to, Cause cause, Instant at) {
        var move = List.of(new Transition(
                monitor.tenantId(), monitor.id(), monitor.uuid(), monitor.name(), from, to, at.toEpochMilli(), cause));
        transitions.fire(new Transitions(move));
        events.changed(move);
    }

    private void requireUnique(long tenantId, MonitorDefinition definition, long exceptId) {
        if (store.fingerprintTaken(tenantId, definition.fingerprint(), exceptId)) {
            throw MonitorRefusals.exists();
        }
    }

    private static void requireVersion(Monitor monitor, Integer version) {
        if (version != null && version != monitor.version()) {
            throw MonitorRefusals.stale();
        }
    }
}
