package dev.pharos.identity.rest;

import dev.pharos.identity.boundary.CurrentCaller;
import dev.pharos.identity.boundary.OwnSessions;
import dev.pharos.identity.entity.Session;
import dev.pharos.platform.rest.ListRequest;
import dev.pharos.platform.rest.Roles;
import dev.pharos.platform.rest.Served;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Where the caller is logged in. For people only: a program has no log-ins. */
@Path("sessions")
@RequestScoped
@Served({Served.Base.PUBLIC, Served.Base.INTERNAL})
@RolesAllowed(Roles.VIEWER)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Sessions")
public class SessionsResource {

    @Inject
    OwnSessions sessions;

    @Inject
    CurrentCaller caller;

    @Inject
    ListRequest list;

    @GET
    @Operation(summary = "List the caller's log-ins, the newest first", operationId = "listSessions")
    @APIResponseSchema(SessionJson[].class)
    public Response list(@Context UriInfo uri) {
        var person = caller.person();
        var asked = list.of(uri);
        var below = asked.position().map(Long::valueOf).orElse(Long.MAX_VALUE);
        var found = sessions.list(person, below, asked.limit() + 1);
        return asked.answer(found, SessionsResource::position, session -> SessionJson.of(session, person));
    }

    @DELETE
    @Operation(summary = "End all of the caller's log-ins but this one", operationId = "endOtherSessions")
    @APIResponse(responseCode = "204", description = "Ended; they hold for five more seconds at most")
    public Response endOthers() {
        sessions.endOthers(caller.person());
        return Response.noContent().build();
    }

    @DELETE
    @Path("{id}")
    @Operation(summary = "End one of the caller's log-ins", operationId = "endSession")
    @APIResponse(responseCode = "204", description = "Ended; it holds for five more seconds at most")
    @APIResponse(responseCode = "404", description = "The caller has no such log-in")
    public Response end(@PathParam("id") UUID id) {
        sessions.end(caller.person(), id);
        return Response.noContent().build();
    }

    private static String position(Session session) {
        return Long.toString(session.id());
    }
}
