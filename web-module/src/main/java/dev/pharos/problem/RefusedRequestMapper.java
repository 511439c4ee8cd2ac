package dev.pharos.problem;

import dev.pharos.platform.rest.RefusedRequestException;
import jakarta.enterprise.context.Dependent;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** Requests that break our conventions. */
@Provider
@Dependent
public class RefusedRequestMapper implements ExceptionMapper<RefusedRequestException> {

    @Override
    public Response toResponse(RefusedRequestException refused) {
        return Problem.of(refused.status(), refused.code(), refused.getMessage())
                .toResponse()
                .build();
    }
}
