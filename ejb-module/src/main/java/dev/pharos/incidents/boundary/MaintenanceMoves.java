package dev.pharos.incidents.boundary;

import dev.pharos.incidents.control.MaintenanceAgenda.Item;
import dev.pharos.incidents.control.MaintenanceDesk;
import dev.pharos.incidents.control.MaintenanceLinks;
import dev.pharos.incidents.control.MaintenanceStore;
import dev.pharos.incidents.control.OccurrenceStore;
import dev.pharos.incidents.entity.Maintenance;
import dev.pharos.incidents.entity.MaintenanceStatus;
import dev.pharos.incidents.entity.Occurrence;
import dev.pharos.tenancy.boundary.Plans;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.function.BiConsumer;

/** What happens to maintenances by itself: each thing in its own transaction, and of two nodes one does it. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class MaintenanceMoves {

    @Inject
    MaintenanceDesk desk;

    @Inject
    MaintenanceStore store;

    @Inject
    MaintenanceLinks links;

    @Inject
    OccurrenceStore occurrences;

    @Inject
    Plans plans;

    @Inject
    Clock clock;

    /** Moves an occurrence to where it belongs by now; {@code verifying} tells whether there is such a time. */
    public void advance(Item item, boolean verifying) {
        with(item, (maintenance, occurrence) -> {
            if (occurrence.missed(clock.instant())) {
                desk.skip(maintenance, occurrence);
            } else if (occurrence.status() == item.status()) {
                desk.move(maintenance, occurrence, next(item.status(), verifying));
            }
        });
    }

    public void remind(Item item) {
        with(item, desk::remind);
    }

    /** Keeps more occurrences of a maintenance. */
    public void expand(Item item) {
        plans.locked(item.tenantId());
        store.find(item.tenantId(), item.maintenance()).ifPresent(found -> desk.expand(found, clock.instant()));
    }

    /** Makes the right monitors of a tenant be in maintenance, where somebody has resumed one or changed a service. */
    public void settle(long tenantId) {
        if (!links.settled(tenantId)) {
            plans.locked(tenantId);
            desk.settleMonitors(tenantId);
        }
    }

    /** Once the organization is locked, nobody else moves the occurrence: it is what it reads as. */
    private void with(Item item, BiConsumer<Maintenance, Occurrence> work) {
        plans.locked(item.tenantId());
        store.find(item.tenantId(), item.maintenance())
                .ifPresent(maintenance -> occurrences
                        .find(item.tenantId(), maintenance.id(), item.rowId())
                        .ifPresent(occurrence -> work.accept(maintenance, occurrence)));
    }

    private static MaintenanceStatus next(MaintenanceStatus status, boolean verifying) {
        return switch (status) {
            case SCHEDULED -> MaintenanceStatus.IN_PROGRESS;
            case IN_PROGRESS -> verifying ? MaintenanceStatus.VERIFYING : MaintenanceStatus.COMPLETED;
            case VERIFYING, COMPLETED -> MaintenanceStatus.COMPLETED;
        };
    }
}
