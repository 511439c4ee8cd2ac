package dev.pharos.platform.rest;

import dev.pharos.platform.entity.DomainException;
import dev.pharos.platform.entity.DomainException.Kind;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.SecurityContext;
import java.security.Principal;
import java.util.Optional;
import java.util.Set;

/**
 * Lets people with one of the roles pass, and programs with the scope; without roles nobody. It runs before a guard that the
 * server may have put there on its own, which would not say what is missing.
 */
@Priority(Priorities.AUTHORIZATION - 100)
class AccessFilter implements ContainerRequestFilter {

    private final Set<String> roles;
    private final Optional<String> scope;

    AccessFilter(Set<String> roles, Optional<String> scope) {
        this.roles = roles;
        this.scope = roles.isEmpty() ? Optional.empty() : scope;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        var security = request.getSecurityContext();
        if (security.getUserPrincipal() == null) {
            throw Authentication.of(request::getProperty).refusal();
        }
        if (roles.stream().anyMatch(security::isUserInRole)) {
            return;
        }
        if (scope.filter(security::isUserInRole).isEmpty()) {
            throw security.isUserInRole(Roles.VIEWER)
                    ? refused("role-missing", "The caller's role does not allow this.")
                    : refused("insufficient-scope", missing());
        }
        request.setSecurityContext(new LetIn(security, roles));
    }

    /** A guard of the server knows roles only: for this one call the program has those that are asked for. */
    private record LetIn(SecurityContext outer, Set<String> roles) implements SecurityContext {

        @Override
        public Principal getUserPrincipal() {
            return outer.getUserPrincipal();
        }

        @Override
        public boolean isUserInRole(String role) {
            return roles.contains(role) || outer.isUserInRole(role);
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

    private String missing() {
        return scope.map(needed -> "This needs the scope " + needed + ".")
                .orElse("This is for people who are logged in.");
    }

    private static DomainException refused(String code, String message) {
        return new DomainException(Kind.FORBIDDEN, code, message);
    }
}
