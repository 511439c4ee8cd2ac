package dev.pharos.probing.batch;

import dev.pharos.monitoring.boundary.Watch;
import dev.pharos.platform.boundary.EventLog;
import dev.pharos.platform.boundary.LiveInterest;
import dev.pharos.probing.boundary.Checks;
import dev.pharos.probing.boundary.ShardLeases;
import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;

/**
 * Stores results in the chunk's transaction: the checks, what they did to their monitors, the events. Results whose lease
 * another node holds by now are dropped: a node that was asleep cannot write. What is in memory changes only once the
 * transaction has committed; when it rolls back, the results wait for the next one.
 */
@Stateless
public class ResultStore {

    /** The order of the tables: neighbours share pages, and whoever locks rows in one order cannot deadlock. */
    private static final Comparator<Shot> AS_STORED = Comparator.<Shot>comparingLong(
                    shot -> shot.watched.monitor.tenantId())
            .thenComparingLong(shot -> shot.watched.monitor.monitorId())
            .thenComparingLong(shot -> shot.slotMs);

    @Inject
    Engine engine;

    @Inject
    ShardLeases leases;

    @Inject
    ScheduleFollower schedule;

    @Inject
    Checks checks;

    @Inject
    Watch watch;

    @Inject
    LiveInterest interest;

    @Inject
    EventLog events;

    @Inject
    EngineMetrics metrics;

    @Resource
    TransactionSynchronizationRegistry transaction;

    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void store(List<Shot> shots) throws SQLException {
        var settling = new Settling(shots);
        transaction.registerInterposedSynchronization(settling);
        var outdated = engine.timetable().takeOutdated();
        if (!outdated.isEmpty()) {
            schedule.reload(outdated);
        }
        var epochs = leases.fence(engine.node());
        var fresh = shots.stream()
                .filter(shot -> Long.valueOf(shot.watched.epoch).equals(epochs.get(shot.watched.monitor.shard())))
                .sorted(AS_STORED)
                .toList();
        var judged = Judgement.of(fresh, engine.timetable());
        checks.add(judged.stored().stream().map(Shot::row).toList());
        watch.report(judged.checked());
        events.append(CheckEvents.of(judged, interest.tenants()));
        settling.judged = judged;
        settling.fenced = shots.size() - fresh.size();
    }

    private final class Settling implements Synchronization {

        private final List<Shot> shots;
        private Judgement judged;
        private final long beganNanos = System.nanoTime();
        private int fenced;

        private Settling(List<Shot> shots) {
            this.shots = shots;
        }

        @Override
        public void beforeCompletion() {
            // Everything is written already.
        }

        @Override
        public void afterCompletion(int status) {
            if (status == Status.STATUS_COMMITTED) {
                judged.settle(engine.timetable());
                metrics.committed(judged, fenced, Duration.ofNanos(System.nanoTime() - beganNanos));
            } else {
                engine.landed().giveBack(shots);
            }
        }
    }
}
