package dev.pharos.identity.rest;

import dev.pharos.identity.boundary.Teams;
import dev.pharos.platform.rest.ListRequest;
import dev.pharos.platform.rest.Revision;
import dev.pharos.platform.rest.Roles;
import dev.pharos.platform.rest.Scoped;
import dev.pharos.platform.rest.Served;
import dev.pharos.platform.rest.SingleResource;
import dev.pharos.tenancy.boundary.CurrentTenant;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
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

/** Who is in a team. */
@Path("teams/{id}/members")
@RequestScoped
@Served({Served.Base.PUBLIC, Served.Base.INTERNAL})
@Scoped("teams")
@RolesAllowed(Roles.VIEWER)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Teams")
@APIResponse(responseCode = "401", description = "No good credential")
@APIResponse(responseCode = "403", description = "The role does not allow this")
public class TeamMembersResource {

    @Inject
    Teams teams;

    @Inject
    CurrentTenant tenant;

    @Inject
    ListRequest list;

    @Inject
    SingleResource single;

    @GET
    @Operation(summary = "List the members of a team", operationId = "listTeamMembers")
    @APIResponseSchema(MemberJson[].class)
    @APIResponse(responseCode = "404", description = "There is no such team")
    public Response list(@PathParam("id") UUID id, @Context UriInfo uri) {
        var request = list.of(uri);
        var found = teams.members(tenant.id(), id, IdList.after(request), IdList.limit(request));
        return request.answer(found, member -> String.valueOf(member.accountId()), MemberJson::of);
    }

    @POST
    @RolesAllowed(Roles.ADMIN)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Take a member of the organization into a team", operationId = "addTeamMember")
    @APIResponse(
            responseCode = "201",
            description = "In the team",
            content = @Content(schema = @Schema(implementation = MemberJson.class)))
    @APIResponse(responseCode = "404", description = "There is no such team")
    @APIResponse(responseCode = "409", description = "In the team already")
    @APIResponse(responseCode = "422", description = "No member of the organization")
    public Response add(@PathParam("id") UUID id, @Valid @NotNull TeamMemberForm form, @Context UriInfo uri) {
        var member = teams.add(tenant.id(), id, form.userId());
        var location =
                uri.getAbsolutePathBuilder().path(form.userId().toString()).build();
        return single.tagged(Response.created(location), new Revision(member.version()), MemberJson.of(member))
                .build();
    }

    @GET
    @Path("{userId}")
    @Operation(summary = "Read a member of a team", operationId = "getTeamMember")
    @APIResponse(
            responseCode = "200",
            description = "The member",
            content = @Content(schema = @Schema(implementation = MemberJson.class)))
    @APIResponse(responseCode = "304", description = "The copy of the client is good")
    @APIResponse(responseCode = "404", description = "There is no such team, or nobody like this in it")
    public Response get(@PathParam("id") UUID id, @PathParam("userId") UUID userId, @Context Request request) {
        var member = teams.member(tenant.id(), id, userId);
        return single.answer(request, new Revision(member.version()), MemberJson.of(member));
    }

    @DELETE
    @Path("{userId}")
    @RolesAllowed(Roles.ADMIN)
    @Operation(summary = "Take somebody out of a team", operationId = "removeTeamMember")
    @APIResponse(responseCode = "204", description = "Not in the team any more")
    @APIResponse(responseCode = "404", description = "There is no such team, or nobody like this in it")
    @APIResponse(responseCode = "412", description = "The member was changed meanwhile")
    public void remove(
            @PathParam("id") UUID id,
            @PathParam("userId") UUID userId,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        teams.remove(tenant.id(), id, userId, Revision.expected(ifMatch));
    }
}
