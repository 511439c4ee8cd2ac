package dev.pharos.probing.rest;

import dev.pharos.monitoring.boundary.Monitors;
import dev.pharos.platform.rest.ListRequest;
import dev.pharos.platform.rest.Roles;
import dev.pharos.platform.rest.Scoped;
import dev.pharos.platform.rest.Served;
import dev.pharos.probing.boundary.Checks;
import dev.pharos.tenancy.boundary.CurrentTenant;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The checks of a monitor, as far back as they are kept one by one. */
@Path("monitors/{id}/checks")
@RequestScoped
@Served({Served.Base.PUBLIC, Served.Base.INTERNAL})
@Scoped("monitors")
@RolesAllowed(Roles.VIEWER)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Monitors")
public class ChecksResource {

    /** A slot may lie a little ahead of the clock of the node that is asked. */
    private static final Duration AHEAD = Duration.ofMinutes(1);

    @Inject
    Monitors monitors;

    @Inject
    Checks checks;

    @Inject
    CurrentTenant tenant;

    @Inject
    ListRequest list;

    @Inject
    Clock clock;

    @GET
    @Operation(summary = "List a monitor's checks, newest first", operationId = "listChecks")
    @Parameter(name = ListRequest.FROM, in = ParameterIn.QUERY, description = "Slots at or after this time")
    @Parameter(name = ListRequest.TO, in = ParameterIn.QUERY, description = "Slots before this time")
    @APIResponseSchema(CheckJson[].class)
    @APIResponse(responseCode = "404", description = "There is no such monitor")
    public Response list(@PathParam("id") UUID id, @Context UriInfo uri) {
        var request = list.of(uri, ListRequest.FROM, ListRequest.TO);
        var span = request.span(clock.instant().plus(AHEAD));
        var monitor = monitors.get(tenant.id(), id).monitor();
        var found = checks.list(tenant.id(), monitor.id(), span.from(), span.before(), request.limit() + 1);
        return request.answer(found, check -> check.slot().toString(), CheckJson::of);
    }
}
