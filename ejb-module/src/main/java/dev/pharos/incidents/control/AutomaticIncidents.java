package dev.pharos.incidents.control;

import dev.pharos.audit.boundary.AuditLog;
import dev.pharos.audit.entity.Actor;
import dev.pharos.audit.entity.Deed;
import dev.pharos.incidents.entity.Affected;
import dev.pharos.incidents.entity.Author;
import dev.pharos.incidents.entity.AutomaticReport;
import dev.pharos.incidents.entity.Incident;
import dev.pharos.incidents.entity.ServiceFell;
import dev.pharos.incidents.entity.ServiceRose;
import dev.pharos.platform.entity.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;

/**
 * Opens an incident when the monitors of a service say that it is out, and proposes that it be resolved when they say that it
 * works again; whether customers are told so is for a person to decide. Part of the transaction that found it.
 */
@ApplicationScoped
public class AutomaticIncidents {

    @Inject
    IncidentStore store;

    @Inject
    IncidentDesk desk;

    @Inject
    AffectedServices affected;

    @Inject
    IncidentEvents events;

    @Inject
    AuditLog audit;

    @Inject
    Clock clock;

    void open(@Observes ServiceFell fall) {
        store.openOf(fall.tenantId(), fall.serviceId())
                .ifPresentOrElse(
                        this::withdraw,
                        () -> affected.find(fall.tenantId(), fall.serviceId())
                                .ifPresent(service -> open(fall, service)));
    }

    void propose(@Observes ServiceRose rise) {
        store.openOf(rise.tenantId(), rise.serviceId())
                .filter(incident -> incident.proposeResolution(clock.instant()))
                .ifPresent(this::tell);
    }

    private void open(ServiceFell fall, Affected service) {
        var now = clock.instant();
        var report = AutomaticReport.of(service, fall.status(), now);
        var incident = new Incident(fall.tenantId(), Ids.next(), report.definition(), fall.serviceId(), now);
        var view = desk.open(incident, List.of(service.taking(fall.status())), report.body(), Author.system(), now);
        audit.record(
                fall.tenantId(),
                Actor.system(),
                Deed.created(
                        "incident",
                        incident.uuid(),
                        incident.title(),
                        view.snapshot().shown()));
    }

    private void withdraw(Incident incident) {
        if (incident.withdrawProposal(clock.instant())) {
            tell(incident);
        }
    }

    private void tell(Incident incident) {
        store.flush();
        events.updated(desk.view(incident));
    }
}
