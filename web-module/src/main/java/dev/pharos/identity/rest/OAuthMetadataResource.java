package dev.pharos.identity.rest;

import dev.pharos.platform.rest.Served;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** How clients find out what the authorization server can do, and where. */
@Path("oauth-authorization-server")
@RequestScoped
@Served(Served.Base.WELL_KNOWN)
public class OAuthMetadataResource {

    @Inject
    Issuers issuers;

    @Inject
    HttpServletRequest request;

    @GET
    @PermitAll
    @Produces(MediaType.APPLICATION_JSON)
    @Tag(name = "OAuth")
    @Operation(summary = "The authorization server's metadata (RFC 8414)", operationId = "getOAuthMetadata")
    @APIResponse(
            responseCode = "200",
            description = "Endpoints, scopes and methods",
            content = @Content(schema = @Schema(implementation = OAuthMetadata.class)))
    public Response metadata() {
        // Says what the request was sent to, so a shared cache must not keep it for somebody else.
        return Response.ok(OAuthMetadata.of(issuers.of(request)))
                .header("Cache-Control", "no-store")
                .build();
    }
}
