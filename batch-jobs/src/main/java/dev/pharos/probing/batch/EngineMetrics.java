package dev.pharos.probing.batch;

import dev.pharos.monitoring.entity.MonitorType;
import dev.pharos.probing.entity.ErrorKind;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.ToDoubleFunction;

/** What the engine says of itself to Prometheus. */
@ApplicationScoped
class EngineMetrics {

    private record Key(MonitorType type, ErrorKind outcome) {}

    @Inject
    MeterRegistry registry;

    @Inject
    Engine engine;

    private final Map<Key, Counter> checks = new ConcurrentHashMap<>();
    private DistributionSummary lateness;
    private Timer commits;
    private Counter fenced;

    /** From now on scrapes show the engine, with zeros until it has done something. */
    void register() {
        lateness = DistributionSummary.builder("pharos.probe.lateness")
                .description("How much later than its slot a probe started")
                .baseUnit("seconds")
                .scale(0.001)
                .serviceLevelObjectives(0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2, 5, 10, 30)
                .register(registry);
        commits = Timer.builder("pharos.engine.commit")
                .description("How long storing a batch of results took")
                .serviceLevelObjectives(
                        Duration.ofMillis(5),
                        Duration.ofMillis(20),
                        Duration.ofMillis(100),
                        Duration.ofMillis(500),
                        Duration.ofSeconds(2))
                .register(registry);
        fenced = Counter.builder("pharos.engine.fenced")
                .description("Results dropped because another node holds the lease")
                .register(registry);
        FunctionCounter.builder(
                        "pharos.probe.missed", engine, it -> it.timetable().missed())
                .description("Slots that passed without a probe")
                .register(registry);
        FunctionCounter.builder("pharos.engine.lost", engine, it -> it.landed().lost())
                .description("Results given up because the database was away for too long")
                .register(registry);
        gauge(
                "pharos.probe.in.flight",
                "Probes on their way",
                it -> it.timetable().inFlight());
        gauge(
                "pharos.engine.queue",
                "Results waiting for their commit",
                it -> it.landed().size());
        gauge(
                "pharos.engine.monitors",
                "Monitors this node watches",
                it -> it.timetable().size());
        gauge(
                "pharos.engine.leases",
                "Shards this node holds",
                it -> it.leases().epochs().size());
    }

    private void gauge(String name, String description, ToDoubleFunction<Engine> value) {
        Gauge.builder(name, engine, value).description(description).register(registry);
    }

    void committed(Judgement judged, int dropped, Duration took) {
        commits.record(took);
        fenced.increment(dropped);
        for (var shot : judged.stored()) {
            lateness.record(shot.lateMs());
            counter(shot).increment();
        }
    }

    private Counter counter(Shot shot) {
        var key = new Key(shot.watched.monitor.type(), shot.result().error());
        return checks.computeIfAbsent(
                key,
                it -> Counter.builder("pharos.probes")
                        .description("Checks stored")
                        .tag("type", it.type().text())
                        .tag(
                                "outcome",
                                it.outcome() == ErrorKind.NONE
                                        ? "success"
                                        : it.outcome().text())
                        .register(registry));
    }
}
