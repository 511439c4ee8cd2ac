package dev.pharos.probing.batch;

import static dev.pharos.platform.entity.JsonApi.JSON;

import dev.pharos.monitoring.boundary.Watch;
import dev.pharos.monitoring.entity.Checked;
import dev.pharos.monitoring.entity.WatchedMonitor;
import dev.pharos.platform.entity.EventBatch;
import dev.pharos.platform.entity.LoggedEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.StringReader;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;

/**
 * Keeps the timetable as the monitors are: loads whole shards, and follows what the event log says of single monitors. One
 * at a time: what was read last is also put last.
 */
@ApplicationScoped
class ScheduleFollower {

    private static final Logger LOG = System.getLogger(ScheduleFollower.class.getName());
    private static final Set<String> CHANGES =
            Set.of("monitor_created", "monitor_updated", "monitor_deleted", "monitor_check_requested", "monitor_held");

    /** A slot that passed this recently, while the shard changed hands, is still worth its check. */
    private static final long CATCH_UP_MS = 10_000;

    @Inject
    Engine engine;

    @Inject
    Watch watch;

    @Inject
    Clock clock;

    /** Takes over the monitors of these shards; those that nobody watched for too long are unknown from now on. */
    synchronized void load(Collection<Integer> shards) throws SQLException {
        var asOf = engine.timetable().settled();
        var monitors = watch.inShards(shards);
        var now = clock.millis();
        var lost = monitors.stream()
                .filter(monitor -> Known.of(monitor).lost(now, System.nanoTime()))
                .map(ScheduleFollower::unknown)
                .toList();
        if (!lost.isEmpty()) {
            watch.lose(lost);
            asOf = engine.timetable().settled();
            monitors = watch.inShards(shards);
        }
        var prepared = prepare(monitors);
        engine.timetable().retain(shards, ids(prepared));
        put(prepared, monitor -> firstSlot(monitor, now), asOf);
    }

    void follow(@Observes EventBatch batch) {
        var changed = new HashSet<UUID>();
        batch.events().stream()
                .filter(event -> CHANGES.contains(event.type()))
                .forEach(event -> changed.add(monitorOf(event)));
        if (!changed.isEmpty()) {
            reload(changed);
        }
    }

    /** Reads single monitors anew and checks them at once; those that are gone or paused are not watched any more. */
    synchronized void reload(Set<UUID> changed) {
        try {
            var asOf = engine.timetable().settled();
            var monitors = watch.withIds(changed);
            var now = clock.millis();
            var prepared = prepare(monitors);
            engine.timetable().remove(without(changed, ids(prepared)));
            put(prepared, monitor -> now, asOf);
        } catch (SQLException | RuntimeException e) {
            // Whole shards are read again when the leases are renewed after the outage.
            LOG.log(Level.WARNING, "{0} changed monitors could not be read: {1}", changed.size(), e.getMessage());
            engine.forgetLeases();
        }
    }

    /** Those of which a result was committed while they were read are read again. */
    private void put(List<Watched> prepared, ToLongFunction<WatchedMonitor> slot, long asOf) {
        var overtaken = new HashSet<UUID>();
        for (var watched : prepared) {
            if (!engine.timetable().put(watched, slot.applyAsLong(watched.monitor), asOf)) {
                overtaken.add(watched.monitor.uuid());
            }
        }
        if (!overtaken.isEmpty()) {
            reload(overtaken);
        }
    }

    /** Ready to be watched: those of the shards that this node holds. */
    private List<Watched> prepare(List<WatchedMonitor> monitors) {
        var epochs = engine.leases().epochs();
        return monitors.stream()
                .filter(monitor -> epochs.containsKey(monitor.shard()))
                .flatMap(monitor -> prepare(monitor, epochs.get(monitor.shard())).stream())
                .toList();
    }

    /** Empty when its target or settings are no probe: one monitor must not keep the others from being watched. */
    private static Optional<Watched> prepare(WatchedMonitor monitor, long epoch) {
        try {
            return Optional.of(new Watched(monitor, ProbeSpecs.of(monitor), epoch));
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "monitor {0} cannot be probed and is not watched: {1}", monitor.uuid(), e);
            return Optional.empty();
        }
    }

    private static long firstSlot(WatchedMonitor monitor, long now) {
        if (monitor.lastCheckedMs() == 0) {
            return now;
        }
        var next = monitor.schedule().slotAfter(now);
        // The last check may lie in the future: somebody has set the clock back.
        var due = Math.min(next, monitor.schedule().slotAfter(monitor.lastCheckedMs()));
        return due >= now - CATCH_UP_MS ? due : next;
    }

    private static Checked unknown(WatchedMonitor monitor) {
        var since = monitor.lastCheckedMs() + monitor.schedule().intervalMs();
        return new Checked(monitor, monitor.health(), monitor.health().lost(since), monitor.lastCheckedMs(), null);
    }

    private static Set<UUID> ids(List<Watched> prepared) {
        return prepared.stream().map(watched -> watched.monitor.uuid()).collect(Collectors.toSet());
    }

    private static Set<UUID> without(Set<UUID> all, Set<UUID> some) {
        var rest = new HashSet<>(all);
        rest.removeAll(some);
        return rest;
    }

    private static UUID monitorOf(LoggedEvent event) {
        try (var reader = JSON.createReader(new StringReader(event.payload()))) {
            return UUID.fromString(reader.readObject().getString("id"));
        }
    }
}
