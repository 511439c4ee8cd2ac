package dev.pharos.platform.rest;

import dev.pharos.platform.rest.Health.State;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;
import org.eclipse.microprofile.health.Readiness;
import org.eclipse.microprofile.health.Startup;

/** MicroProfile Health: what orchestrators ask. */
@ApplicationScoped
public class HealthChecks {

    @Inject
    Health health;

    /** Only the process itself: restarting it does not bring a lost database back. */
    @Produces
    @ApplicationScoped
    @Liveness
    HealthCheck process() {
        return () -> HealthCheckResponse.up("process");
    }

    @Produces
    @ApplicationScoped
    @Readiness
    HealthCheck database() {
        return () -> response("database", health.database());
    }

    @Produces
    @ApplicationScoped
    @Readiness
    HealthCheck schema() {
        return () -> response("schema", health.schema());
    }

    @Produces
    @ApplicationScoped
    @Readiness
    HealthCheck scheduler() {
        return () -> response(Health.SCHEDULER, health.scheduler());
    }

    @Produces
    @ApplicationScoped
    @Startup
    HealthCheck started() {
        return () -> response("schema", health.schema());
    }

    private static HealthCheckResponse response(String name, State state) {
        return HealthCheckResponse.named(name).status(state != State.DOWN).build();
    }
}
