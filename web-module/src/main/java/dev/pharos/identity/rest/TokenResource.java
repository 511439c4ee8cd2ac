package dev.pharos.identity.rest;

import dev.pharos.identity.boundary.Logins;
import dev.pharos.identity.boundary.Sessions;
import dev.pharos.identity.entity.Secret;
import dev.pharos.identity.entity.SessionKind;
import dev.pharos.platform.entity.DomainException;
import dev.pharos.platform.rest.Served;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Log-in of API clients: a session, and tokens that stand for it. */
@Path("")
@RequestScoped
@Served(Served.Base.TOKEN)
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Auth")
public class TokenResource {

    @Inject
    Logins logins;

    @Inject
    Sessions sessions;

    @Inject
    TokenPairs pairs;

    @Inject
    Clients clients;

    @Inject
    HttpServletRequest request;

    @POST
    @Operation(summary = "Log in by password", operationId = "auth_token")
    @APIResponse(
            responseCode = "200",
            description = "Logged in.",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = TokenPair.class)))
    public Response token(@Valid @NotNull LoginForm form) {
        return pairs.answer(
                logins.logIn(form.credentials(request.getServerName()), SessionKind.TOKEN, clients.of(request)));
    }

    @POST
    @Path("refresh")
    @Operation(summary = "Trade a refresh token for a new pair", operationId = "auth_refresh")
    @APIResponse(
            responseCode = "200",
            description = "The old refresh token is used up.",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = TokenPair.class)))
    public Response refresh(@Valid @NotNull RefreshForm form) {
        return pairs.answer(sessions.refresh(new Secret(form.refreshToken()))
                .orElseThrow(() -> new DomainException(
                        DomainException.Kind.UNAUTHENTICATED,
                        "invalid-refresh-token",
                        "The refresh token is not good, or not good any more.")));
    }
}
