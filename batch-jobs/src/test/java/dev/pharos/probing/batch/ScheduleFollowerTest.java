package dev.pharos.probing.batch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pharos.probing.entity.Leases;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
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

    private void load(int... shards) throws SQLException {
        var epochs = new HashMap<Integer, Long>();
        for (var shard : shards) {
            epochs.put(shard, Fixtures.EPOCH);
        }
        engine.hold(new Leases(epochs, System.nanoTime()));
        follower.load(epochs.keySet());
    }
}
