package dev.pharos.identity.rest;

import dev.pharos.identity.boundary.CurrentCaller;
import dev.pharos.identity.boundary.Members;
import dev.pharos.identity.entity.Member;
import dev.pharos.identity.entity.Role;
import dev.pharos.platform.entity.DomainException;
import dev.pharos.platform.rest.ListRequest;
import dev.pharos.platform.rest.PeopleOnly;
import dev.pharos.platform.rest.Revision;
import dev.pharos.platform.rest.Roles;
import dev.pharos.platform.rest.Scoped;
import dev.pharos.platform.rest.Served;
import dev.pharos.platform.rest.SingleResource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
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
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Who belongs to the organization, and as what. */
@Path("members")
@RequestScoped
@Served({Served.Base.PUBLIC, Served.Base.INTERNAL})
@Scoped("members")
@RolesAllowed(Roles.VIEWER)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Members")
@APIResponse(responseCode = "401", description = "No good credential")
@APIResponse(responseCode = "403", description = "The role does not allow this")
public class MembersResource {

    @Inject
    Members members;

    @Inject
    CurrentCaller caller;

    @Inject
    ListRequest list;

    @Inject
    SingleResource single;

    @GET
    @Operation(summary = "List members", operationId = "listMembers")
    @Parameter(name = "role", in = ParameterIn.QUERY, description = "Only those with this role")
    @APIResponseSchema(MemberJson[].class)
    public Response list(@Context UriInfo uri) {
        var request = list.of(uri, "role");
        var role = request.parameter("role", Role.class).orElse(null);
        var found = members.list(caller.get().tenantId(), role, IdList.after(request), IdList.limit(request));
        return request.answer(found, member -> String.valueOf(member.accountId()), MemberJson::of);
    }

    @GET
    @Path("{userId}")
    @Operation(summary = "Read a member", operationId = "getMember")
    @APIResponse(
            responseCode = "200",
            description = "The member",
            content = @Content(schema = @Schema(implementation = MemberJson.class)))
    @APIResponse(responseCode = "304", description = "The copy of the client is good")
    @APIResponse(responseCode = "404", description = "There is no such member")
    public Response get(@PathParam("userId") UUID userId, @Context Request request) {
        var member = members.get(caller.get().tenantId(), userId);
        return single.answer(request, revision(member), MemberJson.of(member));
    }

    @PATCH
    @Path("{userId}")
    @RolesAllowed(Roles.ADMIN)
    @Consumes({MediaType.APPLICATION_JSON, "application/merge-patch+json"})
    @Operation(
            summary = "Change a member's role",
            description = "Nobody grants or changes more than their own role. It holds within five seconds.",
            operationId = "updateMember")
    @APIResponse(
            responseCode = "200",
            description = "Changed",
            content = @Content(schema = @Schema(implementation = MemberJson.class)))
    @APIResponse(responseCode = "404", description = "There is no such member")
    @APIResponse(responseCode = "409", description = "The last owner stays owner")
    @APIResponse(responseCode = "412", description = "The member was changed meanwhile")
    @APIResponse(responseCode = "422", description = "Wrong fields, by name")
    public Response change(
            @PathParam("userId") UUID userId,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull MemberForm form) {
        if (form.role() == null) {
            throw DomainException.invalid("role", "is required");
        }
        var member = members.change(caller.get(), userId, Revision.expected(ifMatch), form.role());
        return single.tagged(Response.ok(), revision(member), MemberJson.of(member))
                .build();
    }

    @DELETE
    @Path("me")
    @PeopleOnly
    @Operation(
            summary = "Leave the organization",
            description = "The caller's log-ins to it end at once. An account that belongs to no other organization is"
                    + " deleted.",
            operationId = "leaveOrganization")
    @APIResponse(responseCode = "204", description = "Left")
    @APIResponse(responseCode = "409", description = "The last owner stays")
    public void leave() {
        members.remove(caller.get(), caller.person().account(), null);
    }

    @DELETE
    @Path("{userId}")
    @RolesAllowed(Roles.ADMIN)
    @Operation(
            summary = "Remove a member",
            description =
                    "Nobody removes a higher role. Log-ins to this organization end within five seconds; an account that"
                            + " belongs to no other organization is deleted.",
            operationId = "removeMember")
    @APIResponse(responseCode = "204", description = "Removed")
    @APIResponse(responseCode = "404", description = "There is no such member")
    @APIResponse(responseCode = "409", description = "The last owner stays")
    @APIResponse(responseCode = "412", description = "The member was changed meanwhile")
    public void remove(@PathParam("userId") UUID userId, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        members.remove(caller.get(), userId, Revision.expected(ifMatch));
    }

    private static Revision revision(Member member) {
        return new Revision(member.version());
    }
}
