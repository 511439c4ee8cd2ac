package dev.pharos.tenancy.boundary;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.pharos.tenancy.entity.RateWindow;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;

/**
 * Counts each organization's requests of the last minute, on this node alone: asking all nodes with every request would cost
 * more than the request. Behind a load balancer an organization therefore gets its limit from each node.
 */
@ApplicationScoped
public class RequestRates {

    private static final int MAX_TENANTS = 100_000;

    @Inject
    Plans plans;

    @Inject
    Clock clock;

    private final Cache<Long, RateWindow> windows = Caffeine.newBuilder()
            .expireAfterAccess(Duration.ofSeconds(2L * RateWindow.SECONDS))
            .maximumSize(MAX_TENANTS)
            .build();

    /** Counts a request of the tenant, if its plan allows one more. */
    public RateWindow.Outcome count(long tenantId) {
        return window(tenantId).count(now(), plans.recent(tenantId).requestsPerMinute());
    }

    public int lastMinute(long tenantId) {
        return window(tenantId).total(now());
    }

    private RateWindow window(long tenantId) {
        return windows.get(tenantId, unseen -> new RateWindow());
    }

    private long now() {
        return clock.instant().getEpochSecond();
    }
}
