package dev.pharos.identity.rest;

import dev.pharos.platform.entity.DomainException;
import dev.pharos.platform.rest.Origins;
import dev.pharos.platform.rest.Served;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.util.Set;

/**
 * Keeps other sites from using a visitor's cookie for changes, log-in included: a header no form can send, and where the
 * browser says so, our own origin.
 */
@Provider
@ApplicationScoped
@Priority(Priorities.AUTHENTICATION - 100)
@Served(Served.Base.INTERNAL)
public class CsrfFilter implements ContainerRequestFilter {

    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");
    private static final Set<String> OWN_SITES = Set.of("same-origin", "none");

    @Inject
    Origins origins;

    @Override
    public void filter(ContainerRequestContext request) {
        if (SAFE.contains(request.getMethod())) {
            return;
        }
        if (!"XMLHttpRequest".equals(request.getHeaderString("X-Requested-With"))) {
            throw refused("csrf", "A change needs the header X-Requested-With: XMLHttpRequest.");
        }
        var origin = request.getHeaderString("Origin");
        var site = request.getHeaderString("Sec-Fetch-Site");
        var isForeign = origin != null && !origins.own().admits(origin, request.getHeaderString(HttpHeaders.HOST));
        if (isForeign || site != null && !OWN_SITES.contains(site)) {
            throw refused("origin", "A change must come from a page of this installation.");
        }
    }

    private static DomainException refused(String code, String message) {
        return new DomainException(DomainException.Kind.FORBIDDEN, code, message);
    }
}
