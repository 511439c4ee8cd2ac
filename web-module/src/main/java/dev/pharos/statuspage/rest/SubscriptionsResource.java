package dev.pharos.statuspage.rest;

import dev.pharos.identity.rest.Clients;
import dev.pharos.platform.entity.DomainException;
import dev.pharos.platform.rest.OwnLinks;
import dev.pharos.platform.rest.Served;
import dev.pharos.statuspage.boundary.Subscriptions;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What somebody does with the token out of a message. */
@Path("public/subscriptions")
@RequestScoped
@Served(Served.Base.API)
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Public status page")
public class SubscriptionsResource {

    @Inject
    Subscriptions subscriptions;

    @Inject
    Clients clients;

    @Inject
    OwnLinks links;

    @Inject
    HttpServletRequest request;

    @POST
    @Path("confirm")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Confirm a subscription by the token of the mail", operationId = "confirmSubscription")
    @APIResponse(
            responseCode = "200",
            description = "Confirmed; the token is used up",
            content = @Content(schema = @Schema(implementation = SubscriptionAnswer.class)))
    @APIResponse(responseCode = "404", description = "The token is wrong, used or over")
    public SubscriptionAnswer confirm(@NotNull SubscriptionTokenForm form) {
        subscriptions.confirm(required(form.token()), clients.of(request));
        return new SubscriptionAnswer("confirmed");
    }

    /** Mail programs send {@code List-Unsubscribe=One-Click} as a form (RFC 8058); that it is a POST says enough. */
    @POST
    @Path("unsubscribe")
    @Operation(
            summary = "End a subscription by the token of a message (RFC 8058)",
            description = "The answer is the same for a token that is good for nothing.",
            operationId = "unsubscribe")
    @APIResponse(
            responseCode = "200",
            description = "Nothing more is sent",
            content = @Content(schema = @Schema(implementation = SubscriptionAnswer.class)))
    @APIResponse(responseCode = "422", description = "There is no token")
    public SubscriptionAnswer unsubscribe(@QueryParam("token") String token) {
        subscriptions.end(required(token), clients.of(request));
        return new SubscriptionAnswer("unsubscribed");
    }

    @GET
    @Path("unsubscribe")
    @Operation(
            summary = "The page on which a person ends a subscription; looking at it changes nothing",
            operationId = "showUnsubscribe")
    @APIResponse(responseCode = "303", description = "There")
    public Response showUnsubscribe(@QueryParam("token") String token) {
        var text = URLEncoder.encode(token == null ? "" : token, StandardCharsets.UTF_8);
        return Response.seeOther(URI.create(links.to("/subscription?token=" + text, request)))
                .header("Referrer-Policy", "no-referrer")
                .build();
    }

    private static String required(String token) {
        if (token == null || token.isBlank()) {
            throw DomainException.invalid("token", "is required");
        }
        return token;
    }
}
