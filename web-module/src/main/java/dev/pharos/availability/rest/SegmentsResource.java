package dev.pharos.availability.rest;

import dev.pharos.availability.boundary.Ledger;
import dev.pharos.availability.entity.Segment;
import dev.pharos.monitoring.boundary.Monitors;
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
import java.util.Comparator;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** A monitor's availability ledger. */
@Path("monitors/{id}/segments")
@RequestScoped
@Served({Served.Base.PUBLIC, Served.Base.INTERNAL})
@Scoped("monitors")
@RolesAllowed(Roles.VIEWER)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Monitors")
public class SegmentsResource {

    @Inject
    Monitors monitors;

    @Inject
    Ledger ledger;

    @Inject
    CurrentTenant tenant;

    @Inject
    ListRequest list;

    @Inject
    Clock clock;

    @GET
    @Operation(summary = "List a monitor's ledger, newest first", operationId = "listSegments")
    @Parameter(name = ListRequest.FROM, in = ParameterIn.QUERY, description = "What ended after this time")
    @Parameter(name = ListRequest.TO, in = ParameterIn.QUERY, description = "What began before this time")
    @APIResponseSchema(SegmentJson[].class)
    @APIResponse(responseCode = "404", description = "There is no such monitor")
    public Response list(@PathParam("id") UUID id, @Context UriInfo uri) {
        var request = list.of(uri, ListRequest.FROM, ListRequest.TO);
        var span = request.span(clock.instant());
        var monitor = monitors.get(tenant.id(), id).monitor();
        var found = ledger.segments(tenant.id(), monitor.id(), span.from(), span.before()).stream()
                .sorted(Comparator.comparing(Segment::from).reversed())
                .limit(request.limit() + 1L)
                .toList();
        return request.answer(found, segment -> segment.from().toString(), SegmentJson::of);
    }
}
