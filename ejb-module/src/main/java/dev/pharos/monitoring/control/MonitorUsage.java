package dev.pharos.monitoring.control;

import dev.pharos.tenancy.entity.Usage;
import dev.pharos.tenancy.entity.UsageSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** What the monitors of a tenant come to. */
@ApplicationScoped
public class MonitorUsage implements UsageSource {

    @Inject
    MonitorStore store;

    @Override
    public Usage usage(long tenantId) {
        return new Usage(store.count(tenantId), 0, store.checksPerMinute(tenantId), store.shortestInterval(tenantId));
    }
}
