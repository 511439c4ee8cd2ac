package dev.pharos.incidents.boundary;

import dev.pharos.audit.boundary.AuditLog;
import dev.pharos.audit.entity.Deed;
import dev.pharos.incidents.control.AffectedServices;
import dev.pharos.incidents.control.Authors;
import dev.pharos.incidents.control.IncidentDesk;
import dev.pharos.incidents.control.IncidentEvents;
import dev.pharos.incidents.control.IncidentStore;
import dev.pharos.incidents.control.UpdateStore;
import dev.pharos.incidents.entity.Affected;
import dev.pharos.incidents.entity.Incident;
import dev.pharos.incidents.entity.IncidentUpdate;
import dev.pharos.incidents.entity.IncidentView;
import dev.pharos.incidents.entity.ServiceStatus;
import dev.pharos.incidents.entity.UpdateDraft;
import dev.pharos.incidents.entity.UpdateView;
import dev.pharos.platform.entity.DomainException;
import dev.pharos.platform.entity.DomainException.Kind;
import dev.pharos.platform.entity.Ids;
import dev.pharos.tenancy.boundary.Plans;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** What is said about incidents while they last, and where it takes them. */
@Stateless
public class IncidentTimelines {

    /** What the audit log calls an incident. */
    private static final String TYPE = "incident";

    @Inject
    IncidentStore store;

    @Inject
    UpdateStore timeline;

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

    /** Newest first, older than the one with this internal id; null for the newest ones. */
    public List<IncidentUpdate> list(long tenantId, UUID incident, Long before, int limit) {
        return timeline.list(find(tenantId, incident), before, limit);
    }

    public UpdateView get(long tenantId, UUID incidentId, UUID id) {
        var incident = find(tenantId, incidentId);
        return UpdateView.of(incident, find(incident, id));
    }

    /** Says something more, and moves the incident and its services along; the new update is the first of the answer. */
    public IncidentView add(long tenantId, UUID id, UpdateDraft draft) {
        plans.locked(tenantId);
        var incident = find(tenantId, id);
        var said = draft.validated();
        requireRoom(incident);
        var before = desk.view(incident);
        var from = incident.status();
        var now = clock.instant();
        incident.move(said.status() == null ? from : said.status(), now);
        timeline.add(new IncidentUpdate(incident, Ids.next(), said.body(), authors.current(), now));
        desk.affect(incident, before.services(), moved(tenantId, before.services(), said));
        var after = desk.view(incident);
        events.updateAdded(after);
        audit.record(
                tenantId,
                new Deed(
                        "incident.update_added",
                        TYPE,
                        id,
                        incident.title(),
                        Map.of("status", from.text()),
                        Map.of("status", incident.status().text(), "body", said.body())));
        return after;
    }

    /**
     * Says something in other words; who said it when, and where it took the incident, stays.
     *
     * @param version of the incident that the caller believes to change, or null for whatever is there
     * @param change from the words of now to the new ones
     */
    public UpdateView rephrase(long tenantId, UUID incidentId, UUID id, Integer version, UnaryOperator<String> change) {
        plans.locked(tenantId);
        var incident = find(tenantId, incidentId);
        var update = find(incident, id);
        desk.requireVersion(incident, version);
        var former = update.body();
        var words = UpdateDraft.saying(change.apply(former)).validated().body();
        if (!words.equals(former)) {
            update.rephrase(words);
            edited(incident, "update_edited", Map.of("body", former), Map.of("body", words));
        }
        return UpdateView.of(incident, update);
    }

    /**
     * Takes something back; where it took the incident stays.
     *
     * @param version of the incident that the caller believes to change, or null for whatever is there
     */
    public void remove(long tenantId, UUID incidentId, UUID id, Integer version) {
        plans.locked(tenantId);
        var incident = find(tenantId, incidentId);
        var update = find(incident, id);
        desk.requireVersion(incident, version);
        timeline.remove(update);
        edited(incident, "update_removed", Map.of("status", update.status().text(), "body", update.body()), null);
    }

    private void edited(Incident incident, String verb, Map<String, ?> before, Map<String, ?> after) {
        incident.touch(clock.instant());
        store.flush();
        events.updated(desk.view(incident));
        audit.record(
                incident.tenantId(),
                new Deed(TYPE + "." + verb, TYPE, incident.uuid(), incident.title(), before, after));
    }

    /** The services as they are after the update: those it names take another status, or come along. */
    private List<Affected> moved(long tenantId, List<Affected> before, UpdateDraft said) {
        var changed = said.moved();
        if (changed.isEmpty()) {
            return before;
        }
        var statuses = new LinkedHashMap<UUID, ServiceStatus>();
        before.forEach(service -> statuses.put(service.id(), service.status()));
        statuses.putAll(changed);
        return affected.named(tenantId, statuses, "services");
    }

    private void requireRoom(Incident incident) {
        if (timeline.count(incident) >= UpdateDraft.MOST) {
            throw new DomainException(
                    Kind.CONFLICT,
                    "incident-updates-full",
                    "An incident has at most " + UpdateDraft.MOST + " updates; edit one of them.");
        }
    }

    private Incident find(long tenantId, UUID id) {
        return store.find(tenantId, id).orElseThrow(() -> DomainException.notFound(TYPE));
    }

    private IncidentUpdate find(Incident incident, UUID id) {
        return timeline.find(incident, id).orElseThrow(() -> DomainException.notFound("incident-update"));
    }
}
