package dev.pharos.problem;

import jakarta.enterprise.context.Dependent;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** What JAX-RS itself refuses: no such path, method or media type. Its own texts may name classes and stay inside. */
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
        var answer = Problem.of(original.getStatus()).toResponse();
        original.getHeaders().forEach((name, values) -> {
            if (!HttpHeaders.CONTENT_TYPE.equalsIgnoreCase(name)) {
                values.forEach(value -> answer.header(name, value));
            }
        });
        if (original.getStatus() == Response.Status.UNAUTHORIZED.getStatusCode()
                && !original.getHeaders().containsKey(HttpHeaders.WWW_AUTHENTICATE)) {
            answer.header(HttpHeaders.WWW_AUTHENTICATE, Challenge.of("unauthorized"));
        }
        return answer.build();
    }
}
