package dev.pharos.probing.batch;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The engine's settings; their defaults are what the benchmarks were run with. */
@Singleton
class EngineConfig {

    @Inject
    @ConfigProperty(name = "pharos.engine.run-seconds", defaultValue = "300")
    int runSeconds;

    @Inject
    @ConfigProperty(name = "pharos.engine.tick-ms", defaultValue = "20")
    int tickMs;

    @Inject
    @ConfigProperty(name = "pharos.engine.commit-ms", defaultValue = "200")
    int commitMs;

    @Inject
    @ConfigProperty(name = "pharos.engine.commit-rows", defaultValue = "1000")
    int commitRows;

    @Inject
    @ConfigProperty(name = "pharos.engine.max-in-flight", defaultValue = "5000")
    int maxInFlight;

    @Inject
    @ConfigProperty(name = "pharos.engine.max-in-flight-per-tenant", defaultValue = "2000")
    int maxInFlightPerTenant;

    @Inject
    @ConfigProperty(name = "pharos.engine.max-in-flight-per-target", defaultValue = "100")
    int maxInFlightPerTarget;

    /** How long one batch execution lasts: the job repository grows by one execution each. */
    Duration runLength() {
        return Duration.ofSeconds(runSeconds);
    }
}
