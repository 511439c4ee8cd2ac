package dev.pharos.identity.rest;

import dev.pharos.identity.boundary.Tokens;
import dev.pharos.platform.rest.Served;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** What others need to verify our tokens. */
@Path("jwks.json")
@RequestScoped
@Served(Served.Base.WELL_KNOWN)
public class PublicKeysResource {

    @Inject
    Tokens tokens;

    @GET
    @PermitAll
    @Produces({"application/jwk-set+json", MediaType.APPLICATION_JSON})
    @Operation(summary = "The keys that verify our tokens (RFC 7517)")
    @APIResponse(responseCode = "200", description = "A JWK set.")
    public Response keys() {
        return Response.ok(tokens.publicKeys())
                .header("Cache-Control", "public, max-age=300")
                .build();
    }
}
