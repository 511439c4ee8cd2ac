package dev.pharos.incidents.rest;

import dev.pharos.incidents.boundary.IncidentTemplates;
import dev.pharos.incidents.entity.TemplateView;
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

/** Templates: what is prepared for incidents. */
@Path("incident-templates")
@RequestScoped
@Served({Served.Base.PUBLIC, Served.Base.INTERNAL})
@Scoped("incidents")
@RolesAllowed(Roles.VIEWER)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Incident templates")
@APIResponse(responseCode = "401", description = "No good credential")
@APIResponse(responseCode = "403", description = "The role does not allow this")
public class IncidentTemplatesResource {

    @Inject
    IncidentTemplates templates;

    @Inject
    CurrentTenant tenant;

    @Inject
    ListRequest list;

    @Inject
    SingleResource single;

    @GET
    @Operation(summary = "List templates of incidents", operationId = "listIncidentTemplates")
    @APIResponseSchema(TemplateJson[].class)
    public Response list(@Context UriInfo uri) {
        var request = list.of(uri);
        var found = templates.list(tenant.id(), after(request), request.limit() + 1);
        return request.answer(found, view -> String.valueOf(view.template().id()), TemplateJson::of);
    }

    @POST
    @RolesAllowed({Roles.MEMBER, Roles.COMMUNICATOR})
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Add a template of incidents", operationId = "createIncidentTemplate")
    @APIResponse(
            responseCode = "201",
            description = "Added",
            content = @Content(schema = @Schema(implementation = TemplateJson.class)))
    @APIResponse(responseCode = "409", description = "There is a template with this name already")
    @APIResponse(responseCode = "422", description = "Wrong fields, by name")
    public Response create(@NotNull TemplateForm form, @Context UriInfo uri) {
        var view = templates.create(tenant.id(), form.draft());
        var location = uri.getAbsolutePathBuilder()
                .path(view.template().uuid().toString())
                .build();
        return tagged(Response.created(location), view);
    }

    @GET
    @Path("{id}")
    @Operation(summary = "Read a template", operationId = "getIncidentTemplate")
    @APIResponse(
            responseCode = "200",
            description = "The template",
            content = @Content(schema = @Schema(implementation = TemplateJson.class)))
    @APIResponse(responseCode = "304", description = "The copy of the client is good")
    @APIResponse(responseCode = "404", description = "There is no such template")
    public Response get(@PathParam("id") UUID id, @Context Request request) {
        var view = templates.get(tenant.id(), id);
        return single.answer(request, revision(view), TemplateJson.of(view));
    }

    @PUT
    @Path("{id}")
    @RolesAllowed({Roles.MEMBER, Roles.COMMUNICATOR})
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Replace a template", operationId = "replaceIncidentTemplate")
    @APIResponse(
            responseCode = "200",
            description = "Replaced",
            content = @Content(schema = @Schema(implementation = TemplateJson.class)))
    @APIResponse(responseCode = "404", description = "There is no such template")
    @APIResponse(responseCode = "409", description = "There is a template with this name already")
    @APIResponse(responseCode = "412", description = "It was changed meanwhile")
    @APIResponse(responseCode = "422", description = "Wrong fields, by name")
    public Response replace(
            @PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, @NotNull TemplateForm form) {
        return tagged(
                Response.ok(), templates.update(tenant.id(), id, Revision.expected(ifMatch), current -> form.draft()));
    }

    @PATCH
    @Path("{id}")
    @RolesAllowed({Roles.MEMBER, Roles.COMMUNICATOR})
    @Consumes({MediaType.APPLICATION_JSON, "application/merge-patch+json"})
    @Operation(summary = "Change some of a template (RFC 7396)", operationId = "updateIncidentTemplate")
    @RequestBody(content = @Content(schema = @Schema(implementation = TemplateForm.class)))
    @APIResponse(
            responseCode = "200",
            description = "Changed",
            content = @Content(schema = @Schema(implementation = TemplateJson.class)))
    @APIResponse(responseCode = "404", description = "There is no such template")
    @APIResponse(responseCode = "409", description = "There is a template with this name already")
    @APIResponse(responseCode = "412", description = "It was changed meanwhile")
    @APIResponse(responseCode = "422", description = "Wrong fields, by name")
    public Response change(
            @PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, @NotNull MergePatch patch) {
        var view = templates.update(
                tenant.id(),
                id,
                Revision.expected(ifMatch),
                current -> patch.applyTo(TemplateForm.of(current)).draft());
        return tagged(Response.ok(), view);
    }

    @DELETE
    @Path("{id}")
    @RolesAllowed({Roles.MEMBER, Roles.COMMUNICATOR})
    @Operation(summary = "Delete a template; incidents made with it stay", operationId = "deleteIncidentTemplate")
    @APIResponse(responseCode = "204", description = "Deleted")
    @APIResponse(responseCode = "404", description = "There is no such template")
    @APIResponse(responseCode = "412", description = "It was changed meanwhile")
    public void delete(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        templates.delete(tenant.id(), id, Revision.expected(ifMatch));
    }

    private static long after(ListRequest request) {
        return request.position().map(Long::parseLong).orElse(0L);
    }

    private Response tagged(Response.ResponseBuilder answer, TemplateView view) {
        return single.tagged(answer, revision(view), TemplateJson.of(view)).build();
    }

    private static Revision revision(TemplateView view) {
        return new Revision(view.template().version());
    }
}
