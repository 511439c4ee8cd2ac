package dev.pharos.identity.rest;

import dev.pharos.identity.boundary.CurrentCaller;
import dev.pharos.identity.boundary.SecondFactors;
import dev.pharos.platform.rest.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** The caller's second factor: the same for every way to log in. */
public abstract class TotpCalls {

    @Inject
    SecondFactors factors;

    @Inject
    CurrentCaller caller;

    @Inject
    Clients clients;

    @Inject
    HttpServletRequest request;

    @GET
    @RolesAllowed(Roles.VIEWER)
    @Operation(summary = "Whether the caller has a second factor")
    @APIResponse(
            responseCode = "200",
            description = "The second factor",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = TotpView.class)))
    public TotpView get() {
        return TotpView.of(factors.of(caller.person()));
    }

    @POST
    @RolesAllowed(Roles.VIEWER)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Begin with a second factor; it holds once its first code was shown")
    @APIResponse(
            responseCode = "200",
            description = "What the authenticator app has to know; only in this answer",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = EnrolmentView.class)))
    @APIResponse(responseCode = "409", description = "There is one already")
    public Response begin(@Valid @NotNull TotpPasswordForm form) {
        return secret(EnrolmentView.of(factors.begin(caller.person(), form.password(), clients.of(request))));
    }

    @POST
    @Path("confirm")
    @RolesAllowed(Roles.VIEWER)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Turn the second factor on by its first code")
    @APIResponse(
            responseCode = "200",
            description = "The recovery codes; only in this answer",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = RecoveryCodesView.class)))
    public Response confirm(@Valid @NotNull TotpCodeForm form) {
        return secret(RecoveryCodesView.of(factors.confirm(caller.person(), form.code())));
    }

    @POST
    @Path("recovery-codes")
    @RolesAllowed(Roles.VIEWER)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Replace the recovery codes")
    @APIResponse(
            responseCode = "200",
            description = "The new recovery codes; only in this answer",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = RecoveryCodesView.class)))
    public Response renew(@Valid @NotNull TotpProofForm form) {
        return secret(RecoveryCodesView.of(
                factors.renew(caller.person(), form.password(), form.code(), clients.of(request))));
    }

    @POST
    @Path("disable")
    @RolesAllowed(Roles.VIEWER)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Turn the second factor off")
    @APIResponse(responseCode = "204", description = "Off")
    public Response disable(@Valid @NotNull TotpProofForm form) {
        factors.disable(caller.person(), form.password(), form.code(), clients.of(request));
        return Response.noContent().build();
    }

    private static Response secret(Object view) {
        return Response.ok(view).header("Cache-Control", "no-store").build();
    }
}
