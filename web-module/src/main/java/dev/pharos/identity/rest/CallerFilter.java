package dev.pharos.identity.rest;

import dev.pharos.identity.boundary.CurrentCaller;
import dev.pharos.identity.entity.Caller;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.ext.Provider;
import java.security.Principal;
import java.util.Optional;

/**
 * Tells JAX-RS who calls. How a server maps groups to roles differs from server to server and needs vendor descriptors;
 * this is the same everywhere.
 */
@Provider
@ApplicationScoped
@Priority(Priorities.AUTHENTICATION)
public class CallerFilter implements ContainerRequestFilter {

    @Inject
    CurrentCaller current;

    @Override
    public void filter(ContainerRequestContext request) {
        var outer = request.getSecurityContext();
        request.setSecurityContext(new CallerContext(current.find(), outer));
    }

    private record CallerContext(Optional<Caller> caller, SecurityContext outer) implements SecurityContext {

        @Override
        public Principal getUserPrincipal() {
            return caller.isPresent() ? outer.getUserPrincipal() : null;
        }

        @Override
        public boolean isUserInRole(String role) {
            return caller.filter(known -> known.granted().contains(role)).isPresent();
        }

        @Override
        public boolean isSecure() {
            return outer.isSecure();
        }

        @Override
        public String getAuthenticationScheme() {
            return outer.getAuthenticationScheme();
        }
    }
}
