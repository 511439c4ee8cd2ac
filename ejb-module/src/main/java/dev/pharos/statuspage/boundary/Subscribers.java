package dev.pharos.statuspage.boundary;

import static dev.pharos.statuspage.control.StoreAccess.run;

import dev.pharos.audit.boundary.AuditLog;
import dev.pharos.audit.entity.Deed;
import dev.pharos.delivery.boundary.Deliveries;
import dev.pharos.delivery.entity.LedgerEntry;
import dev.pharos.platform.entity.DomainException;
import dev.pharos.platform.entity.DomainException.Kind;
import dev.pharos.statuspage.control.LetterheadReader;
import dev.pharos.statuspage.control.SubscriberStore;
import dev.pharos.statuspage.control.SubscriptionAnswers;
import dev.pharos.statuspage.control.SubscriptionDesk;
import dev.pharos.statuspage.entity.Letterhead;
import dev.pharos.statuspage.entity.NewSubscriber;
import dev.pharos.statuspage.entity.Subscriber;
import dev.pharos.statuspage.entity.SubscriberCounts;
import dev.pharos.statuspage.entity.SubscriberDraft;
import dev.pharos.statuspage.entity.SubscriberFilter;
import dev.pharos.tenancy.boundary.Plans;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Who is told of what happens, as the team sees it. */
@Stateless
public class Subscribers {

    @Inject
    SubscriberStore store;

    @Inject
    SubscriptionDesk desk;

    @Inject
    SubscriptionAnswers answers;

    @Inject
    Subscriptions subscriptions;

    @Inject
    LetterheadReader pages;

    @Inject
    Deliveries deliveries;

    @Inject
    Plans plans;

    @Inject
    AuditLog audit;

    /** In the order in which they came, behind the one with this number. */
    public List<Subscriber> list(long tenantId, SubscriberFilter filter, long after, int limit) {
        return run(() -> store.list(tenantId, filter, after, limit));
    }

    public SubscriberCounts counts(long tenantId) {
        return run(() -> store.counts(tenantId));
    }

    public Subscriber get(long tenantId, UUID id) {
        return run(() -> store.find(tenantId, id)).orElseThrow(() -> DomainException.notFound("subscriber"));
    }

    /** Where the organization's subscribers subscribe. */
    public Letterhead page(long tenantId) {
        return run(() -> pages.find(tenantId)).orElseThrow(() -> DomainException.notFound("organization"));
    }

    /**
     * Asks somebody whether they want to be told; they have to say yes themselves.
     *
     * @param base the address by which the team reaches this installation
     */
    public NewSubscriber add(long tenantId, SubscriberDraft draft, String base) {
        var limits = plans.locked(tenantId);
        var wish = subscriptions.judged(tenantId, draft);
        if (run(() -> store.find(tenantId, wish)).isPresent()) {
            throw new DomainException(Kind.CONFLICT, "subscriber-exists", "This address is subscribed, or was asked.");
        }
        if (!subscriptions.hasRoom(tenantId)) {
            throw DomainException.refused(
                    Kind.LIMIT_REACHED,
                    "plan-limit",
                    "The plan " + limits.plan().text() + " allows no more subscribers.",
                    Map.of("limit", "subscribers", "plan", limits.plan().text()));
        }
        answers.spare(wish);
        var entered = desk.add(page(tenantId).reachedAt(base), wish, true);
        var subscriber = get(tenantId, entered.id());
        audit.record(tenantId, Deed.created("subscriber", subscriber.id(), subscriber.address(), subscriber.told()));
        return new NewSubscriber(subscriber, entered.signingSecret());
    }

    /** Nothing more is sent to it. */
    public void remove(long tenantId, UUID id) {
        var subscriber = get(tenantId, id);
        deliveries.withdraw(tenantId, id);
        run(() -> store.remove(tenantId, id));
        audit.record(tenantId, Deed.deleted("subscriber", id, subscriber.address(), subscriber.told()));
    }

    /** Tries a delivery once more now. */
    public LedgerEntry retry(long tenantId, UUID delivery) {
        var entry = deliveries.retry(tenantId, delivery);
        audit.record(tenantId, Deed.of("delivery", "retried", entry.id(), entry.address()));
        return entry;
    }
}
