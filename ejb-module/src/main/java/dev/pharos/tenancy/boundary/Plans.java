package dev.pharos.tenancy.boundary;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.pharos.platform.entity.DomainException;
import dev.pharos.tenancy.control.PlanBook;
import dev.pharos.tenancy.control.PlanStore;
import dev.pharos.tenancy.entity.Plan;
import dev.pharos.tenancy.entity.PlanChanged;
import dev.pharos.tenancy.entity.PlanLimits;
import dev.pharos.tenancy.entity.Usage;
import dev.pharos.tenancy.entity.UsageSource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;

/**
 * What organizations have agreed on, and what they use of it. An EJB although it remembers something: in an EAR only EJBs
 * see the persistence unit when the web module calls.
 */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
public class Plans {

    /** Every request asks; a change on another node, or by the operator, holds here that much later. */
    private static final Duration MEMORY = Duration.ofSeconds(5);

    private static final int MAX_TENANTS = 10_000;

    @Inject
    PlanBook book;

    @Inject
    PlanStore store;

    @Inject
    @Any
    Instance<UsageSource> sources;

    private final Cache<Long, Plan> known = Caffeine.newBuilder()
            .expireAfterWrite(MEMORY)
            .maximumSize(MAX_TENANTS)
            .build();

    /** What the tenant's plan allows, as it was a few seconds ago at most. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public PlanLimits recent(long tenantId) {
        return book.of(known.get(tenantId, this::read));
    }

    /** What the tenant's plan allows. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public PlanLimits current(long tenantId) {
        return book.of(read(tenantId));
    }

    /**
     * What the tenant's plan allows, for somebody who is about to use more of it. Until the transaction ends, nobody else
     * does, and the plan stays. The first thing of a transaction: rows that were added before hold a share of this lock.
     */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public PlanLimits locked(long tenantId) {
        return book.of(store.lock(tenantId).orElseThrow(Plans::gone));
    }

    /** What every plan that owners may choose allows, from the smallest to the largest. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public List<PlanLimits> selectable() {
        return book.selectable().stream().map(book::of).toList();
    }

    /** What the tenant uses. */
    public Usage usage(long tenantId) {
        return sources.stream().map(source -> source.usage(tenantId)).reduce(Usage.NONE, Usage::plus);
    }

    public void forget(@Observes(during = TransactionPhase.AFTER_SUCCESS) PlanChanged change) {
        known.invalidate(change.tenantId());
    }

    private Plan read(long tenantId) {
        return store.find(tenantId).orElseThrow(Plans::gone);
    }

    static DomainException gone() {
        return DomainException.notFound("organization");
    }
}
