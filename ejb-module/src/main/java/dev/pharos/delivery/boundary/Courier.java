package dev.pharos.delivery.boundary;

import dev.pharos.delivery.control.DeliveryQueue;
import dev.pharos.delivery.control.Mails;
import dev.pharos.delivery.control.Webhooks;
import dev.pharos.delivery.entity.Channel;
import dev.pharos.delivery.entity.Errand;
import dev.pharos.delivery.entity.Jam;
import dev.pharos.delivery.entity.Outcome;
import dev.pharos.delivery.entity.Traffic;
import dev.pharos.mail.entity.Patience;
import dev.pharos.platform.boundary.DatabaseState;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.SQLException;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Delivers what is due, on every node; of two nodes one has a delivery. Whoever finds work calls one more to help, as far as
 * the {@link Traffic} has room.
 */
@Singleton
@Startup
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Courier {

    private static final Logger LOG = System.getLogger(Courier.class.getName());
    private static final int HELPERS = Traffic.MOST;
    private static final long IDLE_SECONDS = 30;

    /** A little less than the time between two rounds. */
    private static final Duration IN_VAIN = Duration.ofMillis(900);

    @Inject
    DeliveryQueue queue;

    @Inject
    Mails mails;

    @Inject
    Webhooks webhooks;

    @Inject
    DatabaseState database;

    @Resource
    ManagedThreadFactory threads;

    private final Traffic traffic = new Traffic();
    private final Map<Channel, Look> inVain = new EnumMap<>(Channel.class);
    private final AtomicInteger helpers = new AtomicInteger();
    private ExecutorService executor;

    /** One that found nothing but what has to wait, however much that was. */
    private record Look(Jam jam, long at) {

        boolean answers(Jam other) {
            return !jam.isNone() && other.covers(jam) && System.nanoTime() - at < IN_VAIN.toNanos();
        }
    }

    @PostConstruct
    void prepare() {
        executor = new ThreadPoolExecutor(
                0, 2 * HELPERS, IDLE_SECONDS, TimeUnit.SECONDS, new SynchronousQueue<>(), threads);
    }

    @PreDestroy
    void stop() {
        executor.shutdownNow();
    }

    @Schedule(hour = "*", minute = "*", second = "*", persistent = false, info = "deliveries")
    void round() {
        if (database.isWorkable()) {
            callHelper();
        }
    }

    private void callHelper() {
        if (helpers.incrementAndGet() > HELPERS) {
            helpers.decrementAndGet();
            return;
        }
        try {
            executor.execute(this::help);
        } catch (RuntimeException refused) {
            helpers.decrementAndGet();
            LOG.log(Level.WARNING, "event=delivery_helper_refused reason={0}", refused.toString());
        }
    }

    private void help() {
        try {
            for (var errand = next(); errand.isPresent(); errand = next()) {
                callHelper();
                run(errand.get());
            }
        } catch (SQLException | RuntimeException failure) {
            LOG.log(Level.WARNING, "event=delivery_round_failed reason={0}", failure.toString());
        } finally {
            helpers.decrementAndGet();
        }
    }

    /** One after the other, so that together they do not crowd a destination. */
    private synchronized Optional<Errand> next() throws SQLException {
        for (var channel : Channel.values()) {
            var jam = channel == Channel.EMAIL && !mails.isConfigured() ? Optional.<Jam>empty() : traffic.jam(channel);
            var errand = jam.isEmpty() ? Optional.<Errand>empty() : next(channel, jam.get());
            if (errand.isPresent()) {
                traffic.enter(errand.get());
                return errand;
            }
        }
        return Optional.empty();
    }

    private Optional<Errand> next(Channel channel, Jam jam) throws SQLException {
        var last = inVain.get(channel);
        if (last != null && last.answers(jam)) {
            return Optional.empty();
        }
        for (var due : queue.due(channel, jam)) {
            var errand = queue.claim(due);
            if (errand.isPresent()) {
                return errand;
            }
        }
        inVain.put(channel, new Look(jam, System.nanoTime()));
        return Optional.empty();
    }

    private void run(Errand errand) throws SQLException {
        try {
            note(errand, attempt(errand));
        } finally {
            traffic.leave(errand);
        }
    }

    /** Whatever goes wrong counts as an attempt: else it would go wrong for ever. */
    private Outcome attempt(Errand errand) {
        try {
            return errand.receiver().channel() == Channel.EMAIL ? mails.send(errand) : webhooks.send(errand);
        } catch (RuntimeException unexpected) {
            LOG.log(Level.WARNING, "event=delivery_broken delivery=" + errand.uuid(), unexpected);
            return Outcome.again("something unexpected went wrong on our side");
        }
    }

    private void note(Errand errand, Outcome outcome) throws SQLException {
        var pause =
                Patience.after(errand.attempts(), ThreadLocalRandom.current().nextDouble());
        if (outcome.kind() == Outcome.Kind.DONE) {
            queue.done(errand, outcome);
            log(Level.INFO, "delivery_sent", errand, outcome);
        } else if (outcome.kind() == Outcome.Kind.NEVER || pause.isEmpty()) {
            queue.giveUp(errand, outcome);
            log(Level.INFO, "delivery_given_up", errand, outcome);
        } else {
            queue.retry(errand, outcome, longer(pause.get(), outcome.pause()));
            log(Level.INFO, "delivery_deferred", errand, outcome);
        }
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? other : one;
    }

    private static void log(Level level, String event, Errand errand, Outcome outcome) {
        LOG.log(
                level,
                "event={0} delivery={1} attempt={2} answer={3}",
                event,
                errand.uuid(),
                errand.attempts(),
                outcome.answer().replaceAll("\\p{Cntrl}+", " "));
    }
}
