package dev.pharos.problem;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.MediaType;

/** Tells what goes wrong in a method of the authorization server in the words of OAuth. */
class OAuthProblemFilter implements ContainerResponseFilter {

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getEntity() instanceof Problem problem) {
            var error = OAuthError.ofStatus(problem.status(), problem.detail());
            response.setEntity(error, response.getEntityAnnotations(), MediaType.APPLICATION_JSON_TYPE);
        }
    }
}
