package dev.pharos.probing.batch;

import dev.pharos.monitoring.boundary.Watch;
import dev.pharos.monitoring.entity.Health;
import dev.pharos.monitoring.entity.HealthRule;
import dev.pharos.monitoring.entity.MonitorSettings;
import dev.pharos.monitoring.entity.MonitorStatus;
import dev.pharos.monitoring.entity.MonitorType;
import dev.pharos.monitoring.entity.Schedule;
import dev.pharos.monitoring.entity.WatchedMonitor;
import dev.pharos.platform.entity.Ids;
import dev.pharos.probing.entity.ErrorKind;
import dev.pharos.probing.entity.Phases;
import dev.pharos.probing.entity.ProbeResult;
import java.time.Clock;

/** Monitors and results as the tests of the engine need them. */
final class Fixtures {

    static final long EPOCH = 7;

    private static long ids;

    private Fixtures() {}

    /** A port monitor that was never checked, with slots at 0, 10 s, 20 s, … */
    static Watched watched(long tenantId, int port) {
        return watched(tenantId, port, Health.of(MonitorStatus.UP, 0), 0);
    }

    static Watched watched(long tenantId, int port, Health health, long lastCheckedMs) {
        return watched(tenantId, port, health, lastCheckedMs, new Schedule(10_000, 0));
    }

    static Watched watched(long tenantId, int port, Health health, long lastCheckedMs, Schedule schedule) {
        var monitor = new WatchedMonitor(
                tenantId,
                ++ids,
                Ids.next(),
                "monitor " + ids,
                (int) (ids % 256),
                MonitorType.PORT,
                "127.0.0.1:" + port,
                1_000,
                new MonitorSettings.Port(HealthRule.DEFAULT),
                schedule,
                health,
                lastCheckedMs);
        return new Watched(monitor, ProbeSpecs.of(monitor), EPOCH);
    }

    /** The same monitor with another target. */
    static WatchedMonitor with(WatchedMonitor monitor, String target) {
        return with(monitor, target, monitor.schedule(), monitor.health());
    }

    /** The same monitor as it is stored after some checks. */
    static WatchedMonitor with(WatchedMonitor monitor, Health health) {
        return with(monitor, monitor.target(), monitor.schedule(), health);
    }

    /** The same monitor with other slots. */
    static WatchedMonitor with(WatchedMonitor monitor, Schedule schedule) {
        return with(monitor, monitor.target(), schedule, monitor.health());
    }

    private static WatchedMonitor with(WatchedMonitor monitor, String target, Schedule schedule, Health health) {
        return new WatchedMonitor(
                monitor.tenantId(),
                monitor.monitorId(),
                monitor.uuid(),
                monitor.name(),
                monitor.shard(),
                monitor.type(),
                target,
                monitor.timeoutMs(),
                monitor.settings(),
                schedule,
                health,
                monitor.lastCheckedMs());
    }

    static Engine engine(Clock clock) {
        var engine = new Engine();
        engine.config = new EngineConfig();
        engine.config.maxInFlight = 9;
        engine.config.maxInFlightPerTenant = 9;
        engine.config.maxInFlightPerTarget = 9;
        engine.clock = clock;
        engine.prepare();
        return engine;
    }

    static ScheduleFollower follower(Engine engine, Watch watch) {
        var follower = new ScheduleFollower();
        follower.engine = engine;
        follower.watch = watch;
        follower.clock = engine.clock;
        return follower;
    }

    static ProbeResult good(long atMs) {
        return new ProbeResult(atMs, 12, null, Phases.NONE, ErrorKind.NONE, null);
    }

    static ProbeResult refused(long atMs) {
        return ProbeResult.failed(atMs, Phases.NONE, ErrorKind.REFUSED, "connection refused");
    }

    /** Both clocks go alike. */
    static Shot landed(Watched watched, long slotMs, ProbeResult result) {
        var shot = new Shot(watched, slotMs, result.startedAtMs() * 1_000_000, ignored -> {});
        shot.done(result);
        return shot;
    }
}
