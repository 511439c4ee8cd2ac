package dev.pharos.identity.rest;

import dev.pharos.identity.boundary.Accounts;
import dev.pharos.identity.boundary.CurrentCaller;
import dev.pharos.platform.rest.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** What every way to log in offers to whoever has come in by it. */
public abstract class CallerResource {

    @Inject
    Accounts accounts;

    @Inject
    CurrentCaller caller;

    @GET
    @Path("me")
    @RolesAllowed(Roles.VIEWER)
    @Operation(summary = "Who the caller is")
    @APIResponse(
            responseCode = "200",
            description = "The caller.",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = MeView.class)))
    public MeView me() {
        return MeView.of(accounts.profile(caller.person()));
    }

    @PATCH
    @Path("me")
    @RolesAllowed(Roles.VIEWER)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Change what the caller is called")
    @APIResponse(
            responseCode = "200",
            description = "The caller.",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = MeView.class)))
    public MeView rename(@NotNull NameForm form) {
        return MeView.of(accounts.rename(caller.person(), form.name()));
    }
}
