package dev.pharos.identity.rest;

import dev.pharos.identity.boundary.CurrentCaller;
import dev.pharos.identity.boundary.InvitationAnswers;
import dev.pharos.platform.rest.Served;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** How people who were invited join. */
@Path("invitations")
@RequestScoped
@Served(Served.Base.AUTH)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Auth")
public class InvitationAnswersResource {

    @Inject
    InvitationAnswers answers;

    @Inject
    CurrentCaller caller;

    @Inject
    Clients clients;

    @Inject
    HttpServletRequest request;

    @POST
    @Path("accept")
    @PermitAll
    @Operation(
            summary = "Accept an invitation",
            description = "Without an account: with the password of the new one. With an account: as its owner, with an"
                    + " access token.",
            operationId = "acceptInvitation")
    @APIResponse(
            responseCode = "200",
            description = "Joined; a log-in leads in.",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = RegisteredView.class)))
    @APIResponse(responseCode = "403", description = "The invitation is for somebody else")
    @APIResponse(responseCode = "404", description = "The token is wrong, used or expired")
    @APIResponse(responseCode = "409", description = "There is an account: log in first; or a member already")
    @APIResponse(responseCode = "422", description = "Wrong fields, by name")
    public RegisteredView accept(@NotNull InvitationAnswerForm form) {
        return RegisteredView.of(answers.accept(form.answer(), caller.find(), clients.of(request)));
    }
}
