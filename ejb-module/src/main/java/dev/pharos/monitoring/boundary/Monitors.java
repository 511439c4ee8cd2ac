package dev.pharos.monitoring.boundary;

import dev.pharos.monitoring.control.DraftReader;
import dev.pharos.monitoring.control.MonitorEvents;
import dev.pharos.monitoring.control.MonitorRefusals;
import dev.pharos.monitoring.control.MonitorStore;
import dev.pharos.monitoring.entity.Monitor;
import dev.pharos.monitoring.entity.MonitorCounts;
import dev.pharos.monitoring.entity.MonitorDefinition;
import dev.pharos.monitoring.entity.MonitorDraft;
import dev.pharos.monitoring.entity.MonitorFilter;
import dev.pharos.monitoring.entity.MonitorPage;
import dev.pharos.monitoring.entity.MonitorStatus;
import dev.pharos.monitoring.entity.MonitorView;
import dev.pharos.monitoring.entity.Transition;
import dev.pharos.monitoring.entity.Transition.Cause;
import dev.pharos.monitoring.entity.Transitions;
import dev.pharos.platform.entity.DomainException;
import dev.pharos.platform.entity.DomainException.Kind;
import dev.pharos.platform.entity.Ids;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** The way into the monitoring component: one public method, one transaction. */
@Stateless
public class Monitors {

    @Inject
    MonitorStore store;

    @Inject
    DraftReader drafts;

    @Inject
    MonitorEvents events;

    @Inject
    Event<Transitions> transitions;

    @Inject
    Clock clock;

    public MonitorView get(long tenantId, UUID id) {
        return store.find(tenantId, id).orElseThrow(() -> DomainException.notFound("monitor"));
    }

    public List<MonitorView> list(long tenantId, MonitorFilter filter, MonitorPage page) {
        return store.list(tenantId, filter, page);
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

    /** Adds a monitor; the node that watches it checks it at once. */
    public MonitorView create(long tenantId, MonitorDraft draft) {
        var definition = drafts.read(draft);
        requireUnique(tenantId, definition, 0);
        var now = clock.instant();
        var monitor = new Monitor(tenantId, Ids.next(), definition, now);
        var state = store.add(monitor, now);
        move(monitor, null, MonitorStatus.PENDING, Cause.CREATED, now);
        events.created(monitor, MonitorStatus.PENDING);
        return new MonitorView(monitor, state);
    }

    /**
     * Changes a monitor.
     *
     * @param version what the caller believes to change, or null for whatever is there
     * @param change from how it is written down now to how it shall be
     */
    public MonitorView update(long tenantId, UUID id, Integer version, UnaryOperator<MonitorDraft> change) {
        var view = get(tenantId, id);
        var monitor = view.monitor();
        requireVersion(monitor, version);
        var definition = drafts.read(change.apply(MonitorDraft.of(monitor)));
        requireUnique(tenantId, definition, monitor.id());
        monitor.redefine(definition, clock.instant());
        store.flush();
        events.updated(monitor, view.state().status());
        return view;
    }

    public void delete(long tenantId, UUID id, Integer version) {
        var view = get(tenantId, id);
        requireVersion(view.monitor(), version);
        store.remove(view);
        store.flush();
        events.deleted(view.monitor());
    }

    public MonitorView pause(long tenantId, UUID id) {
        var view = get(tenantId, id);
        var now = clock.instant();
        if (view.monitor().pause(now)) {
            become(view, MonitorStatus.PAUSED, Cause.PAUSED, now);
        }
        return view;
    }

    public MonitorView resume(long tenantId, UUID id) {
        var view = get(tenantId, id);
        var now = clock.instant();
        if (view.monitor().resume(now)) {
            become(view, MonitorStatus.PENDING, Cause.RESUMED, now);
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
