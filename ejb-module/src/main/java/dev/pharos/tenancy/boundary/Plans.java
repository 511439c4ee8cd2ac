package dev.pharos.tenancy.boundary;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.pharos.platform.entity.DomainException;
import dev.pharos.platform.entity.DomainException.Kind;
import dev.pharos.tenancy.control.PlanBook;
import dev.pharos.tenancy.control.PlanStore;
import dev.pharos.tenancy.control.TenantStore;
import dev.pharos.tenancy.entity.Plan;
import dev.pharos.tenancy.entity.PlanChanged;
import dev.pharos.tenancy.entity.PlanLimits;
import dev.pharos.tenancy.entity.Usage;
import dev.pharos.tenancy.entity.UsageSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/** What organizations have agreed on, and what they use of it. */
@ApplicationScoped
public class Plans {

    /** Every request asks; a change on another node, or by the operator, holds here that much later. */
    private static final Duration MEMORY = Duration.ofSeconds(5);

    private static final int MAX_TENANTS = 10_000;

    @Inject
    PlanBook book;

    @Inject
    PlanStore store;

    @Inject
    TenantStore tenants;

    @Inject
    @Any
    Instance<UsageSource> sources;

    @Inject
    Event<PlanChanged> changed;

    @Inject
    Clock clock;

    private final Cache<Long, Plan> known = Caffeine.newBuilder()
            .expireAfterWrite(MEMORY)
            .maximumSize(MAX_TENANTS)
            .build();

    /** What the tenant's plan allows, as it was a few seconds ago at most. */
    public PlanLimits recent(long tenantId) {
        return book.of(known.get(tenantId, this::read));
    }

    /** What the tenant's plan allows. */
    public PlanLimits current(long tenantId) {
        return book.of(read(tenantId));
    }

    /**
     * What the tenant's plan allows, for somebody who is about to use more of it. Until the transaction ends, nobody else
     * does, and the plan stays. The first thing of a transaction: rows that were added before hold a share of this lock.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public PlanLimits locked(long tenantId) {
        return book.of(store.lock(tenantId).orElseThrow(Plans::gone));
    }

    /** What every plan that owners may choose allows, from the smallest to the largest. */
    public List<PlanLimits> selectable() {
        return book.selectable().stream().map(book::of).toList();
    }

    /** What the tenant uses. */
    @Transactional
    public Usage usage(long tenantId) {
        return sources.stream().map(source -> source.usage(tenantId)).reduce(Usage.NONE, Usage::plus);
    }

    /**
     * Changes the plan. Refuses one that owners may not choose, and one that is too small for what is there.
     *
     * @param version the plan that the caller believes to change, by its place in the order; null for whatever is there
     * @return what is allowed now
     */
    @Transactional
    public PlanLimits change(long tenantId, Integer version, Plan wanted) {
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
        limits.requireRoomFor(usage(tenantId));
        store.set(tenantId, wanted, clock.instant());
        known.invalidate(tenantId);
        var tenant = tenants.find(tenantId).orElseThrow(Plans::gone);
        changed.fire(new PlanChanged(tenantId, tenant.uuid(), tenant.name(), before, wanted));
        return limits;
    }

    private Plan read(long tenantId) {
        return store.find(tenantId).orElseThrow(Plans::gone);
    }

    private static DomainException gone() {
        return DomainException.notFound("organization");
    }
}
