package dev.pharos.problem;

import jakarta.enterprise.context.Dependent;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;

/** JAX-RS refuses some requests without asking a mapper, such as one with a malformed header, and says nothing else. */
@Provider
@Dependent
public class BareRefusalFilter implements ContainerResponseFilter {

    private static final MediaType PROBLEM = new MediaType("application", "problem+json");

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getStatus() >= Response.Status.BAD_REQUEST.getStatusCode() && !response.hasEntity()) {
            response.setEntity(Problem.of(response.getStatus()), new Annotation[0], PROBLEM);
            response.getHeaders().putSingle(HttpHeaders.CACHE_CONTROL, "no-store");
        }
    }
}
