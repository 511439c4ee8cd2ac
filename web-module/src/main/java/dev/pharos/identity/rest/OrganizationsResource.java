package dev.pharos.identity.rest;

import dev.pharos.identity.boundary.CurrentCaller;
import dev.pharos.identity.boundary.Organizations;
import dev.pharos.identity.entity.Organization;
import dev.pharos.platform.rest.ListRequest;
import dev.pharos.platform.rest.MergePatch;
import dev.pharos.platform.rest.PeopleOnly;
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
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
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
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The organizations the caller belongs to, whichever of them the session is in. */
@Path("organizations")
@RequestScoped
@Served({Served.Base.PUBLIC, Served.Base.INTERNAL})
@Scoped("organizations")
@RolesAllowed(Roles.VIEWER)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Organizations")
@APIResponse(responseCode = "401", description = "No good credential")
@APIResponse(responseCode = "403", description = "The role in that organization does not allow this")
public class OrganizationsResource {

    @Inject
    Organizations organizations;

    @Inject
    CurrentCaller caller;

    @Inject
    Clients clients;

    @Inject
    HttpServletRequest servletRequest;

    @Inject
    ListRequest list;

    @Inject
    SingleResource single;

    @GET
    @Operation(summary = "List the organizations the caller belongs to", operationId = "listOrganizations")
    @APIResponseSchema(OrganizationJson[].class)
    public Response list(@Context UriInfo uri) {
        var request = list.of(uri);
        var found = organizations.list(caller.get(), IdList.after(request), IdList.limit(request));
        return request.answer(
                found, organization -> String.valueOf(organization.tenant().id()), OrganizationJson::of);
    }

    @POST
    @PeopleOnly
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Found one more organization; the caller becomes its owner",
            description = "Limited like registrations.",
            operationId = "createOrganization")
    @APIResponse(
            responseCode = "201",
            description = "Founded",
            content = @Content(schema = @Schema(implementation = OrganizationJson.class)))
    @APIResponse(responseCode = "422", description = "Wrong fields, by name")
    @APIResponse(responseCode = "429", description = "Too many at once")
    public Response create(@NotNull NewOrganizationForm form, @Context UriInfo uri) {
        var organization = organizations.found(caller.person(), form.name(), clients.of(servletRequest));
        var location = uri.getAbsolutePathBuilder()
                .path(organization.tenant().uuid().toString())
                .build();
        return tagged(Response.created(location), organization);
    }

    @GET
    @Path("{id}")
    @Operation(summary = "Read an organization", operationId = "getOrganization")
    @APIResponse(
            responseCode = "200",
            description = "The organization",
            content = @Content(schema = @Schema(implementation = OrganizationJson.class)))
    @APIResponse(responseCode = "304", description = "The copy of the client is good")
    @APIResponse(responseCode = "404", description = "There is no such organization")
    public Response get(@PathParam("id") UUID id, @Context Request request) {
        var organization = organizations.get(caller.get(), id);
        return single.answer(request, revision(organization), OrganizationJson.of(organization));
    }

    @PATCH
    @Path("{id}")
    @RolesAllowed(Roles.ADMIN)
    @Consumes({MediaType.APPLICATION_JSON, "application/merge-patch+json"})
    @Operation(
            summary = "Change an organization's name or host names (RFC 7396)",
            description =
                    "For admins, there and in the organization of the session. A log-in that is sent to one of the host names and names no"
                            + " organization leads to it, for those who belong to it.",
            operationId = "updateOrganization")
    @RequestBody(content = @Content(schema = @Schema(implementation = OrganizationForm.class)))
    @APIResponse(
            responseCode = "200",
            description = "Changed",
            content = @Content(schema = @Schema(implementation = OrganizationJson.class)))
    @APIResponse(responseCode = "404", description = "There is no such organization")
    @APIResponse(responseCode = "409", description = "Another organization has the host name")
    @APIResponse(responseCode = "412", description = "It was changed meanwhile")
    @APIResponse(responseCode = "422", description = "Wrong fields, by name")
    public Response change(
            @PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, @NotNull MergePatch patch) {
        var organization = organizations.change(
                caller.get(),
                id,
                Revision.expected(ifMatch),
                current -> patch.applyTo(OrganizationForm.of(current)).draft());
        return tagged(Response.ok(), organization);
    }

    @DELETE
    @Path("{id}")
    @RolesAllowed(Roles.OWNER)
    @Operation(
            summary = "Delete an organization and everything it has",
            description =
                    "For its owners who own the organization of the session, too. Monitors, members, sessions, invitations, teams, keys and the audit"
                            + " log go at once, and so do accounts that belong to no other organization. Raw check results are out"
                            + " of reach from now on and go with the day they lie in.",
            operationId = "deleteOrganization")
    @Parameter(
            name = "name",
            in = ParameterIn.QUERY,
            required = true,
            description = "Has to repeat the organization's name",
            example = "Lighthouse Ltd")
    @APIResponse(responseCode = "204", description = "Deleted")
    @APIResponse(responseCode = "404", description = "There is no such organization")
    @APIResponse(responseCode = "412", description = "It was changed meanwhile")
    @APIResponse(responseCode = "422", description = "The name is not the organization's")
    public void delete(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @QueryParam("name") String name) {
        organizations.delete(caller.person(), id, Revision.expected(ifMatch), name);
    }

    private Response tagged(Response.ResponseBuilder answer, Organization organization) {
        return single.tagged(answer, revision(organization), OrganizationJson.of(organization))
                .build();
    }

    private static Revision revision(Organization organization) {
        return new Revision(organization.tenant().version());
    }
}
