package dev.pharos.probing.batch;

import dev.pharos.monitoring.boundary.Watch;
import dev.pharos.monitoring.entity.Checked;
import dev.pharos.monitoring.entity.WatchedMonitor;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Monitors as the database would have them. */
final class WatchStub extends Watch {

    final List<WatchedMonitor> stored = new ArrayList<>();
    boolean broken;

    /** What happens between reading and answering. */
    Runnable meanwhile = () -> {};

    @Override
    public List<WatchedMonitor> inShards(Collection<Integer> shards) throws SQLException {
        return answer(stored.stream()
                .filter(monitor -> shards.contains(monitor.shard()))
                .toList());
    }

    @Override
    public List<WatchedMonitor> withIds(Collection<UUID> ids) throws SQLException {
        return answer(
                stored.stream().filter(monitor -> ids.contains(monitor.uuid())).toList());
    }

    @Override
    public void lose(Collection<Checked> lost) {
        throw new AssertionError("nobody looked: " + lost);
    }

    private List<WatchedMonitor> answer(List<WatchedMonitor> monitors) throws SQLException {
        if (broken) {
            throw new SQLException("the database is away");
        }
        var once = meanwhile;
        meanwhile = () -> {};
        once.run();
        return monitors;
    }
}
