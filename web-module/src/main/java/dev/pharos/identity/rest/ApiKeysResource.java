package dev.pharos.identity.rest;

import dev.pharos.identity.boundary.ApiKeys;
import dev.pharos.identity.boundary.CurrentCaller;
import dev.pharos.platform.rest.ListRequest;
import dev.pharos.platform.rest.Revision;
import dev.pharos.platform.rest.Roles;
import dev.pharos.platform.rest.Served;
import dev.pharos.platform.rest.SingleResource;
import dev.pharos.tenancy.boundary.CurrentTenant;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Keys of programs, managed by admins. No program may: it could give itself what it was not given. */
@Path("api-keys")
@RequestScoped
@Served({Served.Base.PUBLIC, Served.Base.INTERNAL})
@RolesAllowed(Roles.ADMIN)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "API keys")
@APIResponse(responseCode = "401", description = "No good credential")
@APIResponse(responseCode = "403", description = "The role does not allow this")
public class ApiKeysResource {

    /** It is made and ended, and never edited in between. */
    private static final Revision UNCHANGING = new Revision(0);

    @Inject
    ApiKeys keys;

    @Inject
    CurrentCaller caller;

    @Inject
    CurrentTenant tenant;

    @Inject
    ListRequest list;

    @Inject
    SingleResource single;

    @GET
    @Operation(summary = "List API keys", operationId = "listApiKeys")
    @APIResponseSchema(ApiKeyJson[].class)
    public Response list(@Context UriInfo uri) {
        var asked = list.of(uri);
        var after = asked.position().map(Long::parseLong).orElse(0L);
        var found = keys.list(tenant.id(), after, asked.limit() + 1);
        return asked.answer(found, view -> Long.toString(view.grant().id()), ApiKeyJson::of);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Make an API key; it is shown once", operationId = "createApiKey")
    @APIResponse(
            responseCode = "201",
            description = "Made",
            content = @Content(schema = @Schema(implementation = ApiKeyJson.class)))
    @APIResponse(responseCode = "409", description = "There are too many already")
    @APIResponse(responseCode = "422", description = "Wrong fields, by name")
    public Response create(@NotNull ApiKeyForm form, @Context UriInfo uri) {
        var issued = keys.create(caller.person(), form.grant());
        var id = issued.view().grant().uuid();
        var location = uri.getAbsolutePathBuilder().path(id.toString()).build();
        return Response.created(location)
                .entity(ApiKeyJson.of(issued.view(), issued.secret()))
                .header("Cache-Control", "no-store")
                .build();
    }

    @GET
    @Path("{id}")
    @Operation(summary = "Read an API key", operationId = "getApiKey")
    @APIResponse(
            responseCode = "200",
            description = "The API key",
            content = @Content(schema = @Schema(implementation = ApiKeyJson.class)))
    @APIResponse(responseCode = "304", description = "The copy of the client is good")
    @APIResponse(responseCode = "404", description = "There is no such API key")
    public Response get(@PathParam("id") UUID id, @Context Request request) {
        return single.answer(request, UNCHANGING, ApiKeyJson.of(keys.get(tenant.id(), id)));
    }

    @DELETE
    @Path("{id}")
    @Operation(summary = "Revoke an API key", operationId = "deleteApiKey")
    @APIResponse(responseCode = "204", description = "It counts no more")
    @APIResponse(responseCode = "404", description = "There is no such API key")
    @APIResponse(responseCode = "412", description = "It is not what If-Match asks for")
    public void delete(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        UNCHANGING.require(ifMatch);
        keys.revoke(tenant.id(), id);
    }
}
