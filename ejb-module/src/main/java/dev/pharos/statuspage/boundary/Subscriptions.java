package dev.pharos.statuspage.boundary;

import static dev.pharos.statuspage.control.StoreAccess.run;

import dev.pharos.audit.boundary.AuditLog;
import dev.pharos.audit.entity.Actor;
import dev.pharos.audit.entity.Deed;
import dev.pharos.delivery.boundary.Deliveries;
import dev.pharos.delivery.entity.Channel;
import dev.pharos.egress.boundary.EgressGate;
import dev.pharos.identity.boundary.Throttle;
import dev.pharos.identity.entity.ClientInfo;
import dev.pharos.identity.entity.Secret;
import dev.pharos.platform.entity.DomainException;
import dev.pharos.platform.entity.DomainException.Kind;
import dev.pharos.statuspage.control.LetterheadReader;
import dev.pharos.statuspage.control.SubscriberLimits;
import dev.pharos.statuspage.control.SubscriberStore;
import dev.pharos.statuspage.control.SubscriptionServices;
import dev.pharos.statuspage.entity.Letterhead;
import dev.pharos.statuspage.entity.Preferences;
import dev.pharos.statuspage.entity.ServiceChoice;
import dev.pharos.statuspage.entity.Subscriber;
import dev.pharos.statuspage.entity.SubscriberDraft;
import dev.pharos.statuspage.entity.SubscriptionAsked;
import dev.pharos.statuspage.entity.SubscriptionWish;
import dev.pharos.tenancy.boundary.Plans;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/**
 * What visitors of a status page do about being told: ask, confirm, choose, stop. Nothing it answers tells whether an
 * address is known.
 */
@Stateless
public class Subscriptions {

    private static final Logger LOG = System.getLogger(Subscriptions.class.getName());

    private static final int LONGEST_NAME = 254;

    /** Whoever we called, rather than somebody who called us. */
    private static final ClientInfo NOBODY = new ClientInfo("", "");

    @Inject
    LetterheadReader pages;

    @Inject
    SubscriptionServices services;

    @Inject
    SubscriberStore store;

    @Inject
    SubscriberLimits limits;

    @Inject
    Plans plans;

    @Inject
    Throttle throttle;

    @Inject
    EgressGate gate;

    @Inject
    Deliveries deliveries;

    @Inject
    Event<SubscriptionAsked> asked;

    @Inject
    AuditLog audit;

    @Inject
    Clock clock;

    /** A page that everybody may read, and subscribe to. */
    public Optional<Letterhead> page(String slug) {
        return run(() -> pages.find(slug)).filter(Letterhead::isPublic);
    }

    public List<ServiceChoice> services(long tenantId) {
        return run(() -> services.all(tenantId));
    }

    /**
     * Takes a wish. What comes of it happens behind the answer, which is the same for every address.
     *
     * @param base the address by which the visitor reaches this installation
     */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void ask(String slug, SubscriberDraft draft, String base, ClientInfo client) {
        var page = page(slug).orElseThrow(() -> DomainException.notFound("status-page"));
        var wish = judged(page.tenantId(), draft);
        throttle.attempt(Throttle.Purpose.SUBSCRIBER, client);
        requireRoom(page.tenantId());
        asked.fireAsync(new SubscriptionAsked(page.reachedAt(base), wish, client))
                .exceptionally(failure -> {
                    LOG.log(Level.WARNING, "event=subscription_failed", failure);
                    return null;
                });
    }

    /** The wish in canonical form: its URL is open, and its services are on the page. */
    public SubscriptionWish judged(long tenantId, SubscriberDraft draft) {
        var wish = draft.validated();
        if (run(() -> services.of(tenantId, wish.serviceIds())).size()
                != wish.serviceIds().size()) {
            throw DomainException.invalid("serviceIds", "must hold ids of services of the page");
        }
        return wish.channel() == Channel.EMAIL
                ? wish
                : wish.at(gate.url("address", wish.address()).toString());
    }

    private void requireRoom(long tenantId) {
        if (!hasRoom(tenantId)) {
            throw new DomainException(
                    Kind.CONFLICT, "subscribers-full", "This page takes no more subscribers right now.");
        }
    }

    /** Those who have not confirmed take no room: anybody could fill it. */
    public boolean hasRoom(long tenantId) {
        var counts = run(() -> store.counts(tenantId));
        return counts.active() + counts.suspended()
                < limits.of(plans.recent(tenantId).plan());
    }

    /** What a token is good for: to confirm with, or to change and stop with. */
    public Optional<Preferences> find(String token) {
        return asked(new Secret(token)).or(() -> held(token)).map(this::preferences);
    }

    /** Who may confirm with this secret: strangers cannot begin to be told of a page that is not public any more. */
    private Optional<Subscriber> asked(Secret secret) {
        return run(() -> store.asked(secret))
                .filter(subscriber ->
                        subscriber.invited() || letterhead(subscriber).isPublic());
    }

    private Letterhead letterhead(Subscriber subscriber) {
        return run(() -> pages.find(subscriber.tenantId())).orElseThrow();
    }

    private Optional<Subscriber> held(String token) {
        return run(() -> store.holding(token));
    }

    private Preferences preferences(Subscriber subscriber) {
        return new Preferences(letterhead(subscriber), subscriber, services(subscriber.tenantId()));
    }

    /** Whoever reads the mail says yes; the secret is used up. */
    public Preferences confirm(String token, ClientInfo client) {
        var secret = new Secret(token);
        var subscriber = asked(secret).orElseThrow(Subscriptions::unknown);
        requireRoom(subscriber.tenantId());
        if (!confirm(secret, subscriber, client)) {
            throw unknown();
        }
        return preferences(
                run(() -> store.find(subscriber.tenantId(), subscriber.id())).orElseThrow());
    }

    /** A webhook says yes by the answer to its challenge; where there is no room, nothing comes of it. */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void confirm(Secret challenge) {
        asked(challenge)
                .filter(subscriber -> hasRoom(subscriber.tenantId()))
                .ifPresent(subscriber -> confirm(challenge, subscriber, NOBODY));
    }

    private boolean confirm(Secret secret, Subscriber subscriber, ClientInfo client) {
        var isFirst = run(() -> store.confirm(secret, clock.instant()));
        if (isFirst) {
            record(subscriber, client, Deed.of("subscriber", "confirmed", subscriber.id(), subscriber.address()));
        }
        return isFirst;
    }

    /** Another choice of what to be told. */
    public Preferences change(String token, SubscriberDraft draft, ClientInfo client) {
        var known = held(token).filter(Subscriber::isConfirmed).orElseThrow(Subscriptions::unknown);
        if (!preferences(known).isOpen()) {
            throw new DomainException(
                    Kind.CONFLICT, "subscription-closed", "The page is not public: this can only be ended.");
        }
        var wish = judged(
                known.tenantId(),
                new SubscriberDraft(
                        known.channel().text(), known.address(), draft.serviceIds(), draft.kinds(), known.language()));
        run(() -> {
            store.change(known, wish.kinds(), wish.serviceIds());
            return null;
        });
        var changed = run(() -> store.find(known.tenantId(), known.id())).orElseThrow();
        record(known, client, Deed.updated("subscriber", known.id(), known.address(), known.told(), changed.told()));
        return preferences(changed);
    }

    /** Nothing more is sent. Whoever does it twice has done it once. */
    public void end(String token, ClientInfo client) {
        held(token).or(() -> run(() -> store.asked(new Secret(token)))).ifPresent(known -> {
            deliveries.withdraw(known.tenantId(), known.id());
            run(() -> store.remove(known.tenantId(), known.id()));
            record(known, client, Deed.deleted("subscriber", known.id(), known.address(), known.told()));
        });
    }

    private void record(Subscriber subscriber, ClientInfo client, Deed deed) {
        // A URL may be longer than the name of an actor.
        var name =
                subscriber.address().substring(0, Math.min(subscriber.address().length(), LONGEST_NAME));
        var who = new Actor(Actor.Kind.ANONYMOUS, null, name, client.address(), client.userAgent());
        audit.record(subscriber.tenantId(), who, deed);
    }

    /** Wrong, used, over: whoever guesses learns nothing. */
    private static DomainException unknown() {
        return DomainException.notFound("subscription");
    }
}
