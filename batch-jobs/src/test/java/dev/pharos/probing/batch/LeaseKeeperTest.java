package dev.pharos.probing.batch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pharos.platform.boundary.DatabaseState;
import dev.pharos.probing.boundary.ShardLeases;
import dev.pharos.probing.entity.Leases;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LeaseKeeperTest {

    private final WatchStub watch = new WatchStub();
    private final Engine engine = Fixtures.engine(Clock.systemUTC());
    private final LeaseKeeper keeper = new LeaseKeeper();

    @BeforeEach
    void prepare() {
        keeper.database = new DatabaseState();
        keeper.database.migrated();
        keeper.engine = engine;
        keeper.schedule = Fixtures.follower(engine, watch);
        var monitor = Fixtures.watched(1, 80).monitor;
        watch.stored.add(monitor);
        keeper.leases = new ShardLeases() {
            @Override
            public Leases heartbeat(UUID node, String name) {
                return new Leases(Map.of(monitor.shard(), Fixtures.EPOCH), false, System.nanoTime());
            }
        };
    }

    @Test
    void takesOverTheMonitorsOfItsShards() {
        keeper.beat();
        assertThat(engine.timetable().size()).isEqualTo(1);
    }

    @Test
    void triesAgainAtTheNextBeatWhatCouldNotBeLoaded() {
        watch.broken = true;
        keeper.beat();
        assertThat(engine.timetable().size()).isZero();
        watch.broken = false;
        keeper.beat();
        assertThat(engine.timetable().size()).isEqualTo(1);
    }

    @Test
    void triesAgainAlsoWhenTheMachineWasToBlame() {
        watch.meanwhile = () -> {
            throw new OutOfMemoryError("as if");
        };
        keeper.beat();
        keeper.beat();
        assertThat(engine.timetable().size()).isEqualTo(1);
    }
}
