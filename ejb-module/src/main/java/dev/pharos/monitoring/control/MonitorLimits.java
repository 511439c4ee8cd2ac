package dev.pharos.monitoring.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How often and how long a monitor may check. */
@ApplicationScoped
public class MonitorLimits {

    public static final int MAX_INTERVAL_SECONDS = 86_400;
    public static final int MIN_TIMEOUT_MS = 100;

    /** A latency has to fit the two bytes that a stored check has for it. */
    public static final int MAX_TIMEOUT_MS = 60_000;

    @Inject
    @ConfigProperty(name = "pharos.monitor.min-interval-seconds", defaultValue = "30")
    int minIntervalSeconds;

    int minIntervalSeconds() {
        return minIntervalSeconds;
    }
}
