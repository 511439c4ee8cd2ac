package dev.pharos.statuspage.rest;

import dev.pharos.identity.rest.Clients;
import dev.pharos.platform.rest.OwnLinks;
import dev.pharos.platform.rest.Served;
import dev.pharos.statuspage.boundary.Subscriptions;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** How visitors of a status page ask to be told. The answer is the same for every address. */
@Path("public/status/{slug}/subscribe")
@RequestScoped
@Served(Served.Base.API)
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Public status page")
public class SubscribeResource {

    @Inject
    Subscriptions subscriptions;

    @Inject
    Clients clients;

    @Inject
    OwnLinks links;

    @Inject
    HttpServletRequest request;

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Ask to be told what happens",
            description = "The receiver has to confirm: a person by the link in a mail, a webhook by answering the"
                    + " challenge.",
            operationId = "subscribe")
    @APIResponse(
            responseCode = "202",
            description = "Whatever comes of it",
            content = @Content(schema = @Schema(implementation = SubscriptionAnswer.class)))
    @APIResponse(responseCode = "404", description = "There is no such public page")
    @APIResponse(responseCode = "409", description = "The page takes no more subscribers")
    @APIResponse(responseCode = "422", description = "Wrong fields, by name")
    @APIResponse(responseCode = "429", description = "Too often from one client")
    public Response subscribe(@PathParam("slug") String slug, @NotNull SubscriberForm form) {
        form.with(SubscriptionLanguage.of(request), draft -> {
            subscriptions.ask(slug, draft, links.to("", request), clients.of(request));
            return null;
        });
        return Response.accepted(new SubscriptionAnswer("accepted")).build();
    }
}
