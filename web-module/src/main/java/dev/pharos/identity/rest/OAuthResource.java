package dev.pharos.identity.rest;

import dev.pharos.audit.boundary.CurrentActor;
import dev.pharos.identity.boundary.OAuthServer;
import dev.pharos.identity.entity.Machine;
import dev.pharos.platform.rest.OAuthRefusal;
import dev.pharos.platform.rest.Served;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/**
 * The authorization server for programs. Open to all, because clients show themselves in ways of its own, which it asks for
 * in every method. It reads the body itself: a form that says something twice has to be refused.
 */
@Path("")
@RequestScoped
@Served(Served.Base.OAUTH)
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "OAuth")
@APIResponse(responseCode = "400", description = "Not a request of this kind, or not of this client")
@APIResponse(responseCode = "401", description = "No good client credentials")
public class OAuthResource {

    private static final String FORM = MediaType.APPLICATION_FORM_URLENCODED;

    @Inject
    OAuthServer server;

    @Inject
    Issuers issuers;

    @Inject
    Clients clients;

    @Inject
    CurrentActor actor;

    @Inject
    HttpServletRequest request;

    @POST
    @Path("token")
    @Operation(summary = "Get a token by client credentials (RFC 6749)", operationId = "getClientToken")
    @RequestBody(content = @Content(mediaType = FORM, schema = @Schema(implementation = TokenRequestForm.class)))
    @APIResponse(
            responseCode = "200",
            description = "A token for a quarter of an hour",
            content = @Content(schema = @Schema(implementation = TokenJson.class)))
    public Response token(InputStream body) throws IOException {
        var form = form(body);
        var client = client(form);
        if (!TokenRequestForm.CLIENT_CREDENTIALS.equals(form.require("grant_type"))) {
            throw OAuthRefusal.unsupportedGrantType();
        }
        var token =
                server.issue(client, form.get("scope"), issuers.of(request)).orElseThrow(OAuthRefusal::invalidScope);
        return answer(TokenJson.of(token));
    }

    @POST
    @Path("revoke")
    @Operation(summary = "End a token (RFC 7009)", operationId = "revokeClientToken")
    @RequestBody(content = @Content(mediaType = FORM, schema = @Schema(implementation = KnownTokenForm.class)))
    @APIResponse(responseCode = "200", description = "It does not count, whether or not it ever did")
    public Response revoke(InputStream body) throws IOException {
        var form = form(body);
        var client = client(form);
        server.revoke(client, form.require(KnownTokenForm.TOKEN), issuers.of(request));
        return Response.ok().header("Cache-Control", "no-store").build();
    }

    @POST
    @Path("introspect")
    @Operation(summary = "Ask what a token stands for (RFC 7662)", operationId = "introspectClientToken")
    @RequestBody(content = @Content(mediaType = FORM, schema = @Schema(implementation = KnownTokenForm.class)))
    @APIResponse(
            responseCode = "200",
            description = "Active, if it is a token of the same organization that counts",
            content = @Content(schema = @Schema(implementation = IntrospectionJson.class)))
    public Response introspect(InputStream body) throws IOException {
        var form = form(body);
        var client = client(form);
        return answer(server.introspect(client, form.require(KnownTokenForm.TOKEN), issuers.of(request))
                .map(IntrospectionJson::of)
                .orElse(IntrospectionJson.INACTIVE));
    }

    private OAuthForm form(InputStream body) throws IOException {
        return OAuthForm.read(request.getContentType(), body);
    }

    /** Whoever asks, by what they show. */
    private Machine client(OAuthForm form) {
        var shown = ClientCredentials.of(request.getHeader(HttpHeaders.AUTHORIZATION), form);
        var from = clients.of(request);
        var client = server.authenticate(shown.id(), shown.secret(), from).orElseThrow(OAuthRefusal::invalidClient);
        actor.become(client.actor(from));
        return client;
    }

    private static Response answer(Object body) {
        return Response.ok(body)
                .header("Cache-Control", "no-store")
                .header("Pragma", "no-cache")
                .build();
    }
}
