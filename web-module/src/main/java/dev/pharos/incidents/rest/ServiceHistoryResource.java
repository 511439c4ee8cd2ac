package dev.pharos.incidents.rest;

import dev.pharos.incidents.boundary.Services;
import dev.pharos.platform.rest.ListRequest;
import dev.pharos.platform.rest.Roles;
import dev.pharos.platform.rest.Scoped;
import dev.pharos.platform.rest.Served;
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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** How a service was shown, and who or what changed it. */
@Path("services/{id}/history")
@RequestScoped
@Served({Served.Base.PUBLIC, Served.Base.INTERNAL})
@Scoped("services")
@RolesAllowed(Roles.VIEWER)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Services")
public class ServiceHistoryResource {

    @Inject
    Services services;

    @Inject
    CurrentTenant tenant;

    @Inject
    ListRequest list;

    @Inject
    Clock clock;

    @GET
    @Operation(
            summary = "List how a service was shown and who or what changed it, newest first",
            operationId = "listServiceHistory")
    @APIResponseSchema(ServiceSegmentJson[].class)
    @APIResponse(responseCode = "404", description = "There is no such service")
    public Response history(@PathParam("id") UUID id, @Context UriInfo uri) {
        var request = list.of(uri);
        // What began within this millisecond has begun.
        var span = request.span(clock.instant().plus(Duration.ofMillis(1)));
        var found = services.history(tenant.id(), id, span.before(), request.limit() + 1);
        return request.answer(found, segment -> segment.from().toString(), ServiceSegmentJson::of);
    }
}
