package dev.pharos.statuspage.control;

import static dev.pharos.platform.entity.JsonApi.JSON;

import dev.pharos.delivery.entity.Channel;
import dev.pharos.delivery.entity.DeliveryEnded;
import dev.pharos.egress.entity.TargetUrl;
import dev.pharos.identity.boundary.Throttle;
import dev.pharos.identity.entity.EmailAddress;
import dev.pharos.identity.entity.Secret;
import dev.pharos.platform.entity.DomainException;
import dev.pharos.platform.entity.HousekeepingDue;
import dev.pharos.statuspage.boundary.Subscriptions;
import dev.pharos.statuspage.entity.SubscriptionAsked;
import dev.pharos.statuspage.entity.SubscriptionWish;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.ObservesAsync;
import jakarta.inject.Inject;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.SQLException;
import java.time.Duration;

/** What becomes of subscriptions behind the back of whoever asked: nobody can tell from outside. */
@ApplicationScoped
public class SubscriptionAnswers {

    private static final Logger LOG = System.getLogger(SubscriptionAnswers.class.getName());

    /** Who does not confirm for so long never asked. */
    private static final Duration UNCONFIRMED = Duration.ofDays(7);

    private static final String OURS = "subscriber_";

    @Inject
    Throttle throttle;

    @Inject
    SubscriptionDesk desk;

    @Inject
    SubscriberStore store;

    @Inject
    Subscriptions subscriptions;

    void handle(@ObservesAsync SubscriptionAsked asked) {
        try {
            spare(asked.wish());
            desk.enter(asked.page(), asked.wish());
        } catch (DomainException refused) {
            LOG.log(Level.INFO, "event=subscription_not_asked reason={0}", refused.code());
        }
    }

    /**
     * Counts a message to somebody who may not want it, over the whole installation.
     *
     * @throws DomainException THROTTLED
     */
    public void spare(SubscriptionWish wish) {
        var inbox = wish.channel() == Channel.EMAIL ? new EmailAddress(wish.address()).inbox() : wish.address();
        throttle.attempt(Throttle.Purpose.SUBSCRIPTION, inbox);
        throttle.attempt(Throttle.Purpose.SUBSCRIPTION_DAY, inbox);
        if (wish.channel() == Channel.WEBHOOK) {
            throttle.attempt(
                    Throttle.Purpose.SUBSCRIPTION_HOST,
                    TargetUrl.parse(wish.address()).authority());
        }
    }

    /** In the transaction that notes the delivery. */
    void heed(@Observes DeliveryEnded delivery) throws SQLException {
        if (!delivery.purpose().startsWith(OURS)) {
            return;
        }
        if (!delivery.isDelivered()) {
            store.failed(delivery.tenantId(), delivery.owner());
            return;
        }
        store.succeeded(delivery.tenantId(), delivery.owner());
        if (delivery.purpose().equals(SubscriptionDesk.CHALLENGE)) {
            subscriptions.confirm(new Secret(challenge(delivery.body())));
        }
    }

    /** The receiver says it again: alone, or as JSON like the one that asked. */
    static String challenge(String body) {
        try (var reader = JSON.createReader(new StringReader(body))) {
            return reader.read() instanceof JsonObject object ? object.getString("challenge", "") : "";
        } catch (JsonException | ClassCastException plain) {
            return body.strip();
        }
    }

    void purge(@ObservesAsync HousekeepingDue due) {
        try {
            store.purge(due.now().minus(UNCONFIRMED));
        } catch (SQLException e) {
            LOG.log(Level.WARNING, "subscribers who never confirmed could not be deleted: {0}", e.getMessage());
        }
    }
}
