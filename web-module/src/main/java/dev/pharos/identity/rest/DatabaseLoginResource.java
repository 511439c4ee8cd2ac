package dev.pharos.identity.rest;

import dev.pharos.identity.boundary.CurrentCaller;
import dev.pharos.identity.boundary.DatabaseLogins;
import dev.pharos.platform.entity.DomainException;
import dev.pharos.platform.rest.Roles;
import dev.pharos.platform.rest.Served;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The organization's login to its own database schema: for owners in person, not for programs. */
@Path("organizations/{id}/database-login")
@RequestScoped
@Served({Served.Base.PUBLIC, Served.Base.INTERNAL})
@RolesAllowed(Roles.OWNER)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Organizations")
@APIResponse(responseCode = "401", description = "No good credential")
@APIResponse(responseCode = "403", description = "Only an owner may, in person")
@APIResponse(responseCode = "404", description = "There is no such organization, or it has no login")
public class DatabaseLoginResource {

    @Inject
    DatabaseLogins logins;

    @Inject
    CurrentCaller caller;

    @GET
    @Operation(summary = "Whether there is a database login", operationId = "getDatabaseLogin")
    @APIResponse(
            responseCode = "200",
            description = "The login",
            content = @Content(schema = @Schema(implementation = DatabaseLoginJson.class)))
    public DatabaseLoginJson get(@PathParam("id") UUID organization) {
        return DatabaseLoginJson.of(logins.get(own(organization)));
    }

    @POST
    @Operation(
            summary = "Make the database login, or give it a new password",
            description = "The login reads the views of the organization's own schema and nothing else. The password is"
                    + " shown this once; one there was before is void, and its connections are ended.",
            operationId = "createDatabaseLogin")
    @APIResponse(
            responseCode = "201",
            description = "Made",
            content = @Content(schema = @Schema(implementation = IssuedDatabaseLoginJson.class)))
    @APIResponse(responseCode = "503", description = "The database gives organizations no schemas of their own")
    public Response create(@PathParam("id") UUID organization, @Context UriInfo uri) {
        var issued = logins.issue(own(organization));
        return Response.created(uri.getAbsolutePath())
                .entity(IssuedDatabaseLoginJson.of(issued))
                .header("Cache-Control", "no-store")
                .build();
    }

    @DELETE
    @Operation(summary = "Take the database login away", operationId = "deleteDatabaseLogin")
    @APIResponse(responseCode = "204", description = "Taken away")
    public void delete(@PathParam("id") UUID organization) {
        logins.delete(own(organization));
    }

    private long own(UUID organization) {
        var person = caller.person();
        if (!person.tenant().equals(organization)) {
            throw DomainException.notFound("organization");
        }
        return person.tenantId();
    }
}
