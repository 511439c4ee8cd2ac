package dev.pharos.statuspage.control;

import dev.pharos.delivery.boundary.Deliveries;
import dev.pharos.delivery.entity.Channel;
import dev.pharos.platform.entity.LoggedEvent;
import dev.pharos.statuspage.entity.News;
import dev.pharos.statuspage.entity.SubscriptionWords;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/** Turns events into deliveries, one in a transaction, each once: what is posted and what is remembered commit together. */
@Stateless
public class Announcements {

    private static final Logger LOG = System.getLogger(Announcements.class.getName());

    /** As long as the event feed waits for what may still turn up. */
    private static final Duration SETTLED = Duration.ofSeconds(60);

    @Inject
    AnnouncementMarks marks;

    @Inject
    NewsReader reader;

    @Inject
    SubscriberStore subscribers;

    @Inject
    Deliveries deliveries;

    @Inject
    Clock clock;

    /** How far a round came. */
    public enum Progress {
        /** Another node is at it. */
        BUSY,
        MORE,
        DONE
    }

    /**
     * Tells of the oldest event that nobody has been told of.
     *
     * @throws NewsFailedException naming the event
     */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public Progress announce() {
        var mark = StoreAccess.run(marks::lock);
        if (mark.isEmpty()) {
            return Progress.BUSY;
        }
        var event = next(mark.getAsLong());
        if (event.isPresent()) {
            announce(event.get());
            return Progress.MORE;
        }
        StoreAccess.run(() -> {
            marks.advance(clock.instant().minus(SETTLED));
            return null;
        });
        return Progress.DONE;
    }

    /** Tells nobody of an event, if it is still the next one. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void pass(long eventId) {
        var mark = StoreAccess.run(marks::lock);
        if (mark.isPresent()) {
            next(mark.getAsLong()).filter(event -> event.id() == eventId).ifPresent(this::remember);
        }
    }

    private Optional<LoggedEvent> next(long mark) {
        return StoreAccess.run(() -> marks.next(mark, NewsReader.TYPES));
    }

    private void announce(LoggedEvent event) {
        try {
            remember(event);
            StoreAccess.run(() -> news(event)).ifPresent(news -> post(event.tenantId(), news));
        } catch (RuntimeException failure) {
            throw new NewsFailedException(event.id(), failure);
        }
    }

    private void remember(LoggedEvent event) {
        StoreAccess.run(() -> {
            marks.remember(event);
            return null;
        });
    }

    /** An event that nobody can make sense of must not keep the next ones from being told. */
    private Optional<News> news(LoggedEvent event) throws SQLException {
        try {
            return reader.read(event);
        } catch (RuntimeException malformed) {
            LOG.log(Level.WARNING, "event=news_unreadable id=" + event.id() + " type=" + event.type(), malformed);
            return Optional.empty();
        }
    }

    private void post(long tenantId, News news) {
        var purpose = "subscriber_" + news.kind().name().toLowerCase(Locale.ROOT);
        var told = StoreAccess.run(() -> subscribers.receivers(tenantId, news.kind(), news.services()));
        told.forEach((audience, receivers) -> {
            if (audience.channel() == Channel.WEBHOOK) {
                deliveries.circulate(tenantId, purpose, news.about(), receivers, news.call());
            } else if (news.isForPeople()) {
                deliveries.circulate(
                        tenantId,
                        purpose,
                        news.about(),
                        receivers,
                        news.mail().in(SubscriptionWords.in(audience.language())));
            }
        });
    }
}
