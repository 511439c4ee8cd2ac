package dev.pharos.identity.rest;

import dev.pharos.identity.boundary.CurrentCaller;
import dev.pharos.identity.boundary.Passwords;
import dev.pharos.identity.entity.Secret;
import dev.pharos.platform.rest.OwnLinks;
import dev.pharos.platform.rest.Roles;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** Passwords that are changed or forgotten: the same for every way to log in. */
public abstract class PasswordCalls {

    /** The page of the console that takes the secret of the mail. */
    public static final String RESET_PAGE = "/reset";

    @Inject
    Passwords passwords;

    @Inject
    CurrentCaller caller;

    @Inject
    Clients clients;

    @Inject
    OwnLinks links;

    @Inject
    HttpServletRequest request;

    @PUT
    @RolesAllowed(Roles.VIEWER)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Change the caller's password; their other log-ins end")
    @APIResponse(responseCode = "204", description = "Changed")
    @APIResponse(responseCode = "422", description = "The current password is wrong, or the new one breaks a rule")
    public Response change(@Valid @NotNull PasswordForm form) {
        passwords.change(caller.person(), form.currentPassword(), form.newPassword(), clients.of(request));
        return Response.noContent().build();
    }

    @POST
    @Path("forgot")
    @PermitAll
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Ask for a mail by which a new password can be chosen")
    @APIResponse(responseCode = "202", description = "If the address has an account, there will be a mail")
    public Response forgot(@Valid @NotNull ForgotForm form) {
        passwords.forgot(form.email(), links.to(RESET_PAGE, request), clients.of(request));
        return Response.accepted().build();
    }

    @POST
    @Path("reset")
    @PermitAll
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Choose a new password by the token of a mail; all log-ins of the account end")
    @APIResponse(responseCode = "204", description = "The new password holds")
    @APIResponse(responseCode = "422", description = "The token is not good any more, or the password breaks a rule")
    public Response reset(@Valid @NotNull ResetForm form) {
        passwords.reset(new Secret(form.token()), form.password(), clients.of(request));
        return Response.noContent().build();
    }
}
