package dev.pharos.identity.rest;

import dev.pharos.platform.rest.Served;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** Log-in of people with a browser, by cookie. */
@Path("auth")
@RequestScoped
@Served(Served.Base.INTERNAL)
@Produces(MediaType.APPLICATION_JSON)
public class ConsoleAuthResource extends CallerResource {

    @Inject
    ConsoleSessions console;

    @Inject
    HttpServletRequest request;

    @POST
    @Path("login")
    @PermitAll
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Log in by password; the session is in the cookie")
    @APIResponse(
            responseCode = "200",
            description = "Logged in.",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = MeView.class)))
    public MeView logIn(@Valid @NotNull LoginForm form, @Context HttpServletResponse response) {
        var caller = console.logIn(form.credentials(request.getServerName()), request, response);
        return MeView.of(accounts.profile(caller));
    }

    @POST
    @Path("logout")
    @PermitAll
    @Operation(summary = "Log out: end the session and remove the cookie")
    @APIResponse(responseCode = "204", description = "Logged out.")
    public Response logOut(@Context HttpServletResponse response) {
        console.logOut(request, response);
        return Response.noContent().build();
    }
}
