package dev.pharos.statuspage.rest;

import dev.pharos.platform.entity.DomainException;
import dev.pharos.platform.rest.OwnLinks;
import dev.pharos.platform.rest.Served;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** A status page for programs; a private one answers those who may not see it as if it were not there. */
@Path("public/status/{slug}")
@RequestScoped
@Served(Served.Base.API)
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
@Tag(name = "Public status")
public class PublicStatusResource {

    @Inject
    PageBook book;

    @Inject
    PageDoor door;

    @Inject
    Representations representations;

    @Inject
    OwnLinks links;

    @Inject
    HttpServletRequest servletRequest;

    @GET
    @PermitAll
    @Operation(summary = "Read a status page", operationId = "getPublicStatus")
    @APIResponse(
            responseCode = "200",
            description = "The page",
            content = @Content(schema = @Schema(implementation = PublicStatusJson.class)))
    @APIResponse(responseCode = "304", description = "The copy of the client is good")
    @APIResponse(responseCode = "404", description = "There is no such page")
    public Response status(@PathParam("slug") String slug, @Context Request request) {
        var edition = open(slug);
        return answer(edition, representations.status(edition, links.to("", servletRequest)), request);
    }

    @GET
    @Path("incidents/{id}")
    @PermitAll
    @Operation(summary = "Read an incident of a status page", operationId = "getPublicIncident")
    @APIResponse(
            responseCode = "200",
            description = "The incident",
            content = @Content(schema = @Schema(implementation = PublicStatusJson.PublicIncidentJson.class)))
    @APIResponse(responseCode = "304", description = "The copy of the client is good")
    @APIResponse(responseCode = "404", description = "There is no such page, or no such incident on it")
    public Response incident(@PathParam("slug") String slug, @PathParam("id") UUID id, @Context Request request) {
        var edition = open(slug);
        var incident = representations.incident(edition, id).orElseThrow(() -> DomainException.notFound("incident"));
        return answer(edition, incident, request);
    }

    private Edition open(String slug) {
        return book.find(slug)
                .filter(edition -> door.of(edition.snapshot().page(), servletRequest) == PageDoor.Answer.OPEN)
                .orElseThrow(() -> DomainException.notFound("status-page"));
    }

    private static Response answer(Edition edition, Rendition what, Request request) {
        var tag = new EntityTag(what.tag(false).replace("\"", ""));
        var unmet = request.evaluatePreconditions(tag);
        var answer = unmet == null ? Response.ok(what.plain(), MediaType.APPLICATION_JSON) : unmet;
        return answer.tag(tag)
                .header("Cache-Control", edition.snapshot().page().isPublic() ? Sending.PUBLIC : Sending.PRIVATE)
                .header("Access-Control-Allow-Origin", "*")
                .build();
    }
}
