package dev.pharos.statuspage.control;

import static dev.pharos.platform.entity.JsonApi.JSON;

import dev.pharos.delivery.boundary.Deliveries;
import dev.pharos.delivery.entity.Channel;
import dev.pharos.delivery.entity.Message;
import dev.pharos.delivery.entity.Receiver;
import dev.pharos.identity.entity.Secret;
import dev.pharos.platform.entity.DomainException;
import dev.pharos.platform.entity.DomainException.Kind;
import dev.pharos.platform.entity.Ids;
import dev.pharos.statuspage.entity.Bulletin;
import dev.pharos.statuspage.entity.Letterhead;
import dev.pharos.statuspage.entity.MailPaper;
import dev.pharos.statuspage.entity.Subscriber;
import dev.pharos.statuspage.entity.SubscriptionWish;
import dev.pharos.statuspage.entity.SubscriptionWords;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Writes down that somebody wants to be told, and asks whoever reads at that address whether it is true. */
@Stateless
public class SubscriptionDesk {

    public static final String CONFIRMATION = "subscriber_confirmation";
    public static final String CHALLENGE = "subscriber_challenge";

    private static final long MOST_ASKED = 10_000;
    private static final long MOST_CHALLENGED = 50;

    @Inject
    SubscriberStore store;

    @Inject
    Deliveries deliveries;

    @Inject
    Clock clock;

    /**
     * Somebody who asked and was not confirmed before.
     *
     * @param signingSecret of a webhook; null for mail
     */
    public record Entered(UUID id, String signingSecret) {}

    /** What comes of a wish: a question, or a reminder that it was granted long ago. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void enter(Letterhead page, SubscriptionWish wish) {
        var known = StoreAccess.run(() -> store.find(page.tenantId(), wish));
        if (known.isEmpty()) {
            requireRoomToWait(page.tenantId(), wish.channel());
            add(page, wish, false);
        } else if (!known.get().isConfirmed()) {
            var signing = signing(wish);
            var confirm = Secret.random(Secret.SUBSCRIPTION_PREFIX);
            StoreAccess.run(() -> {
                store.askAgain(
                        known.get(), wish, confirm, sealed(signing, known.get().id()), clock.instant());
                return null;
            });
            ask(page, wish, known.get().id(), confirm, signing);
        } else if (wish.channel() == Channel.EMAIL) {
            remind(page, wish, known.get());
        }
    }

    /** Else strangers could make one organization call any number of web servers, and fill the table. */
    private void requireRoomToWait(long tenantId, Channel channel) {
        var most = channel == Channel.WEBHOOK ? MOST_CHALLENGED : MOST_ASKED;
        if (StoreAccess.run(() -> store.pending(tenantId, channel)) >= most) {
            throw new DomainException(
                    Kind.CONFLICT, "subscribers-waiting", "Too many have been asked and have not answered yet.");
        }
    }

    /**
     * A new one, in the caller's transaction.
     *
     * @param invited by the team
     */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public Entered add(Letterhead page, SubscriptionWish wish, boolean invited) {
        var id = Ids.next();
        var signing = signing(wish);
        var confirm = Secret.random(Secret.SUBSCRIPTION_PREFIX);
        StoreAccess.run(() -> {
            store.add(page.tenantId(), id, wish, invited, confirm, sealed(signing, id), clock.instant());
            return null;
        });
        ask(page, wish, id, confirm, signing);
        return new Entered(id, signing);
    }

    private static String signing(SubscriptionWish wish) {
        return wish.channel() == Channel.WEBHOOK
                ? Secret.random(Secret.SIGNING_PREFIX).text()
                : null;
    }

    private byte[] sealed(String signing, UUID id) {
        return signing == null ? null : deliveries.seal(signing, id);
    }

    private void ask(Letterhead page, SubscriptionWish wish, UUID id, Secret confirm, String signing) {
        var receiver = new Receiver(id, wish.channel(), wish.address(), null, sealed(signing, id));
        if (wish.channel() == Channel.WEBHOOK) {
            deliveries.post(page.tenantId(), CHALLENGE, receiver, challenge(page, confirm, signing));
        } else {
            deliveries.post(page.tenantId(), CONFIRMATION, receiver, question(page, wish, confirm));
        }
    }

    private static Message question(Letterhead page, SubscriptionWish wish, Secret confirm) {
        return personal(page, wish, "confirm", page.preferences(confirm.text()));
    }

    private void remind(Letterhead page, SubscriptionWish wish, Subscriber known) {
        var receiver = new Receiver(known.id(), wish.channel(), wish.address(), null, null);
        var message = personal(page, wish, "known", page.preferences(known.token()));
        deliveries.post(page.tenantId(), CONFIRMATION, receiver, message);
    }

    private static Message personal(Letterhead page, SubscriptionWish wish, String what, String link) {
        var words = SubscriptionWords.in(wish.language());
        var title = MarkdownText.literal(page.title());
        var bulletin = new Bulletin(
                words.of(what + ".subject", page.title()),
                "",
                "",
                words.of(what + ".title"),
                List.of(),
                words.of(what + ".body", MarkdownText.literal(wish.address()), title),
                words.of(what + ".action"),
                link);
        return new MailPaper(page, words).personal(bulletin, words.of(what + ".foot"));
    }

    /** Only whoever reads at the URL learns what calls will be signed with. */
    private static Message challenge(Letterhead page, Secret confirm, String signing) {
        var body = JSON.createObjectBuilder()
                .add("type", "subscription.challenge")
                .add("challenge", confirm.text())
                .add("signingSecret", signing)
                .add(
                        "page",
                        JSON.createObjectBuilder()
                                .add("id", page.id().toString())
                                .add("name", page.title())
                                .add("url", page.page()))
                .build()
                .toString();
        return new Message("Challenge", body, "", Map.of());
    }
}
