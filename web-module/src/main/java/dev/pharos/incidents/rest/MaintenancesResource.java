package dev.pharos.incidents.rest;

import dev.pharos.incidents.boundary.Maintenances;
import dev.pharos.incidents.entity.MaintenanceFilter;
import dev.pharos.incidents.entity.MaintenanceStatus;
import dev.pharos.incidents.entity.MaintenanceView;
import dev.pharos.platform.rest.ListRequest;
import dev.pharos.platform.rest.MergePatch;
import dev.pharos.platform.rest.RefusedRequestException;
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
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
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

/** Maintenances: work that is planned and announced. */
@Path("maintenances")
@RequestScoped
@Served({Served.Base.PUBLIC, Served.Base.INTERNAL})
@Scoped("maintenances")
@RolesAllowed(Roles.VIEWER)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Maintenances")
@APIResponse(responseCode = "401", description = "No good credential")
@APIResponse(responseCode = "403", description = "The role does not allow this")
public class MaintenancesResource {

    private static final String LIMIT = "limit";
    private static final int SOME = 10;
    private static final int MOST = 100;
    private static final Duration FARTHEST = Duration.ofDays(Maintenances.YEARS_AHEAD * 366L);

    @Inject
    Maintenances maintenances;

    @Inject
    CurrentTenant tenant;

    @Inject
    Clock clock;

    @Inject
    ListRequest list;

    @Inject
    SingleResource single;

    @GET
    @Operation(summary = "List maintenances", operationId = "listMaintenances")
    @Parameter(
            name = "status",
            in = ParameterIn.QUERY,
            description = "scheduled, in_progress, verifying or completed: of the occurrence that runs or comes next")
    @Parameter(
            name = "from",
            in = ParameterIn.QUERY,
            description = "Only those with an occurrence after this time, which lies at most ten years ahead")
    @Parameter(name = "to", in = ParameterIn.QUERY, description = "Only those with an occurrence before this time")
    @APIResponseSchema(MaintenanceJson[].class)
    public Response list(@Context UriInfo uri) {
        var request = list.of(uri, "status", ListRequest.FROM, ListRequest.TO);
        var filter = new MaintenanceFilter(
                request.parameter("status", MaintenanceStatus.class).orElse(null),
                request.time(ListRequest.FROM).map(this::near).orElse(null),
                request.time(ListRequest.TO).orElse(null));
        var after = request.position().map(Long::parseLong).orElse(0L);
        var found = maintenances.list(tenant.id(), filter, after, request.limit() + 1);
        return request.answer(found, view -> String.valueOf(view.maintenance().id()), MaintenanceJson::of);
    }

    @POST
    @RolesAllowed({Roles.MEMBER, Roles.COMMUNICATOR})
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Plan a maintenance", operationId = "createMaintenance")
    @APIResponse(
            responseCode = "201",
            description = "Planned",
            content = @Content(schema = @Schema(implementation = MaintenanceJson.class)))
    @APIResponse(responseCode = "409", description = "The organization has as many ahead as it may have")
    @APIResponse(responseCode = "422", description = "Wrong fields, by name")
    public Response create(@NotNull MaintenanceForm form, @Context UriInfo uri) {
        var view = maintenances.create(tenant.id(), form.draft());
        var location = uri.getAbsolutePathBuilder()
                .path(view.maintenance().uuid().toString())
                .build();
        return tagged(Response.created(location), view);
    }

    @GET
    @Path("{id}")
    @Operation(summary = "Read a maintenance", operationId = "getMaintenance")
    @APIResponse(
            responseCode = "200",
            description = "The maintenance",
            content = @Content(schema = @Schema(implementation = MaintenanceJson.class)))
    @APIResponse(responseCode = "304", description = "The copy of the client is good")
    @APIResponse(responseCode = "404", description = "There is no such maintenance")
    public Response get(@PathParam("id") UUID id, @Context Request request) {
        var view = maintenances.get(tenant.id(), id);
        return single.answer(request, revision(view), MaintenanceJson.of(view));
    }

    @PUT
    @Path("{id}")
    @RolesAllowed({Roles.MEMBER, Roles.COMMUNICATOR})
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Replace a maintenance's plan", operationId = "replaceMaintenance")
    @APIResponse(
            responseCode = "200",
            description = "Replaced",
            content = @Content(schema = @Schema(implementation = MaintenanceJson.class)))
    @APIResponse(responseCode = "404", description = "There is no such maintenance")
    @APIResponse(responseCode = "412", description = "It was changed meanwhile")
    @APIResponse(responseCode = "422", description = "Wrong fields, by name")
    public Response replace(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull MaintenanceForm form) {
        return tagged(
                Response.ok(),
                maintenances.change(tenant.id(), id, Revision.expected(ifMatch), current -> form.draft()));
    }

    @PATCH
    @Path("{id}")
    @RolesAllowed({Roles.MEMBER, Roles.COMMUNICATOR})
    @Consumes({MediaType.APPLICATION_JSON, "application/merge-patch+json"})
    @Operation(summary = "Change some of a maintenance (RFC 7396)", operationId = "updateMaintenance")
    @RequestBody(content = @Content(schema = @Schema(implementation = MaintenanceForm.class)))
    @APIResponse(
            responseCode = "200",
            description = "Changed",
            content = @Content(schema = @Schema(implementation = MaintenanceJson.class)))
    @APIResponse(responseCode = "404", description = "There is no such maintenance")
    @APIResponse(responseCode = "412", description = "It was changed meanwhile")
    @APIResponse(responseCode = "422", description = "Wrong fields, by name")
    public Response change(
            @PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, @NotNull MergePatch patch) {
        var view = maintenances.change(
                tenant.id(),
                id,
                Revision.expected(ifMatch),
                current -> patch.applyTo(MaintenanceForm.of(current)).draft());
        return tagged(Response.ok(), view);
    }

    @DELETE
    @Path("{id}")
    @RolesAllowed({Roles.MEMBER, Roles.COMMUNICATOR})
    @Operation(summary = "Delete a maintenance; one that runs ends at once", operationId = "deleteMaintenance")
    @APIResponse(responseCode = "204", description = "Deleted")
    @APIResponse(responseCode = "404", description = "There is no such maintenance")
    @APIResponse(responseCode = "412", description = "It was changed meanwhile")
    public void delete(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        maintenances.delete(tenant.id(), id, Revision.expected(ifMatch));
    }

    @GET
    @Path("{id}/occurrences")
    @Operation(
            summary = "The occurrences that are not over, the running one included",
            operationId = "listMaintenanceOccurrences")
    @Parameter(name = LIMIT, in = ParameterIn.QUERY, description = "1 to 100; 10 by default", example = "10")
    @APIResponse(
            responseCode = "200",
            description = "As many as were asked for",
            content = @Content(schema = @Schema(implementation = OccurrencesJson.class)))
    @APIResponse(responseCode = "404", description = "There is no such maintenance")
    public OccurrencesJson occurrences(@PathParam("id") UUID id, @Context UriInfo uri) {
        var limit =
                list.of(uri).parameter(LIMIT).map(MaintenancesResource::limit).orElse(SOME);
        return OccurrencesJson.of(maintenances.occurrences(tenant.id(), id, limit));
    }

    @POST
    @Path("{id}/start")
    @RolesAllowed({Roles.MEMBER, Roles.COMMUNICATOR})
    @Operation(summary = "Begin the next occurrence now", operationId = "startMaintenance")
    @APIResponse(
            responseCode = "200",
            description = "In progress",
            content = @Content(schema = @Schema(implementation = MaintenanceJson.class)))
    @APIResponse(responseCode = "404", description = "There is no such maintenance")
    @APIResponse(responseCode = "409", description = "It runs already, or is over")
    public Response start(@PathParam("id") UUID id) {
        return moved(id, MaintenanceStatus.IN_PROGRESS);
    }

    @POST
    @Path("{id}/verify")
    @RolesAllowed({Roles.MEMBER, Roles.COMMUNICATOR})
    @Operation(summary = "Say that the work is done and being verified", operationId = "verifyMaintenance")
    @APIResponse(
            responseCode = "200",
            description = "Verifying",
            content = @Content(schema = @Schema(implementation = MaintenanceJson.class)))
    @APIResponse(responseCode = "404", description = "There is no such maintenance")
    @APIResponse(responseCode = "409", description = "It is not in progress")
    public Response verify(@PathParam("id") UUID id) {
        return moved(id, MaintenanceStatus.VERIFYING);
    }

    @POST
    @Path("{id}/complete")
    @RolesAllowed({Roles.MEMBER, Roles.COMMUNICATOR})
    @Operation(summary = "End the running occurrence now", operationId = "completeMaintenance")
    @APIResponse(
            responseCode = "200",
            description = "Completed; of a recurring one the next occurrence is shown",
            content = @Content(schema = @Schema(implementation = MaintenanceJson.class)))
    @APIResponse(responseCode = "404", description = "There is no such maintenance")
    @APIResponse(responseCode = "409", description = "It does not run")
    public Response complete(@PathParam("id") UUID id) {
        return moved(id, MaintenanceStatus.COMPLETED);
    }

    private Instant near(Instant from) {
        if (from.isAfter(clock.instant().plus(FARTHEST))) {
            throw RefusedRequestException.badRequest(
                    "invalid-parameter",
                    "The parameter from must lie at most " + Maintenances.YEARS_AHEAD + " years ahead.");
        }
        return from;
    }

    private Response moved(UUID id, MaintenanceStatus to) {
        return tagged(Response.ok(), maintenances.move(tenant.id(), id, to));
    }

    private static int limit(String text) {
        if (text.matches("[1-9][0-9]{0,2}") && Integer.parseInt(text) <= MOST) {
            return Integer.parseInt(text);
        }
        throw RefusedRequestException.badRequest("invalid-limit", "The limit must be a number from 1 to " + MOST + ".");
    }

    private Response tagged(Response.ResponseBuilder answer, MaintenanceView view) {
        return single.tagged(answer, revision(view), MaintenanceJson.of(view)).build();
    }

    private static Revision revision(MaintenanceView view) {
        return new Revision(view.maintenance().version());
    }
}
