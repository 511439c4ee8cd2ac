package dev.pharos.tenancy.boundary;

import dev.pharos.platform.entity.DomainException;
import dev.pharos.platform.entity.DomainException.Kind;
import dev.pharos.tenancy.control.PlanBook;
import dev.pharos.tenancy.control.PlanStore;
import dev.pharos.tenancy.control.TenantStore;
import dev.pharos.tenancy.entity.Plan;
import dev.pharos.tenancy.entity.PlanChanged;
import dev.pharos.tenancy.entity.PlanLimits;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;

/** How an organization comes to another plan. */
@Stateless
public class PlanChange {

    @Inject
    Plans plans;

    @Inject
    PlanBook book;

    @Inject
    PlanStore store;

    @Inject
    TenantStore tenants;

    @Inject
    Event<PlanChanged> changed;

    @Inject
    Clock clock;

    /**
     * Changes the plan. Refuses one that owners may not choose, and one that is too small for what is there.
     *
     * @param version the plan that the caller believes to change, by its place in the order; null for whatever is there
     * @return what is allowed now
     */
    public PlanLimits choose(long tenantId, Integer version, Plan wanted) {
        var before = store.lock(tenantId).orElseThrow(Plans::gone);
        if (version != null && version != before.ordinal()) {
            throw new DomainException(Kind.STALE, "stale", "The plan was changed meanwhile; read it again.");
        }
        var limits = book.of(wanted);
        if (before == wanted) {
            return limits;
        }
        if (!book.selectable().contains(wanted)) {
            throw DomainException.invalid("plan", "cannot be chosen here");
        }
        limits.requireRoomFor(plans.usage(tenantId));
        store.set(tenantId, wanted, clock.instant());
        var tenant = tenants.find(tenantId).orElseThrow(Plans::gone);
        changed.fire(new PlanChanged(tenantId, tenant.uuid(), tenant.name(), before, wanted));
        return limits;
    }
}
