package dev.pharos.platform.rest;

import dev.pharos.platform.rest.Health.State;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** Health in one look, for load balancers and people. */
@Path("health")
@RequestScoped
@Served(Served.Base.API)
@Produces(MediaType.APPLICATION_JSON)
public class HealthResource {

    private static final int RETRY_SECONDS = 5;

    /** The whole, and each service. */
    public record HealthView(State status, Map<String, State> services) {

        public HealthView {
            services = Collections.unmodifiableMap(new TreeMap<>(services));
        }
    }

    @Inject
    Health health;

    @GET
    @PermitAll
    @Operation(summary = "Health of this node and of what it needs")
    @APIResponse(
            responseCode = "200",
            description = "Healthy; 503 with the same body when not.",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = HealthView.class)))
    public Response health() {
        var services = health.services();
        var isDown = services.containsValue(State.DOWN);
        var view = new HealthView(isDown ? State.DOWN : State.UP, services);
        var answer = isDown
                ? Response.status(Response.Status.SERVICE_UNAVAILABLE).header("Retry-After", RETRY_SECONDS)
                : Response.ok();
        return answer.entity(view).header("Cache-Control", "no-store").build();
    }
}
