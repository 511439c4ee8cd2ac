package dev.pharos.probing.batch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pharos.monitoring.entity.Health;
import dev.pharos.monitoring.entity.MonitorStatus;
import dev.pharos.probing.entity.Leases;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ScheduleFollowerTest {

    private static final Clock NOW = Clock.fixed(Instant.ofEpochMilli(100_000), ZoneOffset.UTC);

    private final WatchStub watch = new WatchStub();
    private final Engine engine = Fixtures.engine(NOW);
    private final ScheduleFollower follower = Fixtures.follower(engine, watch);

    @Test
    void watchesTheOthersWhenOneCannotBeProbed() throws SQLException {
        var fine = Fixtures.watched(1, 80).monitor;
        watch.stored.add(Fixtures.with(fine, "no port"));
        watch.stored.add(Fixtures.watched(1, 81).monitor);
        load(fine.shard(), watch.stored.get(1).shard());
        assertThat(engine.timetable().find(fine.uuid())).isNull();
        assertThat(engine.timetable().size()).isEqualTo(1);
    }

    @Test
    void forgetsWhatALoadDoesNotFindAnyMore() throws SQLException {
        var monitor = Fixtures.watched(1, 80).monitor;
        watch.stored.add(monitor);
        load(monitor.shard());
        watch.stored.clear();
        load(monitor.shard());
        assertThat(engine.timetable().size()).isZero();
    }

    @Test
    void leavesMonitorsOfOtherShardsAloneWhenItLoads() throws SQLException {
        var monitor = Fixtures.watched(1, 80).monitor;
        var other = Fixtures.watched(1, 81).monitor;
        watch.stored.addAll(List.of(monitor, other));
        load(monitor.shard(), other.shard());
        follower.load(List.of(other.shard()));
        assertThat(engine.timetable().size()).isEqualTo(2);
    }

    @Test
    void aChangeThatCouldNotBeReadMakesEveryShardGainedAnew() throws SQLException {
        var monitor = Fixtures.watched(1, 80).monitor;
        watch.stored.add(monitor);
        load(monitor.shard());
        watch.broken = true;
        follower.reload(new HashSet<>(Set.of(monitor.uuid())));
        var held = new Leases(Map.of(monitor.shard(), Fixtures.EPOCH), false, System.nanoTime());
        assertThat(engine.hold(held).epochs()).isEmpty();
        assertThat(engine.hold(held)).isEqualTo(held);
    }

    @Test
    void readsAChangeOnlyAfterALoadThatIsUnderWay() throws Exception {
        var monitor = Fixtures.watched(1, 80).monitor;
        watch.stored.add(monitor);
        var change = new Thread(() -> follower.reload(new HashSet<>(Set.of(monitor.uuid()))));
        watch.meanwhile = () -> {
            watch.stored.clear();
            change.start();
            awaitBlockedOrEnded(change);
        };
        load(monitor.shard());
        change.join();
        assertThat(engine.timetable().size()).isZero();
    }

    @Test
    void readsAgainWhatWasCommittedWhileItWasRead() throws SQLException {
        var monitor = Fixtures.watched(1, 80).monitor;
        var down = Health.of(MonitorStatus.DOWN, 90_000);
        watch.stored.add(monitor);
        load(monitor.shard());
        watch.meanwhile = () -> {
            engine.timetable().settle(engine.timetable().find(monitor.uuid()), new Known(down, 99_000, 0L, 30_000));
            watch.stored.set(0, Fixtures.with(monitor, down));
        };
        follower.reload(Set.of(monitor.uuid()));
        assertThat(engine.timetable().find(monitor.uuid()).known().health()).isEqualTo(down);
    }

    @Test
    void aLastCheckInTheFutureKeepsNobodyFromBeingChecked() throws SQLException {
        var monitor = Fixtures.watched(1, 80, Health.of(MonitorStatus.UP, 0), 5_000_000).monitor;
        watch.stored.add(monitor);
        load(monitor.shard());
        assertThat(engine.timetable().nextDueMs()).isEqualTo(110_000);
    }

    private static void awaitBlockedOrEnded(Thread thread) {
        while (thread.getState() != Thread.State.BLOCKED && thread.isAlive()) {
            Thread.onSpinWait();
        }
    }

    private void load(int... shards) throws SQLException {
        var epochs = new HashMap<Integer, Long>();
        for (var shard : shards) {
            epochs.put(shard, Fixtures.EPOCH);
        }
        engine.hold(new Leases(epochs, false, System.nanoTime()));
        follower.load(epochs.keySet());
    }
}
