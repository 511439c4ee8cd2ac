package dev.pharos.identity.rest;

import dev.pharos.identity.boundary.Teams;
import dev.pharos.identity.entity.TeamView;
import dev.pharos.platform.rest.ListRequest;
import dev.pharos.platform.rest.MergePatch;
import dev.pharos.platform.rest.Revision;
import dev.pharos.platform.rest.Roles;
import dev.pharos.platform.rest.Scoped;
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
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
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
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The teams of the organization. */
@Path("teams")
@RequestScoped
@Served({Served.Base.PUBLIC, Served.Base.INTERNAL})
@Scoped("teams")
@RolesAllowed(Roles.VIEWER)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Teams")
@APIResponse(responseCode = "401", description = "No good credential")
@APIResponse(responseCode = "403", description = "The role does not allow this")
public class TeamsResource {

    @Inject
    Teams teams;

    @Inject
    CurrentTenant tenant;

    @Inject
    ListRequest list;

    @Inject
    SingleResource single;

    @GET
    @Operation(summary = "List teams", operationId = "listTeams")
    @APIResponseSchema(TeamJson[].class)
    public Response list(@Context UriInfo uri) {
        var request = list.of(uri);
        var found = teams.list(tenant.id(), IdList.after(request), IdList.limit(request));
        return request.answer(found, view -> String.valueOf(view.team().id()), TeamJson::of);
    }

    @POST
    @RolesAllowed(Roles.ADMIN)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Add a team", operationId = "createTeam")
    @APIResponse(
            responseCode = "201",
            description = "Added",
            content = @Content(schema = @Schema(implementation = TeamJson.class)))
    @APIResponse(responseCode = "409", description = "There is a team with this name already")
    @APIResponse(responseCode = "422", description = "Wrong fields, by name")
    public Response create(@NotNull TeamForm form, @Context UriInfo uri) {
        var view = teams.create(tenant.id(), form.draft());
        var location =
                uri.getAbsolutePathBuilder().path(view.team().uuid().toString()).build();
        return tagged(Response.created(location), view);
    }

    @GET
    @Path("{id}")
    @Operation(summary = "Read a team", operationId = "getTeam")
    @APIResponse(
            responseCode = "200",
            description = "The team",
            content = @Content(schema = @Schema(implementation = TeamJson.class)))
    @APIResponse(responseCode = "304", description = "The copy of the client is good")
    @APIResponse(responseCode = "404", description = "There is no such team")
    public Response get(@PathParam("id") UUID id, @Context Request request) {
        var view = teams.get(tenant.id(), id);
        return single.answer(request, revision(view), TeamJson.of(view));
    }

    @PUT
    @Path("{id}")
    @RolesAllowed(Roles.ADMIN)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Replace a team's name and description", operationId = "replaceTeam")
    @APIResponse(
            responseCode = "200",
            description = "Replaced",
            content = @Content(schema = @Schema(implementation = TeamJson.class)))
    @APIResponse(responseCode = "404", description = "There is no such team")
    @APIResponse(responseCode = "409", description = "There is a team with this name already")
    @APIResponse(responseCode = "412", description = "It was changed meanwhile")
    @APIResponse(responseCode = "422", description = "Wrong fields, by name")
    public Response replace(
            @PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, @NotNull TeamForm form) {
        return tagged(
                Response.ok(), teams.change(tenant.id(), id, Revision.expected(ifMatch), current -> form.draft()));
    }

    @PATCH
    @Path("{id}")
    @RolesAllowed(Roles.ADMIN)
    @Consumes({MediaType.APPLICATION_JSON, "application/merge-patch+json"})
    @Operation(summary = "Change some of a team (RFC 7396)", operationId = "updateTeam")
    @RequestBody(content = @Content(schema = @Schema(implementation = TeamForm.class)))
    @APIResponse(
            responseCode = "200",
            description = "Changed",
            content = @Content(schema = @Schema(implementation = TeamJson.class)))
    @APIResponse(responseCode = "404", description = "There is no such team")
    @APIResponse(responseCode = "409", description = "There is a team with this name already")
    @APIResponse(responseCode = "412", description = "It was changed meanwhile")
    @APIResponse(responseCode = "422", description = "Wrong fields, by name")
    public Response change(
            @PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, @NotNull MergePatch patch) {
        var view = teams.change(
                tenant.id(),
                id,
                Revision.expected(ifMatch),
                current -> patch.applyTo(TeamForm.of(current)).draft());
        return tagged(Response.ok(), view);
    }

    @DELETE
    @Path("{id}")
    @RolesAllowed(Roles.ADMIN)
    @Operation(summary = "Delete a team; its members stay in the organization", operationId = "deleteTeam")
    @APIResponse(responseCode = "204", description = "Deleted")
    @APIResponse(responseCode = "404", description = "There is no such team")
    @APIResponse(responseCode = "412", description = "It was changed meanwhile")
    public void delete(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        teams.delete(tenant.id(), id, Revision.expected(ifMatch));
    }

    private Response tagged(Response.ResponseBuilder answer, TeamView view) {
        return single.tagged(answer, revision(view), TeamJson.of(view)).build();
    }

    private static Revision revision(TeamView view) {
        return new Revision(view.team().version());
    }
}
