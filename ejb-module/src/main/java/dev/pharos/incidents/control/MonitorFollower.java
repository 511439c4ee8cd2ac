package dev.pharos.incidents.control;

import dev.pharos.incidents.entity.MonitorNews;
import dev.pharos.platform.boundary.EventHistory;
import dev.pharos.platform.entity.EventBatch;
import dev.pharos.platform.entity.HousekeepingDue;
import dev.pharos.platform.entity.SchemaMigrated;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.ObservesAsync;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.SQLException;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Follows what the event log says of monitors, so that services show it. Apart from the thread that delivers events: to wait
 * for an organization's lock must not hold up what others see live.
 */
@ApplicationScoped
public class MonitorFollower {

    private static final Logger LOG = System.getLogger(MonitorFollower.class.getName());

    @Inject
    Following following;

    @Inject
    EventHistory history;

    @Resource
    ManagedExecutorService executor;

    private final Queue<MonitorNews> waiting = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean nudged = new AtomicBoolean();
    private final AtomicBoolean begun = new AtomicBoolean();
    private final Set<Long> behind = ConcurrentHashMap.newKeySet();

    @FunctionalInterface
    private interface Work {
        void run() throws SQLException;
    }

    /** What happened while no node ran. */
    void whenMigrated(@Observes SchemaMigrated migrated) {
        executor.execute(this::catchUpAll);
    }

    /** Once more when events arrive for sure, and then only those of whom something went wrong. */
    void everyMinute(@ObservesAsync HousekeepingDue due) {
        if (!begun.get() && history.begin().isPresent()) {
            begun.set(true);
            catchUpAll();
        } else {
            List.copyOf(behind).forEach(this::catchUp);
        }
    }

    void follow(@Observes EventBatch batch) {
        if (waiting.addAll(MonitorNews.of(batch.events())) && nudged.compareAndSet(false, true)) {
            executor.execute(this::work);
        }
    }

    private void work() {
        nudged.set(false);
        for (var news = waiting.poll(); news != null; news = waiting.poll()) {
            follow(news);
        }
    }

    private void follow(MonitorNews news) {
        if (behind.contains(news.tenantId())) {
            // The news that failed is not kept, so only a look at everything makes up for it.
            catchUp(news.tenantId());
            return;
        }
        attempt(news.tenantId(), false, () -> {
            if (following.concerns(news)) {
                following.follow(news);
            }
        });
    }

    private void catchUpAll() {
        try {
            following.tenants().forEach(this::catchUp);
        } catch (RuntimeException e) {
            // The next minute begins anew, as after a start.
            begun.set(false);
            LOG.log(Level.WARNING, "services cannot catch up with their monitors now: {0}", e.getMessage());
        }
    }

    private void catchUp(long tenantId) {
        // Before the look, not after it: whatever fails meanwhile marks it anew.
        var known = behind.remove(tenantId);
        attempt(tenantId, known, () -> following.catchUp(tenantId));
    }

    /** @param known whether the log says already that the tenant is behind */
    private void attempt(long tenantId, boolean known, Work work) {
        try {
            work.run();
        } catch (SQLException | RuntimeException e) {
            if (behind.add(tenantId) && !known) {
                LOG.log(Level.WARNING, "services of tenant {0} fall behind their monitors for now: {1}", tenantId, e);
            }
        }
    }
}
