package dev.pharos.probing.rest;

import dev.pharos.monitoring.boundary.Monitors;
import dev.pharos.platform.rest.ListRequest;
import dev.pharos.platform.rest.RefusedRequestException;
import dev.pharos.platform.rest.Roles;
import dev.pharos.platform.rest.Scoped;
import dev.pharos.platform.rest.Served;
import dev.pharos.platform.rest.Window;
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
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Percentiles of a monitor's response times. */
@Path("monitors/{id}/latency")
@RequestScoped
@Served({Served.Base.PUBLIC, Served.Base.INTERNAL})
@Scoped("monitors")
@RolesAllowed(Roles.VIEWER)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Monitors")
public class LatencyResource {

    private static final String STEP = "step";

    /** More points than this no chart shows. */
    private static final int MOST_STEPS = 1_500;

    private static final int DEFAULT_STEPS = 96;

    private static final Map<String, Duration> STEPS = new TreeMap<>(Map.of(
            "1m", Duration.ofMinutes(1),
            "5m", Duration.ofMinutes(5),
            "15m", Duration.ofMinutes(15),
            "1h", Duration.ofHours(1),
            "6h", Duration.ofHours(6),
            "1d", Duration.ofDays(1)));

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
    @Operation(summary = "Read how fast a monitor answered", operationId = "getLatency")
    @Parameter(name = Window.PARAMETER, in = ParameterIn.QUERY, description = "24h, 7d, 30d or 90d", example = "24h")
    @Parameter(name = STEP, in = ParameterIn.QUERY, description = "1m, 5m, 15m, 1h, 6h or 1d", example = "15m")
    @APIResponse(
            responseCode = "200",
            description = "The series",
            content = @Content(schema = @Schema(implementation = LatencyJson.class)))
    @APIResponse(responseCode = "400", description = "An unknown parameter or value")
    @APIResponse(responseCode = "404", description = "There is no such monitor")
    public LatencyJson get(@PathParam("id") UUID id, @Context UriInfo uri) {
        var request = list.of(uri, Window.PARAMETER, STEP);
        var window = request.parameter(Window.PARAMETER).map(Window::parse).orElse(Window.DAY);
        var step = request.parameter(STEP).map(LatencyResource::step).orElse(standard(window));
        if (window.length().dividedBy(step) > MOST_STEPS) {
            throw RefusedRequestException.badRequest(
                    "invalid-parameter", "The window may have at most " + MOST_STEPS + " steps.");
        }
        var monitor = monitors.get(tenant.id(), id).monitor();
        var to = clock.instant();
        var from = window.before(to);
        return new LatencyJson(
                window.text(), from, to, step.toSeconds(), checks.latency(tenant.id(), monitor.id(), from, to, step));
    }

    private static Duration standard(Window window) {
        return window.length().dividedBy(DEFAULT_STEPS);
    }

    private static Duration step(String text) {
        var step = STEPS.get(text);
        if (step == null) {
            throw RefusedRequestException.badRequest(
                    "invalid-parameter", "The parameter step must be one of: " + String.join(", ", STEPS.keySet()));
        }
        return step;
    }
}
