package dev.pharos.problem;

import dev.pharos.platform.rest.OAuthRefusal;
import dev.pharos.platform.rest.Served;
import jakarta.enterprise.context.Dependent;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** What the authorization server refuses itself. */
@Provider
@Dependent
@Served(Served.Base.OAUTH)
public class OAuthRefusalMapper implements ExceptionMapper<OAuthRefusal> {

    @Override
    public Response toResponse(OAuthRefusal refusal) {
        return OAuthError.answer(refusal).build();
    }
}
