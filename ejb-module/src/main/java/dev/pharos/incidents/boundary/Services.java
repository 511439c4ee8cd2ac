package dev.pharos.incidents.boundary;

import dev.pharos.audit.boundary.AuditLog;
import dev.pharos.audit.entity.Deed;
import dev.pharos.incidents.control.CurrentCause;
import dev.pharos.incidents.control.ServiceEvents;
import dev.pharos.incidents.control.ServiceHistory;
import dev.pharos.incidents.control.ServiceStatuses;
import dev.pharos.incidents.control.ServiceStore;
import dev.pharos.incidents.entity.Service;
import dev.pharos.incidents.entity.ServiceDraft;
import dev.pharos.incidents.entity.ServiceFilter;
import dev.pharos.incidents.entity.ServiceSegment;
import dev.pharos.incidents.entity.ServiceSnapshot;
import dev.pharos.incidents.entity.ServiceUptime;
import dev.pharos.incidents.entity.ServiceView;
import dev.pharos.platform.entity.DomainException;
import dev.pharos.platform.entity.DomainException.Kind;
import dev.pharos.platform.entity.Ids;
import dev.pharos.tenancy.boundary.Plans;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The services of an organization: what its customers know by name. One public method, one transaction. */
@Stateless
public class Services {

    /** So that a page, and the order of all, stay something people can read. */
    public static final int MOST = 500;

    /** Before the first position. */
    public static final int BEGINNING = -1;

    private static final String TYPE = "service";

    @Inject
    ServiceStore store;

    @Inject
    ServiceStatuses statuses;

    @Inject
    ServiceHistory history;

    @Inject
    ServiceEvents events;

    @Inject
    CurrentCause cause;

    @Inject
    Plans plans;

    @Inject
    AuditLog audit;

    @Inject
    Clock clock;

    public ServiceView get(long tenantId, UUID id) {
        return store.find(tenantId, id).orElseThrow(() -> DomainException.notFound(TYPE));
    }

    /** In their order, behind this position. */
    public List<ServiceView> list(long tenantId, ServiceFilter filter, int after, int limit) {
        return store.list(tenantId, filter, after, limit);
    }

    /** All there are, in their order. */
    public List<ServiceView> all(long tenantId) {
        return store.list(tenantId, ServiceFilter.ALL, BEGINNING, MOST);
    }

    /** The groups in use, by name. */
    public List<String> groups(long tenantId) {
        return store.groups(tenantId);
    }

    /** Adds a service behind all others. */
    public ServiceView create(long tenantId, ServiceDraft draft) {
        plans.locked(tenantId);
        var wanted = draft.validated(null);
        var monitors = monitors(tenantId, wanted);
        var team = team(tenantId, wanted);
        var count = (int) store.count(tenantId);
        if (count >= MOST) {
            throw new DomainException(
                    Kind.CONFLICT, "too-many-services", "An organization can have at most " + MOST + " services.");
        }
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var said = wanted.follow()
                .judge(store.statuses(tenantId, monitors), wanted.requiredUp() == null ? 0 : wanted.requiredUp());
        var service = new Service(tenantId, Ids.next(), wanted, count, said.orElse(null), now);
        store.add(service);
        store.entrust(service, team);
        store.follow(service, monitors);
        statuses.begin(tenantId, service.id(), service.status(), now, cause.get());
        var view = get(tenantId, service.uuid());
        events.created(view);
        audit.record(
                tenantId,
                Deed.created(
                        TYPE,
                        service.uuid(),
                        service.name(),
                        ServiceSnapshot.of(view).shown()));
        return view;
    }

    /**
     * Changes a service; a change to what it is already changes nothing.
     *
     * @param version what the caller believes to change, or null for whatever is there
     */
    public ServiceView change(long tenantId, UUID id, Integer version, UnaryOperator<ServiceDraft> change) {
        plans.locked(tenantId);
        var view = get(tenantId, id);
        requireVersion(view, version);
        var current = ServiceDraft.of(view);
        var wanted = change.apply(current).validated(current);
        if (wanted.isOf(view)) {
            return view;
        }
        var before = ServiceSnapshot.of(view);
        write(
                view.service(),
                wanted,
                wanted.followsAs(current) && wanted.autoIncident().equals(current.autoIncident()));
        var changed = get(tenantId, id);
        events.updated(changed);
        var after = ServiceSnapshot.of(changed);
        audit.record(
                tenantId,
                Deed.updated(TYPE, id, changed.service().name(), before.differing(after), after.differing(before)));
        return changed;
    }

    private void write(Service service, ServiceDraft wanted, boolean followsAsBefore) {
        var tenantId = service.tenantId();
        var monitors = followsAsBefore ? List.<Long>of() : monitors(tenantId, wanted);
        var team = team(tenantId, wanted);
        service.describe(wanted, clock.instant());
        store.flush();
        store.entrust(service, team);
        if (!followsAsBefore) {
            store.follow(service, monitors);
        }
        statuses.recompute(tenantId, Set.of(service.id()), cause.get());
        store.refresh(Stream.of(service));
    }

    public void delete(long tenantId, UUID id, Integer version) {
        plans.locked(tenantId);
        var view = get(tenantId, id);
        requireVersion(view, version);
        store.remove(view.service());
        events.deleted(view);
        audit.record(
                tenantId,
                Deed.deleted(
                        TYPE,
                        id,
                        view.service().name(),
                        ServiceSnapshot.of(view).shown()));
    }

    /**
     * Puts all services in this order.
     *
     * @param ids of every service of the organization, each once
     */
    public List<ServiceView> reorder(long tenantId, List<UUID> ids) {
        plans.locked(tenantId);
        var before = all(tenantId);
        var byId =
                before.stream().collect(Collectors.toMap(view -> view.service().uuid(), Function.identity()));
        if (ids == null || ids.size() != before.size() || !new HashSet<>(ids).equals(byId.keySet())) {
            throw DomainException.invalid("ids", "must be the ids of all services of the organization, each once");
        }
        var wanted = ids.stream().map(byId::get).toList();
        var moved = wanted.stream()
                .filter(view -> view.service().position() != wanted.indexOf(view))
                .map(ServiceView::service)
                .toList();
        if (moved.isEmpty()) {
            return before;
        }
        moved.forEach(service -> store.move(service, ids.indexOf(service.uuid())));
        store.refresh(moved.stream());
        var after = all(tenantId);
        events.updated(
                after.stream().filter(view -> moved.contains(view.service())).toList());
        audit.record(tenantId, new Deed("service.reordered", TYPE, null, "all services", told(before), told(after)));
        return after;
    }

    /** How a service was shown, newest first: what began before. */
    public List<ServiceSegment> history(long tenantId, UUID id, Instant before, int limit) {
        return history.read(tenantId, get(tenantId, id).service().id(), before, limit);
    }

    public ServiceUptime uptime(long tenantId, UUID id, Instant from, Instant to) {
        var service = get(tenantId, id).service();
        return new ServiceUptime(from, to, history.sum(tenantId, service.id(), from, to));
    }

    private List<Long> monitors(long tenantId, ServiceDraft draft) {
        var monitors = store.monitorIds(tenantId, draft.monitorIds());
        if (monitors.size() != draft.monitorIds().size()) {
            throw DomainException.invalid("monitorIds", "must be monitors of the organization");
        }
        return monitors;
    }

    private Long team(long tenantId, ServiceDraft draft) {
        return draft.teamId() == null
                ? null
                : store.team(tenantId, draft.teamId())
                        .orElseThrow(() -> DomainException.invalid("teamId", "must be a team of the organization"));
    }

    private static Map<String, ?> told(List<ServiceView> order) {
        return Map.of("order", order.stream().map(view -> view.service().name()).toList());
    }

    private static void requireVersion(ServiceView view, Integer version) {
        if (version != null && version != view.service().version()) {
            throw ServiceStore.stale();
        }
    }
}
