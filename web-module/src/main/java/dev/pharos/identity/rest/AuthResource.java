package dev.pharos.identity.rest;

import dev.pharos.identity.boundary.Logins;
import dev.pharos.identity.boundary.Registration;
import dev.pharos.identity.entity.Secret;
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

/** Registration, and what API clients do with the session behind their tokens. */
@Path("")
@RequestScoped
@Served(Served.Base.AUTH)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class AuthResource extends CallerResource {

    @Inject
    Registration registration;

    @Inject
    Logins logins;

    @Inject
    TokenPairs pairs;

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
        return pairs.answer(logins.switchTo(caller.person(), form.organization(), clients.of(request)));
    }
}
