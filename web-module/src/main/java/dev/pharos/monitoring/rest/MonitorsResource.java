package dev.pharos.monitoring.rest;

import dev.pharos.monitoring.boundary.Monitors;
import dev.pharos.monitoring.entity.MonitorView;
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

/** Monitors: what an organization wants watched. */
@Path("monitors")
@RequestScoped
@Served({Served.Base.PUBLIC, Served.Base.INTERNAL})
@Scoped("monitors")
@RolesAllowed(Roles.VIEWER)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Monitors")
@APIResponse(responseCode = "401", description = "No good credential")
@APIResponse(responseCode = "403", description = "The role does not allow this")
public class MonitorsResource {

    @Inject
    Monitors monitors;

    @Inject
    CurrentTenant tenant;

    @Inject
    ListRequest list;

    @Inject
    SingleResource single;

    @GET
    @Operation(summary = "List monitors", operationId = "listMonitors")
    @Parameter(name = "status", in = ParameterIn.QUERY, description = "Only those with this status")
    @Parameter(name = "type", in = ParameterIn.QUERY, description = "Only those of this type")
    @Parameter(name = "tag", in = ParameterIn.QUERY, description = "Only those with this tag")
    @Parameter(name = "q", in = ParameterIn.QUERY, description = "Part of the name or target")
    @Parameter(
            name = "sort",
            in = ParameterIn.QUERY,
            description = "created, name, target, type, status or latency; with - before it the other way round",
            example = "-latency")
    @APIResponseSchema(MonitorJson[].class)
    public Response list(@Context UriInfo uri) {
        var asked = MonitorList.of(list.of(uri, MonitorList.PARAMETERS));
        var found = monitors.list(tenant.id(), asked.filter(), asked.page());
        return list.answer(found, asked::position, MonitorJson::of);
    }

    @POST
    @RolesAllowed(Roles.MEMBER)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Add a monitor; it is checked at once", operationId = "createMonitor")
    @APIResponse(
            responseCode = "201",
            description = "Added",
            content = @Content(schema = @Schema(implementation = MonitorJson.class)))
    @APIResponse(responseCode = "409", description = "The same check exists already")
    @APIResponse(responseCode = "422", description = "Wrong fields, by name")
    public Response create(@NotNull MonitorForm form, @Context UriInfo uri) {
        var view = monitors.create(tenant.id(), form.draft());
        var location = uri.getAbsolutePathBuilder()
                .path(view.monitor().uuid().toString())
                .build();
        return tagged(Response.created(location), view);
    }

    @GET
    @Path("{id}")
    @Operation(summary = "Read a monitor", operationId = "getMonitor")
    @APIResponse(
            responseCode = "200",
            description = "The monitor",
            content = @Content(schema = @Schema(implementation = MonitorJson.class)))
    @APIResponse(responseCode = "304", description = "The copy of the client is good")
    @APIResponse(responseCode = "404", description = "There is no such monitor")
    public Response get(@PathParam("id") UUID id, @Context Request request) {
        var view = monitors.get(tenant.id(), id);
        return single.answer(request, revision(view), MonitorJson.of(view));
    }

    @PUT
    @Path("{id}")
    @RolesAllowed(Roles.MEMBER)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Replace a monitor's definition", operationId = "replaceMonitor")
    @APIResponse(
            responseCode = "200",
            description = "Replaced",
            content = @Content(schema = @Schema(implementation = MonitorJson.class)))
    @APIResponse(responseCode = "404", description = "There is no such monitor")
    @APIResponse(responseCode = "409", description = "The same check exists already")
    @APIResponse(responseCode = "412", description = "It was changed meanwhile")
    @APIResponse(responseCode = "422", description = "Wrong fields, by name")
    public Response replace(
            @PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, @NotNull MonitorForm form) {
        var view = monitors.update(tenant.id(), id, Revision.expected(ifMatch), current -> form.draft());
        return tagged(Response.ok(), view);
    }

    @PATCH
    @Path("{id}")
    @RolesAllowed(Roles.MEMBER)
    @Consumes({MediaType.APPLICATION_JSON, "application/merge-patch+json"})
    @Operation(summary = "Change some of a monitor (RFC 7396)", operationId = "updateMonitor")
    @RequestBody(content = @Content(schema = @Schema(implementation = MonitorForm.class)))
    @APIResponse(
            responseCode = "200",
            description = "Changed",
            content = @Content(schema = @Schema(implementation = MonitorJson.class)))
    @APIResponse(responseCode = "404", description = "There is no such monitor")
    @APIResponse(responseCode = "409", description = "The same check exists already")
    @APIResponse(responseCode = "412", description = "It was changed meanwhile")
    @APIResponse(responseCode = "422", description = "Wrong fields, by name")
    public Response change(
            @PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, @NotNull MergePatch patch) {
        var view = monitors.update(
                tenant.id(),
                id,
                Revision.expected(ifMatch),
                current -> patch.applyTo(MonitorForm.of(current)).draft());
        return tagged(Response.ok(), view);
    }

    @DELETE
    @Path("{id}")
    @RolesAllowed(Roles.MEMBER)
    @Operation(summary = "Delete a monitor", operationId = "deleteMonitor")
    @APIResponse(responseCode = "204", description = "Deleted")
    @APIResponse(responseCode = "404", description = "There is no such monitor")
    @APIResponse(responseCode = "412", description = "It was changed meanwhile")
    public void delete(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        monitors.delete(tenant.id(), id, Revision.expected(ifMatch));
    }

    @POST
    @Path("{id}/pause")
    @RolesAllowed(Roles.MEMBER)
    @Operation(summary = "Stop checking", operationId = "pauseMonitor")
    @APIResponse(
            responseCode = "200",
            description = "Paused, or was paused already",
            content = @Content(schema = @Schema(implementation = MonitorJson.class)))
    @APIResponse(responseCode = "404", description = "There is no such monitor")
    public Response pause(@PathParam("id") UUID id) {
        return tagged(Response.ok(), monitors.pause(tenant.id(), id));
    }

    @POST
    @Path("{id}/resume")
    @RolesAllowed(Roles.MEMBER)
    @Operation(summary = "Check again after a pause", operationId = "resumeMonitor")
    @APIResponse(
            responseCode = "200",
            description = "Running, or was running already",
            content = @Content(schema = @Schema(implementation = MonitorJson.class)))
    @APIResponse(responseCode = "404", description = "There is no such monitor")
    public Response resume(@PathParam("id") UUID id) {
        return tagged(Response.ok(), monitors.resume(tenant.id(), id));
    }

    @POST
    @Path("{id}/check")
    @RolesAllowed(Roles.MEMBER)
    @Operation(summary = "Check now; the result counts like any other", operationId = "checkMonitor")
    @APIResponse(responseCode = "202", description = "It will be checked at once")
    @APIResponse(responseCode = "404", description = "There is no such monitor")
    @APIResponse(responseCode = "409", description = "It is paused")
    public Response check(@PathParam("id") UUID id) {
        monitors.check(tenant.id(), id);
        return Response.accepted().build();
    }

    private Response tagged(Response.ResponseBuilder answer, MonitorView view) {
        return single.tagged(answer, revision(view), MonitorJson.of(view)).build();
    }

    private static Revision revision(MonitorView view) {
        return new Revision(view.monitor().version());
    }
}
