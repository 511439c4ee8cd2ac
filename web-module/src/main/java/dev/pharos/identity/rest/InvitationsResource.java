package dev.pharos.identity.rest;

import dev.pharos.identity.boundary.CurrentCaller;
import dev.pharos.identity.boundary.Invitations;
import dev.pharos.identity.entity.Invitation;
import dev.pharos.platform.rest.ListRequest;
import dev.pharos.platform.rest.Revision;
import dev.pharos.platform.rest.Roles;
import dev.pharos.platform.rest.Scoped;
import dev.pharos.platform.rest.Served;
import dev.pharos.platform.rest.SingleResource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
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

/** Who is asked to join the organization. */
@Path("invitations")
@RequestScoped
@Served({Served.Base.PUBLIC, Served.Base.INTERNAL})
@Scoped("members")
@RolesAllowed(Roles.ADMIN)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Members")
@APIResponse(responseCode = "401", description = "No good credential")
@APIResponse(responseCode = "403", description = "The role does not allow this")
public class InvitationsResource {

    /** An invitation is never edited. */
    private static final Revision ONLY = new Revision(1);

    @Inject
    Invitations invitations;

    @Inject
    CurrentCaller caller;

    @Inject
    InvitationPages pages;

    @Inject
    HttpServletRequest servletRequest;

    @Inject
    ListRequest list;

    @Inject
    SingleResource single;

    @GET
    @Operation(summary = "List invitations that nobody has accepted yet", operationId = "listInvitations")
    @APIResponseSchema(InvitationJson[].class)
    public Response list(@Context UriInfo uri) {
        var request = list.of(uri);
        var found = invitations.list(caller.get().tenantId(), IdList.after(request), IdList.limit(request));
        return request.answer(found, invitation -> String.valueOf(invitation.id()), InvitationJson::of);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Invite somebody by mail",
            description =
                    "The link works once and for seven days. An earlier invitation of the same address ends. The answer"
                            + " is the same whether or not the address has an account.",
            operationId = "createInvitation")
    @APIResponse(
            responseCode = "201",
            description = "The mail is on its way",
            content = @Content(schema = @Schema(implementation = InvitationJson.class)))
    @APIResponse(responseCode = "409", description = "A member already")
    @APIResponse(responseCode = "422", description = "Wrong fields, by name")
    @APIResponse(responseCode = "429", description = "The address was invited too often today")
    public Response create(@NotNull InvitationForm form, @Context UriInfo uri) {
        var invitation = invitations.invite(caller.get(), form.draft(), pages.of(servletRequest));
        var location =
                uri.getAbsolutePathBuilder().path(invitation.uuid().toString()).build();
        return single.tagged(Response.created(location), ONLY, InvitationJson.of(invitation))
                .build();
    }

    @GET
    @Path("{id}")
    @Operation(summary = "Read an invitation", operationId = "getInvitation")
    @APIResponse(
            responseCode = "200",
            description = "The invitation",
            content = @Content(schema = @Schema(implementation = InvitationJson.class)))
    @APIResponse(responseCode = "304", description = "The copy of the client is good")
    @APIResponse(responseCode = "404", description = "There is no such invitation")
    public Response get(@PathParam("id") UUID id, @Context Request request) {
        Invitation invitation = invitations.get(caller.get().tenantId(), id);
        return single.answer(request, ONLY, InvitationJson.of(invitation));
    }

    @DELETE
    @Path("{id}")
    @Operation(summary = "Take an invitation back", operationId = "revokeInvitation")
    @APIResponse(responseCode = "204", description = "The link works no more")
    @APIResponse(responseCode = "404", description = "There is no such invitation")
    @APIResponse(responseCode = "412", description = "It is not what If-Match asks for")
    public void revoke(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        ONLY.require(ifMatch);
        invitations.revoke(caller.get(), id);
    }
}
