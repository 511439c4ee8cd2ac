package dev.pharos.problem;

import dev.pharos.platform.rest.RefusedRequestException;
import jakarta.enterprise.context.Dependent;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** What JAX-RS itself refuses: no such path, method or media type. */
@Provider
@Dependent
public class WebApplicationExceptionMapper implements ExceptionMapper<WebApplicationException> {

    @Override
    public Response toResponse(WebApplicationException exception) {
        var original = exception.getResponse();
        if (original.getStatus() < Response.Status.BAD_REQUEST.getStatusCode()
                || original.getEntity() instanceof Problem) {
            return original;
        }
        var answer = problem(exception).toResponse();
        original.getHeaders().forEach((name, values) -> {
            if (!HttpHeaders.CONTENT_TYPE.equalsIgnoreCase(name)) {
                values.forEach(value -> answer.header(name, value));
            }
        });
        return answer.build();
    }

    private static Problem problem(WebApplicationException exception) {
        var status = exception.getResponse().getStatus();
        // Only our own texts are fit for callers; those of the framework may name classes.
        return exception instanceof RefusedRequestException refused
                ? Problem.of(status, refused.code(), refused.getMessage())
                : Problem.of(status);
    }
}
