package dev.pharos.tenancy.rest;

import dev.pharos.platform.entity.DomainException;
import dev.pharos.platform.rest.Served;
import dev.pharos.tenancy.boundary.CurrentTenant;
import dev.pharos.tenancy.boundary.RequestRates;
import dev.pharos.tenancy.entity.RateWindow;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.ext.Provider;
import java.time.Duration;

/**
 * Keeps organizations within the request rate of their plan, people and programs together, and tells with every answer how
 * much is left: {@code RateLimit} and {@code RateLimit-Policy} as structured fields, the form they have had since
 * draft-ietf-httpapi-ratelimit-headers-08.
 */
@Provider
@ApplicationScoped
@Served(Served.Base.PUBLIC)
@Priority(Priorities.AUTHENTICATION + 100)
public class RateLimitFilter implements ContainerRequestFilter, ContainerResponseFilter {

    private static final String OUTCOME = RateWindow.Outcome.class.getName();

    @Inject
    CurrentTenant tenant;

    @Inject
    RequestRates rates;

    @Override
    public void filter(ContainerRequestContext request) {
        if (!tenant.isSelected()) {
            return;
        }
        var outcome = rates.count(tenant.id());
        request.setProperty(OUTCOME, outcome);
        if (!outcome.allowed()) {
            throw DomainException.throttled(
                    "rate-limit",
                    "The organization's plan allows " + outcome.limit() + " requests a minute.",
                    Duration.ofSeconds(outcome.resetSeconds()));
        }
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (request.getProperty(OUTCOME) instanceof RateWindow.Outcome outcome) {
            var headers = response.getHeaders();
            headers.putSingle("RateLimit-Policy", "\"plan\";q=" + outcome.limit() + ";w=" + RateWindow.SECONDS);
            headers.putSingle("RateLimit", "\"plan\";r=" + outcome.remaining() + ";t=" + outcome.resetSeconds());
        }
    }
}
