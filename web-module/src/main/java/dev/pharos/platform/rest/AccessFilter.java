package dev.pharos.platform.rest;

import dev.pharos.platform.entity.DomainException;
import dev.pharos.platform.entity.DomainException.Kind;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import java.util.Set;

/**
 * Lets callers with one of the roles pass; without roles nobody. It runs before a guard that the server may have put there
 * on its own, which would not say what is missing.
 */
@Priority(Priorities.AUTHORIZATION - 100)
class AccessFilter implements ContainerRequestFilter {

    private final Set<String> roles;

    AccessFilter(Set<String> roles) {
        this.roles = roles;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        var security = request.getSecurityContext();
        if (security.getUserPrincipal() == null) {
            throw Authentication.of(request::getProperty).refusal();
        }
        if (roles.stream().noneMatch(security::isUserInRole)) {
            throw new DomainException(Kind.FORBIDDEN, "role-missing", "The caller's role does not allow this.");
        }
    }
}
