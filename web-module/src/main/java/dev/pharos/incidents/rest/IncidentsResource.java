package dev.pharos.incidents.rest;

import dev.pharos.incidents.boundary.Incidents;
import dev.pharos.incidents.entity.IncidentView;
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
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Incidents: what goes wrong for customers. */
@Path("incidents")
@RequestScoped
@Served({Served.Base.PUBLIC, Served.Base.INTERNAL})
@Scoped("incidents")
@RolesAllowed(Roles.VIEWER)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Incidents")
@APIResponse(responseCode = "401", description = "No good credential")
@APIResponse(responseCode = "403", description = "The role does not allow this")
public class IncidentsResource {

    @Inject
    Incidents incidents;

    @Inject
    CurrentTenant tenant;

    @Inject
    ListRequest list;

    @Inject
    SingleResource single;

    @GET
    @Operation(summary = "List incidents, the one that began last first", operationId = "listIncidents")
    @Parameter(name = "status", in = ParameterIn.QUERY, description = "Only those with this status")
    @Parameter(name = "impact", in = ParameterIn.QUERY, description = "Only those with this impact")
    @Parameter(
            name = "active",
            in = ParameterIn.QUERY,
            description = "true: only those that are not resolved; false: only those that are")
    @Parameter(name = "serviceId", in = ParameterIn.QUERY, description = "Only those that affect this service")
    @APIResponseSchema(IncidentJson[].class)
    public Response list(@Context UriInfo uri) {
        var asked = new IncidentList(list.of(uri, IncidentList.PARAMETERS));
        var found = incidents.list(tenant.id(), asked.filter(), asked.after(), asked.limit());
        return list.answer(found, IncidentList::position, IncidentJson::of);
    }

    @POST
    @RolesAllowed({Roles.MEMBER, Roles.COMMUNICATOR})
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Open an incident with its first update", operationId = "createIncident")
    @APIResponse(
            responseCode = "201",
            description = "Opened; its services show it",
            content = @Content(schema = @Schema(implementation = IncidentJson.class)))
    @APIResponse(responseCode = "422", description = "Wrong fields, by name")
    public Response create(@NotNull NewIncidentForm form, @Context UriInfo uri) {
        var view = incidents.create(tenant.id(), form.draft(), form.body());
        var location = uri.getAbsolutePathBuilder()
                .path(view.incident().uuid().toString())
                .build();
        return tagged(Response.created(location), view);
    }

    @GET
    @Path("{id}")
    @Operation(summary = "Read an incident with its timeline", operationId = "getIncident")
    @APIResponse(
            responseCode = "200",
            description = "The incident",
            content = @Content(schema = @Schema(implementation = IncidentJson.class)))
    @APIResponse(responseCode = "304", description = "The copy of the client is good")
    @APIResponse(responseCode = "404", description = "There is no such incident")
    public Response get(@PathParam("id") UUID id, @Context Request request) {
        var view = incidents.get(tenant.id(), id);
        return single.answer(request, revision(view), IncidentJson.of(view));
    }

    @PUT
    @Path("{id}")
    @RolesAllowed({Roles.MEMBER, Roles.COMMUNICATOR})
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Replace what an incident is; its timeline stays", operationId = "replaceIncident")
    @APIResponse(
            responseCode = "200",
            description = "Replaced",
            content = @Content(schema = @Schema(implementation = IncidentJson.class)))
    @APIResponse(responseCode = "404", description = "There is no such incident")
    @APIResponse(responseCode = "412", description = "It was changed meanwhile")
    @APIResponse(responseCode = "422", description = "Wrong fields, by name")
    public Response replace(
            @PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, @NotNull IncidentForm form) {
        return tagged(
                Response.ok(), incidents.update(tenant.id(), id, Revision.expected(ifMatch), current -> form.draft()));
    }

    @PATCH
    @Path("{id}")
    @RolesAllowed({Roles.MEMBER, Roles.COMMUNICATOR})
    @Consumes({MediaType.APPLICATION_JSON, "application/merge-patch+json"})
    @Operation(summary = "Change some of an incident (RFC 7396)", operationId = "updateIncident")
    @RequestBody(content = @Content(schema = @Schema(implementation = IncidentForm.class)))
    @APIResponse(
            responseCode = "200",
            description = "Changed",
            content = @Content(schema = @Schema(implementation = IncidentJson.class)))
    @APIResponse(responseCode = "404", description = "There is no such incident")
    @APIResponse(responseCode = "412", description = "It was changed meanwhile")
    @APIResponse(responseCode = "422", description = "Wrong fields, by name")
    public Response change(
            @PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, @NotNull MergePatch patch) {
        var view = incidents.update(
                tenant.id(),
                id,
                Revision.expected(ifMatch),
                current -> patch.applyTo(IncidentForm.of(current)).draft());
        return tagged(Response.ok(), view);
    }

    @DELETE
    @Path("{id}")
    @RolesAllowed({Roles.MEMBER, Roles.COMMUNICATOR})
    @Operation(summary = "Delete an incident as if it had never been", operationId = "deleteIncident")
    @APIResponse(responseCode = "204", description = "Deleted")
    @APIResponse(responseCode = "404", description = "There is no such incident")
    @APIResponse(responseCode = "412", description = "It was changed meanwhile")
    public void delete(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        incidents.delete(tenant.id(), id, Revision.expected(ifMatch));
    }

    private Response tagged(Response.ResponseBuilder answer, IncidentView view) {
        return single.tagged(answer, revision(view), IncidentJson.of(view)).build();
    }

    private static Revision revision(IncidentView view) {
        return new Revision(view.incident().version());
    }
}
