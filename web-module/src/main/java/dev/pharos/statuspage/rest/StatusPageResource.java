package dev.pharos.statuspage.rest;

import dev.pharos.platform.rest.MergePatch;
import dev.pharos.platform.rest.RefusedRequestException;
import dev.pharos.platform.rest.Revision;
import dev.pharos.platform.rest.Roles;
import dev.pharos.platform.rest.Scoped;
import dev.pharos.platform.rest.Served;
import dev.pharos.platform.rest.SingleResource;
import dev.pharos.statuspage.boundary.StatusPages;
import dev.pharos.statuspage.entity.Logo;
import dev.pharos.statuspage.entity.PageView;
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
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** How the status page of the organization looks, and who may read it. */
@Path("status-page")
@RequestScoped
@Served({Served.Base.PUBLIC, Served.Base.INTERNAL})
@Scoped("status-page")
@RolesAllowed(Roles.ADMIN)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Status page")
@APIResponse(responseCode = "401", description = "No good credential")
@APIResponse(responseCode = "403", description = "The role does not allow this")
public class StatusPageResource {

    @Inject
    StatusPages pages;

    @Inject
    CurrentTenant tenant;

    @Inject
    SingleResource single;

    @GET
    @RolesAllowed(Roles.VIEWER)
    @Operation(summary = "Read the settings of the status page", operationId = "getStatusPage")
    @APIResponse(
            responseCode = "200",
            description = "The settings",
            content = @Content(schema = @Schema(implementation = StatusPageJson.class)))
    @APIResponse(responseCode = "304", description = "The copy of the client is good")
    public Response get(@Context Request request) {
        var view = pages.get(tenant.id());
        return single.answer(request, revision(view), StatusPageJson.of(view));
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Replace the settings of the status page", operationId = "replaceStatusPage")
    @APIResponse(
            responseCode = "200",
            description = "Replaced",
            content = @Content(schema = @Schema(implementation = StatusPageJson.class)))
    @APIResponse(responseCode = "412", description = "They were changed meanwhile")
    @APIResponse(responseCode = "422", description = "Wrong fields, by name")
    public Response replace(@HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, @NotNull StatusPageForm form) {
        return tagged(pages.change(tenant.id(), Revision.expected(ifMatch), current -> form.draft()));
    }

    @PATCH
    @Consumes({MediaType.APPLICATION_JSON, "application/merge-patch+json"})
    @Operation(summary = "Change some settings of the status page (RFC 7396)", operationId = "updateStatusPage")
    @RequestBody(content = @Content(schema = @Schema(implementation = StatusPageForm.class)))
    @APIResponse(
            responseCode = "200",
            description = "Changed",
            content = @Content(schema = @Schema(implementation = StatusPageJson.class)))
    @APIResponse(responseCode = "412", description = "They were changed meanwhile")
    @APIResponse(responseCode = "422", description = "Wrong fields, by name")
    public Response change(@HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, @NotNull MergePatch patch) {
        return tagged(pages.change(
                tenant.id(),
                Revision.expected(ifMatch),
                current -> patch.applyTo(StatusPageForm.of(current)).draft()));
    }

    @PUT
    @Path("logo")
    // Its first bytes tell what it is, and who may not call is told so before anything else.
    @Consumes(MediaType.WILDCARD)
    @Operation(
            summary = "Put a picture into the head of the status page",
            description = "PNG, JPEG or WebP, told by its first bytes; at most 256 KiB.",
            operationId = "putStatusPageLogo")
    @RequestBody(
            content =
                    @Content(
                            mediaType = "image/png",
                            schema = @Schema(type = SchemaType.STRING, format = "binary", example = "a picture")))
    @APIResponse(
            responseCode = "200",
            description = "The page has it",
            content = @Content(schema = @Schema(implementation = StatusPageJson.class)))
    @APIResponse(responseCode = "413", description = "It is too large")
    @APIResponse(responseCode = "422", description = "It is no such picture")
    public Response draw(InputStream body) {
        return tagged(pages.draw(tenant.id(), Logo.of(read(body))));
    }

    @DELETE
    @Path("logo")
    @Operation(summary = "Take the picture out of the status page", operationId = "deleteStatusPageLogo")
    @APIResponse(responseCode = "204", description = "It has none")
    public void erase() {
        pages.erase(tenant.id());
    }

    private static byte[] read(InputStream body) {
        try {
            var bytes = body.readNBytes(Logo.LARGEST + 1);
            if (bytes.length > Logo.LARGEST) {
                throw RefusedRequestException.tooLarge("A logo may have at most " + Logo.LARGEST + " bytes.");
            }
            return bytes;
        } catch (IOException e) {
            throw RefusedRequestException.badRequest("body-broken", "The picture did not arrive.");
        }
    }

    private Response tagged(PageView view) {
        return single.tagged(Response.ok(), revision(view), StatusPageJson.of(view))
                .build();
    }

    private static Revision revision(PageView view) {
        return new Revision(view.version());
    }
}
