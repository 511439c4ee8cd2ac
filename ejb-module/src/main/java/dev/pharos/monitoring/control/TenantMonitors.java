package dev.pharos.monitoring.control;

import dev.pharos.tenancy.entity.TenantDeleted;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** Deletes the monitors of a tenant together with it, and tells the nodes that watch them. */
@ApplicationScoped
public class TenantMonitors {

    @Inject
    MonitorStore store;

    @Inject
    MonitorEvents events;

    void forget(@Observes TenantDeleted deleted) {
        var monitors = store.ids(deleted.tenantId());
        store.removeAll(deleted.tenantId());
        events.deleted(deleted.tenantId(), monitors);
    }
}
