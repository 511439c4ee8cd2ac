package dev.pharos.identity.rest;

import dev.pharos.identity.boundary.Logins;
import dev.pharos.identity.boundary.Registration;
import dev.pharos.identity.boundary.Sessions;
import dev.pharos.identity.boundary.Tokens;
import dev.pharos.identity.entity.Secret;
import dev.pharos.identity.entity.SessionKind;
import dev.pharos.identity.entity.SignedIn;
import dev.pharos.platform.entity.DomainException;
import dev.pharos.platform.rest.Roles;
import dev.pharos.platform.rest.Served;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
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

/** Registration, and log-in of API clients by token. */
@Path("auth")
@RequestScoped
@Served(Served.Base.API)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class AuthResource extends CallerResource {

    @Inject
    Registration registration;

    @Inject
    Logins logins;

    @Inject
    Sessions sessions;

    @Inject
    Tokens tokens;

    @Inject
    Clients clients;

    @Inject
    HttpServletRequest request;

    @POST
    @Path("register")
    @PermitAll
    @Operation(summary = "Register an organization and its owner")
    @APIResponse(
            responseCode = "201",
            description = "Created.",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = RegisteredView.class)))
    public Response register(@NotNull RegistrationForm form) {
        var registered = registration.register(form.organization(), clients.of(request));
        return Response.status(Response.Status.CREATED)
                .entity(RegisteredView.of(registered))
                .build();
    }

    @POST
    @Path("token")
    @PermitAll
    @Operation(summary = "Log in by password")
    @APIResponse(
            responseCode = "200",
            description = "Logged in.",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = TokenPair.class)))
    public Response token(@Valid @NotNull LoginForm form) {
        return pair(logins.logIn(form.credentials(request.getServerName()), SessionKind.TOKEN, clients.of(request)));
    }

    @POST
    @Path("token/refresh")
    @PermitAll
    @Operation(summary = "Trade a refresh token for a new pair")
    @APIResponse(
            responseCode = "200",
            description = "The old refresh token is used up.",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = TokenPair.class)))
    public Response refresh(@Valid @NotNull RefreshForm form) {
        return pair(sessions.refresh(new Secret(form.refreshToken()))
                .orElseThrow(() -> new DomainException(
                        DomainException.Kind.UNAUTHENTICATED,
                        "invalid-refresh-token",
                        "The refresh token is not good, or not good any more.")));
    }

    @POST
    @Path("logout")
    @PermitAll
    @Operation(summary = "Log out: end the session a refresh token belongs to")
    @APIResponse(responseCode = "204", description = "Logged out.")
    public Response logOut(@Valid @NotNull RefreshForm form) {
        logins.logOut(new Secret(form.refreshToken()), clients.of(request));
        return Response.noContent().build();
    }

    @POST
    @Path("switch")
    @RolesAllowed(Roles.VIEWER)
    @Operation(summary = "Open a session in another of the caller's organizations")
    @APIResponse(
            responseCode = "200",
            description = "Logged in there as well.",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = TokenPair.class)))
    public Response switchTo(@Valid @NotNull SwitchForm form) {
        return pair(logins.switchTo(caller.person(), form.organization(), clients.of(request)));
    }

    private Response pair(SignedIn signedIn) {
        // RFC 6749 §5.1: tokens must not be cached.
        return Response.ok(TokenPair.of(signedIn, tokens.mint(signedIn.caller())))
                .header("Cache-Control", "no-store")
                .build();
    }
}
