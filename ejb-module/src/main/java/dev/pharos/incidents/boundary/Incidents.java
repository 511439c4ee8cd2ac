package dev.pharos.incidents.boundary;

import dev.pharos.audit.boundary.AuditLog;
import dev.pharos.audit.entity.Deed;
import dev.pharos.incidents.control.AffectedServices;
import dev.pharos.incidents.control.Authors;
import dev.pharos.incidents.control.IncidentDesk;
import dev.pharos.incidents.control.IncidentEvents;
import dev.pharos.incidents.control.IncidentStore;
import dev.pharos.incidents.entity.Affected;
import dev.pharos.incidents.entity.Incident;
import dev.pharos.incidents.entity.IncidentDraft;
import dev.pharos.incidents.entity.IncidentFilter;
import dev.pharos.incidents.entity.IncidentPosition;
import dev.pharos.incidents.entity.IncidentView;
import dev.pharos.incidents.entity.UpdateDraft;
import dev.pharos.platform.entity.DomainException;
import dev.pharos.platform.entity.Ids;
import dev.pharos.tenancy.boundary.Plans;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;

/**
 * What goes wrong for customers, and what they are told about it. Whoever changes an incident locks the organization first:
 * what is shown of its services is decided by all that affects them.
 */
@Stateless
public class Incidents {

    /** What the audit log calls an incident. */
    private static final String TYPE = "incident";

    @Inject
    IncidentStore store;

    @Inject
    IncidentDesk desk;

    @Inject
    AffectedServices affected;

    @Inject
    IncidentEvents events;

    @Inject
    Authors authors;

    @Inject
    Plans plans;

    @Inject
    AuditLog audit;

    @Inject
    Clock clock;

    /** Those that began last first, each with the end of its timeline; behind a position, or null for the first ones. */
    public List<IncidentView> list(long tenantId, IncidentFilter filter, IncidentPosition after, int limit) {
        return desk.views(tenantId, store.list(tenantId, filter, after, limit));
    }

    public IncidentView get(long tenantId, UUID id) {
        return desk.view(find(tenantId, id));
    }

    /** The services of the organization with the status they are shown with, for people to choose from. */
    public List<Affected> services(long tenantId) {
        return affected.all(tenantId);
    }

    /**
     * Opens an incident, all at once: its services take their status, and the first update is there.
     *
     * @param body of the first update
     */
    public IncidentView create(long tenantId, IncidentDraft draft, String body) {
        plans.locked(tenantId);
        var now = clock.instant();
        var wanted = draft.opening(body, now);
        var words = UpdateDraft.saying(body).validated().body();
        var services = affected.named(tenantId, wanted.services(), wanted.servicesField());
        var incident = new Incident(tenantId, Ids.next(), wanted, null, now);
        var view = desk.open(incident, services, words, authors.current(), now);
        audit.record(
                tenantId,
                Deed.created(
                        TYPE, incident.uuid(), incident.title(), view.snapshot().shown()));
        return view;
    }

    /**
     * Changes what an incident is; a change to what it is already changes nothing.
     *
     * @param version what the caller believes to change, or null for whatever is there
     * @param change from how it is written down now to how it shall be
     */
    public IncidentView update(long tenantId, UUID id, Integer version, UnaryOperator<IncidentDraft> change) {
        plans.locked(tenantId);
        var before = desk.view(expected(tenantId, id, version));
        var incident = before.incident();
        var now = clock.instant();
        var wanted = change.apply(IncidentDraft.of(before)).changing(incident, now);
        var old = before.snapshot();
        var services = affected.named(tenantId, wanted.services(), wanted.servicesField());
        if (!wanted.changes(before)) {
            return before;
        }
        incident.redefine(wanted, now);
        desk.affect(incident, before.services(), services);
        var after = new IncidentView(incident, services, before.updates());
        events.updated(after);
        var shown = after.snapshot();
        audit.record(tenantId, Deed.updated(TYPE, id, incident.title(), old.differing(shown), shown.differing(old)));
        return after;
    }

    /** Deletes an incident as if it had never been; its services are shown as what else is known of them says. */
    public void delete(long tenantId, UUID id, Integer version) {
        plans.locked(tenantId);
        var view = desk.view(expected(tenantId, id, version));
        store.remove(view.incident());
        desk.show(view.incident(), view.services());
        events.deleted(view);
        audit.record(
                tenantId,
                Deed.deleted(TYPE, id, view.incident().title(), view.snapshot().shown()));
    }

    private Incident expected(long tenantId, UUID id, Integer version) {
        var incident = find(tenantId, id);
        desk.requireVersion(incident, version);
        return incident;
    }

    private Incident find(long tenantId, UUID id) {
        return store.find(tenantId, id).orElseThrow(() -> DomainException.notFound(TYPE));
    }
}
