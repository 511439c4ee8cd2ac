package dev.pharos.problem;

import jakarta.enterprise.context.Dependent;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** Everything nobody expected. */
@Provider
@Dependent
public class UnexpectedExceptionMapper implements ExceptionMapper<Throwable> {

    @Override
    public Response toResponse(Throwable failure) {
        return answer(failure).build();
    }

    /** A refusal that came wrapped, an outage, or else our fault: logged once, with the id the caller is told. */
    static Response.ResponseBuilder answer(Throwable failure) {
        return Failures.refusal(failure)
                .or(() -> Failures.outage(failure))
                .map(Problems::of)
                .orElseGet(() -> UnexpectedFailure.log(failure).toResponse());
    }
}
