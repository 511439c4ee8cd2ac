package dev.pharos.incidents.rest;

import dev.pharos.incidents.boundary.IncidentTimelines;
import dev.pharos.incidents.entity.UpdateView;
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

/** The timeline of an incident: what was said when, and where it went. */
@Path("incidents/{id}/updates")
@RequestScoped
@Served({Served.Base.PUBLIC, Served.Base.INTERNAL})
@Scoped("incidents")
@RolesAllowed(Roles.VIEWER)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Incidents")
@APIResponse(responseCode = "401", description = "No good credential")
@APIResponse(responseCode = "403", description = "The role does not allow this")
public class IncidentUpdatesResource {

    @Inject
    IncidentTimelines timelines;

    @Inject
    CurrentTenant tenant;

    @Inject
    ListRequest list;

    @Inject
    SingleResource single;

    @GET
    @Operation(summary = "List the updates of an incident, newest first", operationId = "listIncidentUpdates")
    @APIResponseSchema(IncidentUpdateJson[].class)
    @APIResponse(responseCode = "404", description = "There is no such incident")
    public Response list(@PathParam("id") UUID id, @Context UriInfo uri) {
        var request = list.of(uri);
        var before = request.position().map(Long::valueOf).orElse(null);
        var found = timelines.list(tenant.id(), id, before, request.limit() + 1);
        return request.answer(found, update -> String.valueOf(update.id()), IncidentUpdateJson::of);
    }

    @POST
    @RolesAllowed({Roles.MEMBER, Roles.COMMUNICATOR})
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Say something more, and move the incident", operationId = "addIncidentUpdate")
    @APIResponse(
            responseCode = "201",
            description = "Said; the incident and its services are where it says",
            content = @Content(schema = @Schema(implementation = IncidentUpdateJson.class)))
    @APIResponse(responseCode = "404", description = "There is no such incident")
    @APIResponse(responseCode = "409", description = "The incident has as many updates as it may have")
    @APIResponse(responseCode = "422", description = "Wrong fields, by name, or a move that the status does not allow")
    public Response add(@PathParam("id") UUID id, @NotNull IncidentUpdateForm form, @Context UriInfo uri) {
        var view = timelines.add(tenant.id(), id, form.draft());
        var update = view.updates().get(0);
        var location =
                uri.getAbsolutePathBuilder().path(update.uuid().toString()).build();
        return tagged(Response.created(location), UpdateView.of(view.incident(), update));
    }

    @GET
    @Path("{updateId}")
    @Operation(summary = "Read an update of an incident", operationId = "getIncidentUpdate")
    @APIResponse(
            responseCode = "200",
            description = "The update",
            content = @Content(schema = @Schema(implementation = IncidentUpdateJson.class)))
    @APIResponse(responseCode = "304", description = "The copy of the client is good")
    @APIResponse(responseCode = "404", description = "There is no such incident, or no such update of it")
    public Response get(@PathParam("id") UUID id, @PathParam("updateId") UUID update, @Context Request request) {
        var view = timelines.get(tenant.id(), id, update);
        return single.answer(request, new Revision(view.version()), IncidentUpdateJson.of(view.update()));
    }

    @PATCH
    @Path("{updateId}")
    @RolesAllowed({Roles.MEMBER, Roles.COMMUNICATOR})
    @Consumes({MediaType.APPLICATION_JSON, "application/merge-patch+json"})
    @Operation(summary = "Say an update in other words", operationId = "editIncidentUpdate")
    @RequestBody(content = @Content(schema = @Schema(implementation = UpdateTextForm.class)))
    @APIResponse(
            responseCode = "200",
            description = "Changed",
            content = @Content(schema = @Schema(implementation = IncidentUpdateJson.class)))
    @APIResponse(responseCode = "404", description = "There is no such incident, or no such update of it")
    @APIResponse(responseCode = "412", description = "The incident was changed meanwhile")
    @APIResponse(responseCode = "422", description = "Wrong fields, by name")
    public Response rephrase(
            @PathParam("id") UUID id,
            @PathParam("updateId") UUID update,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull MergePatch patch) {
        var view = timelines.rephrase(
                tenant.id(),
                id,
                update,
                Revision.expected(ifMatch),
                body -> patch.applyTo(new UpdateTextForm(body)).body());
        return tagged(Response.ok(), view);
    }

    @DELETE
    @Path("{updateId}")
    @RolesAllowed({Roles.MEMBER, Roles.COMMUNICATOR})
    @Operation(
            summary = "Take an update back; the incident stays where it went with it",
            operationId = "deleteIncidentUpdate")
    @APIResponse(responseCode = "204", description = "Deleted")
    @APIResponse(responseCode = "404", description = "There is no such incident, or no such update of it")
    @APIResponse(responseCode = "412", description = "The incident was changed meanwhile")
    public void delete(
            @PathParam("id") UUID id,
            @PathParam("updateId") UUID update,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        timelines.remove(tenant.id(), id, update, Revision.expected(ifMatch));
    }

    private Response tagged(Response.ResponseBuilder answer, UpdateView view) {
        return single.tagged(answer, new Revision(view.version()), IncidentUpdateJson.of(view.update()))
                .build();
    }
}
