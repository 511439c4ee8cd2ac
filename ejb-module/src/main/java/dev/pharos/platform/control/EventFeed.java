package dev.pharos.platform.control;

import dev.pharos.platform.boundary.DatabaseState;
import dev.pharos.platform.entity.Deliveries;
import dev.pharos.platform.entity.EventBatch;
import dev.pharos.platform.entity.EventsAppended;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.enterprise.inject.spi.ObserverMethod;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Reads the event log on every node, a few times a second and at once after a commit of this node, and fires what it reads
 * as {@link EventBatch}. One thread at a time, so observers see events in order; what one of them breaks is not missed by
 * the others.
 */
@Singleton
@Startup
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class EventFeed {

    private static final Logger LOG = System.getLogger(EventFeed.class.getName());
    private static final Duration INTERVAL = Duration.ofMillis(200);
    private static final Duration PATIENCE = Duration.ofMillis(500);
    private static final Duration MEMORY = Duration.ofSeconds(60);

    @Inject
    DatabaseState database;

    @Inject
    EventReader reader;

    @Inject
    Clock clock;

    @Inject
    BeanManager beans;

    @Resource
    ManagedScheduledExecutorService executor;

    private final AtomicBoolean nudged = new AtomicBoolean();
    private final AtomicBoolean failing = new AtomicBoolean();
    private Future<?> polling;
    private Deliveries deliveries;
    private volatile OptionalLong begin = OptionalLong.empty();

    @PostConstruct
    void start() {
        polling = executor.scheduleWithFixedDelay(this::poll, 0, INTERVAL.toMillis(), TimeUnit.MILLISECONDS);
    }

    @PreDestroy
    void stop() {
        polling.cancel(false);
    }

    public void nudge(@Observes(during = TransactionPhase.AFTER_SUCCESS) EventsAppended appended) {
        // One wake-up serves every commit until it has run.
        if (nudged.compareAndSet(false, true)) {
            executor.execute(this::poll);
        }
    }

    /** The id after which this node began to deliver; empty until the log could be read for the first time. */
    public OptionalLong begin() {
        return begin;
    }

    private synchronized void poll() {
        nudged.set(false);
        if (!database.isMigrated()) {
            return;
        }
        try {
            readAndDeliver();
            if (failing.compareAndSet(true, false)) {
                LOG.log(Level.INFO, "the event log can be read again");
            }
        } catch (SQLException | RuntimeException e) {
            // The executor would end a task that throws, and with it all live updates of this node.
            if (failing.compareAndSet(false, true)) {
                LOG.log(Level.WARNING, "the event log cannot be read: {0}", e.getMessage());
            }
        }
    }

    private void readAndDeliver() throws SQLException {
        if (deliveries == null) {
            var last = reader.lastId();
            deliveries = new Deliveries(last, PATIENCE, MEMORY);
            begin = OptionalLong.of(last);
        }
        for (var full = true; full; ) {
            var read = reader.after(deliveries.highest(), deliveries.gaps());
            full = read.size() >= EventReader.PAGE;
            var ready = deliveries.accept(read, clock.instant());
            if (!ready.isEmpty()) {
                deliver(new EventBatch(ready));
            }
        }
    }

    /** As firing the event would, except that CDI ends with the first observer that throws. */
    private void deliver(EventBatch batch) {
        beans.resolveObserverMethods(batch).stream()
                .filter(observer -> !observer.isAsync())
                .forEach(observer -> deliver(batch, observer));
    }

    private static void deliver(EventBatch batch, ObserverMethod<? super EventBatch> observer) {
        try {
            observer.notify(batch);
        } catch (RuntimeException e) {
            LOG.log(
                    Level.WARNING,
                    observer.getBeanClass().getName() + " lost "
                            + batch.events().size() + " events",
                    e);
        }
    }
}
