package dev.pharos.problem;

import dev.pharos.platform.entity.DomainException;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** Refusals of the domain. */
@Provider
@Dependent
public class DomainExceptionMapper implements ExceptionMapper<DomainException> {

    @Inject
    Mishaps mishaps;

    @Override
    public Response toResponse(DomainException refusal) {
        mishaps.tell(refusal);
        return Problems.of(refusal).build();
    }
}
