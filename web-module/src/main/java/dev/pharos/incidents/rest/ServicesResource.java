package dev.pharos.incidents.rest;

import dev.pharos.incidents.boundary.Services;
import dev.pharos.incidents.entity.ServiceView;
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

/** Services: what the customers of an organization know by name. */
@Path("services")
@RequestScoped
@Served({Served.Base.PUBLIC, Served.Base.INTERNAL})
@Scoped("services")
@RolesAllowed(Roles.VIEWER)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Services")
@APIResponse(responseCode = "401", description = "No good credential")
@APIResponse(responseCode = "403", description = "The role does not allow this")
public class ServicesResource {

    @Inject
    Services services;

    @Inject
    CurrentTenant tenant;

    @Inject
    ListRequest list;

    @Inject
    SingleResource single;

    @GET
    @Operation(summary = "List services in their order", operationId = "listServices")
    @Parameter(name = "group", in = ParameterIn.QUERY, description = "Only those in this group")
    @Parameter(name = "status", in = ParameterIn.QUERY, description = "Only those with this status")
    @Parameter(
            name = "public",
            in = ParameterIn.QUERY,
            description = "Only those the public sees, or does not: true, false")
    @Parameter(name = "teamId", in = ParameterIn.QUERY, description = "Only those of this team")
    @APIResponseSchema(ServiceJson[].class)
    public Response list(@Context UriInfo uri) {
        var asked = new ServiceList(list.of(uri, ServiceList.PARAMETERS));
        var found = services.list(tenant.id(), asked.filter(), asked.after(), asked.limit());
        return list.answer(found, view -> String.valueOf(view.service().position()), ServiceJson::of);
    }

    @POST
    @RolesAllowed(Roles.MEMBER)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Add a service behind all others", operationId = "createService")
    @APIResponse(
            responseCode = "201",
            description = "Added",
            content = @Content(schema = @Schema(implementation = ServiceJson.class)))
    @APIResponse(responseCode = "409", description = "There are as many as there may be")
    @APIResponse(responseCode = "422", description = "Wrong fields, by name")
    public Response create(@NotNull ServiceForm form, @Context UriInfo uri) {
        var view = services.create(tenant.id(), form.draft());
        var location = uri.getAbsolutePathBuilder()
                .path(view.service().uuid().toString())
                .build();
        return tagged(Response.created(location), view);
    }

    @POST
    @Path("reorder")
    @RolesAllowed(Roles.MEMBER)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Put all services in another order", operationId = "reorderServices")
    @APIResponse(
            responseCode = "200",
            description = "All services in this order",
            content = @Content(schema = @Schema(implementation = ServiceOrderJson.class)))
    @APIResponse(responseCode = "422", description = "Not the ids of all services, each once")
    public ServiceOrderJson reorder(@NotNull ServiceOrderForm form) {
        return ServiceOrderJson.of(services.reorder(tenant.id(), form.ids()));
    }

    @GET
    @Path("{id}")
    @Operation(summary = "Read a service", operationId = "getService")
    @APIResponse(
            responseCode = "200",
            description = "The service",
            content = @Content(schema = @Schema(implementation = ServiceJson.class)))
    @APIResponse(responseCode = "304", description = "The copy of the client is good")
    @APIResponse(responseCode = "404", description = "There is no such service")
    public Response get(@PathParam("id") UUID id, @Context Request request) {
        var view = services.get(tenant.id(), id);
        return single.answer(request, revision(view), ServiceJson.of(view));
    }

    @PUT
    @Path("{id}")
    @RolesAllowed(Roles.MEMBER)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Replace a service; without a status that stays as it is", operationId = "replaceService")
    @APIResponse(
            responseCode = "200",
            description = "Replaced",
            content = @Content(schema = @Schema(implementation = ServiceJson.class)))
    @APIResponse(responseCode = "404", description = "There is no such service")
    @APIResponse(responseCode = "412", description = "It was changed meanwhile")
    @APIResponse(responseCode = "422", description = "Wrong fields, by name")
    public Response replace(
            @PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, @NotNull ServiceForm form) {
        var view = services.change(tenant.id(), id, Revision.expected(ifMatch), current -> form.draft());
        return tagged(Response.ok(), view);
    }

    @PATCH
    @Path("{id}")
    @RolesAllowed(Roles.MEMBER)
    @Consumes({MediaType.APPLICATION_JSON, "application/merge-patch+json"})
    @Operation(summary = "Change some of a service, such as its status (RFC 7396)", operationId = "updateService")
    @RequestBody(content = @Content(schema = @Schema(implementation = ServiceForm.class)))
    @APIResponse(
            responseCode = "200",
            description = "Changed",
            content = @Content(schema = @Schema(implementation = ServiceJson.class)))
    @APIResponse(responseCode = "404", description = "There is no such service")
    @APIResponse(responseCode = "412", description = "It was changed meanwhile")
    @APIResponse(responseCode = "422", description = "Wrong fields, by name")
    public Response change(
            @PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, @NotNull MergePatch patch) {
        var view = services.change(
                tenant.id(),
                id,
                Revision.expected(ifMatch),
                current -> patch.applyTo(ServiceForm.of(current)).draft());
        return tagged(Response.ok(), view);
    }

    @DELETE
    @Path("{id}")
    @RolesAllowed(Roles.MEMBER)
    @Operation(summary = "Delete a service and its history", operationId = "deleteService")
    @APIResponse(responseCode = "204", description = "Deleted")
    @APIResponse(responseCode = "404", description = "There is no such service")
    @APIResponse(responseCode = "412", description = "It was changed meanwhile")
    public void delete(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        services.delete(tenant.id(), id, Revision.expected(ifMatch));
    }

    private Response tagged(Response.ResponseBuilder answer, ServiceView view) {
        return single.tagged(answer, revision(view), ServiceJson.of(view)).build();
    }

    private static Revision revision(ServiceView view) {
        return new Revision(view.service().version());
    }
}
