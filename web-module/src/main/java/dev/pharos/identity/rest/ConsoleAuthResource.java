package dev.pharos.identity.rest;

import dev.pharos.identity.boundary.Accounts;
import dev.pharos.identity.boundary.CurrentCaller;
import dev.pharos.platform.rest.Roles;
import dev.pharos.platform.rest.Served;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** Log-in of people with a browser, by cookie. */
@Path("auth")
@RequestScoped
@Served(Served.Base.INTERNAL)
@Produces(MediaType.APPLICATION_JSON)
public class ConsoleAuthResource {

    @Inject
    ConsoleSessions console;

    @Inject
    Accounts accounts;

    @Inject
    CurrentCaller current;

    @Inject
    HttpServletRequest request;

    @POST
    @Path("login")
    @PermitAll
    @Consumes(MediaType.APPLICATION_JSON)
    public MeView logIn(@Valid @NotNull LoginForm form, @Context HttpServletResponse response) {
        var caller = console.logIn(form.credentials(), request, response);
        return MeView.of(accounts.profile(caller));
    }

    @POST
    @Path("logout")
    @PermitAll
    public Response logOut(@Context HttpServletResponse response) {
        console.logOut(request, response);
        return Response.noContent().build();
    }

    @GET
    @Path("me")
    @RolesAllowed(Roles.VIEWER)
    public MeView me() {
        return MeView.of(accounts.profile(current.get()));
    }
}
