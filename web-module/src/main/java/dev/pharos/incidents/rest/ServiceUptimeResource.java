package dev.pharos.incidents.rest;

import dev.pharos.incidents.boundary.Services;
import dev.pharos.platform.rest.ListRequest;
import dev.pharos.platform.rest.Roles;
import dev.pharos.platform.rest.Scoped;
import dev.pharos.platform.rest.Served;
import dev.pharos.platform.rest.Window;
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
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** How long a service was without outages. */
@Path("services/{id}/uptime")
@RequestScoped
@Served({Served.Base.PUBLIC, Served.Base.INTERNAL})
@Scoped("services")
@RolesAllowed(Roles.VIEWER)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Services")
public class ServiceUptimeResource {

    @Inject
    Services services;

    @Inject
    CurrentTenant tenant;

    @Inject
    ListRequest list;

    @Inject
    Clock clock;

    @GET
    @Operation(summary = "Read how long a service was without outages", operationId = "getServiceUptime")
    @Parameter(name = Window.PARAMETER, in = ParameterIn.QUERY, description = "24h, 7d, 30d or 90d", example = "30d")
    @APIResponse(
            responseCode = "200",
            description = "The shares of the statuses",
            content = @Content(schema = @Schema(implementation = ServiceUptimeJson.class)))
    @APIResponse(responseCode = "400", description = "An unknown parameter or value")
    @APIResponse(responseCode = "404", description = "There is no such service")
    public ServiceUptimeJson uptime(@PathParam("id") UUID id, @Context UriInfo uri) {
        var window = list.of(uri, Window.PARAMETER)
                .parameter(Window.PARAMETER)
                .map(Window::parse)
                .orElse(Window.DAY);
        var now = clock.instant();
        return ServiceUptimeJson.of(window.text(), services.uptime(tenant.id(), id, window.before(now), now));
    }
}
