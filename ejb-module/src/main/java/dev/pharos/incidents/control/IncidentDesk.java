package dev.pharos.incidents.control;

import dev.pharos.incidents.control.AffectedServices.Owner;
import dev.pharos.incidents.entity.Affected;
import dev.pharos.incidents.entity.Author;
import dev.pharos.incidents.entity.Incident;
import dev.pharos.incidents.entity.IncidentUpdate;
import dev.pharos.incidents.entity.IncidentView;
import dev.pharos.incidents.entity.StatusCause;
import dev.pharos.incidents.entity.UpdateDraft;
import dev.pharos.platform.entity.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An incident together with its services and its timeline: what belongs together is read and written here. */
@ApplicationScoped
public class IncidentDesk {

    /** How many updates an incident shows in a list. */
    private static final int LISTED_UPDATES = 20;

    @Inject
    IncidentStore store;

    @Inject
    UpdateStore timeline;

    @Inject
    AffectedServices affected;

    @Inject
    ServiceStatuses statuses;

    @Inject
    IncidentEvents events;

    /**
     * Refuses to change what somebody else has changed meanwhile.
     *
     * @param version what the caller believes to change, or null for whatever is there
     */
    public void requireVersion(Incident incident, Integer version) {
        if (version != null && version != incident.version()) {
            throw IncidentStore.stale(null);
        }
    }

    /** The incident with all that belongs to it. */
    public IncidentView view(Incident incident) {
        return new IncidentView(
                incident,
                affected.of(Owner.INCIDENT, incident.tenantId(), incident.id()),
                timeline.list(incident, null, UpdateDraft.MOST));
    }

    /** Several at once, with the end of their timelines. */
    public List<IncidentView> views(long tenantId, List<Incident> incidents) {
        var ids = incidents.stream().map(Incident::id).toList();
        var services = affected.of(Owner.INCIDENT, tenantId, ids);
        var updates = timeline.newest(tenantId, ids, LISTED_UPDATES);
        return incidents.stream()
                .map(incident -> new IncidentView(
                        incident,
                        services.getOrDefault(incident.id(), List.of()),
                        updates.getOrDefault(incident.id(), List.of())))
                .toList();
    }

    /** Stores a new incident with its first update, and tells everybody. */
    public IncidentView open(Incident incident, List<Affected> services, String body, Author author, Instant now) {
        store.add(incident);
        timeline.add(new IncidentUpdate(incident, Ids.next(), body, author, now));
        affect(incident, List.of(), services);
        var view = view(incident);
        events.created(view);
        return view;
    }

    /** Lets an incident affect other services than before, or leave them with what else is known of them. */
    public void affect(Incident incident, List<Affected> before, List<Affected> after) {
        if (!before.equals(after)) {
            incident.concernAnew();
        }
        store.flush();
        if (!before.equals(after)) {
            affected.replace(Owner.INCIDENT, incident.tenantId(), incident.id(), after);
        }
        show(incident, Stream.concat(before.stream(), after.stream()).toList());
    }

    /** Shows of these services what is true now that the incident has changed. */
    public void show(Incident incident, Collection<Affected> services) {
        statuses.recompute(
                incident.tenantId(),
                services.stream().map(Affected::serviceId).collect(Collectors.toSet()),
                new StatusCause(StatusCause.Kind.INCIDENT, incident.uuid(), incident.title()));
    }
}
