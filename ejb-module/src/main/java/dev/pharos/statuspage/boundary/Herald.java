package dev.pharos.statuspage.boundary;

import dev.pharos.platform.boundary.DatabaseState;
import dev.pharos.platform.entity.EventBatch;
import dev.pharos.statuspage.control.Announcements;
import dev.pharos.statuspage.control.Announcements.Progress;
import dev.pharos.statuspage.control.NewsFailedException;
import dev.pharos.statuspage.control.NewsReader;
import dev.pharos.statuspage.entity.Stumble;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Sees to it that subscribers are told, on every node: at once when the log brings something, and from time to time in case
 * a node died between the one and the other.
 */
@Singleton
@Startup
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Herald {

    private static final Logger LOG = System.getLogger(Herald.class.getName());
    private static final int LOOK_ANYWAY_SECONDS = 30;

    @Inject
    Announcements announcements;

    @Inject
    DatabaseState database;

    private final AtomicBoolean due = new AtomicBoolean(true);
    private final AtomicBoolean busy = new AtomicBoolean();
    private final AtomicInteger rounds = new AtomicInteger();
    private volatile Stumble stumble = Stumble.NONE;

    public void hear(@Observes EventBatch batch) {
        if (batch.events().stream().anyMatch(event -> NewsReader.TYPES.contains(event.type()))) {
            due.set(true);
        }
    }

    @Schedule(hour = "*", minute = "*", second = "*", persistent = false, info = "news for subscribers")
    void round() {
        var look = rounds.incrementAndGet() % LOOK_ANYWAY_SECONDS == 0;
        if (!database.isWorkable() || !look && !due.get() || !busy.compareAndSet(false, true)) {
            return;
        }
        due.set(false);
        try {
            announce();
        } catch (NewsFailedException failure) {
            due.set(true);
            LOG.log(Level.WARNING, "event=news_failed reason={0}", failure.getMessage());
            stumbled(failure);
        } catch (Throwable failure) {
            // A timer callback that throws would be removed by the container.
            due.set(true);
            LOG.log(Level.WARNING, "event=news_round_failed reason={0}", failure.toString());
        } finally {
            busy.set(false);
        }
    }

    /** Rounds are a second apart and none begins in an outage. */
    private void stumbled(NewsFailedException failure) {
        stumble = stumble.over(failure.eventId());
        if (!stumble.isHopeless()) {
            return;
        }
        try {
            announcements.pass(failure.eventId());
            stumble = Stumble.NONE;
            LOG.log(Level.ERROR, "event=news_given_up id=" + failure.eventId(), failure);
        } catch (RuntimeException outage) {
            LOG.log(Level.WARNING, "event=news_round_failed reason={0}", outage.toString());
        }
    }

    private void announce() {
        var progress = Progress.MORE;
        while (progress == Progress.MORE) {
            progress = announcements.announce();
        }
        if (progress == Progress.BUSY) {
            // The other node may have looked before this one heard of it.
            due.set(true);
        }
    }
}
