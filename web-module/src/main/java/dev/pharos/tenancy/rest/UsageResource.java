package dev.pharos.tenancy.rest;

import dev.pharos.platform.rest.Roles;
import dev.pharos.platform.rest.Scoped;
import dev.pharos.platform.rest.Served;
import dev.pharos.tenancy.boundary.CurrentTenant;
import dev.pharos.tenancy.boundary.Plans;
import dev.pharos.tenancy.boundary.RequestRates;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** How much of its plan the organization uses. */
@Path("usage")
@RequestScoped
@Served({Served.Base.PUBLIC, Served.Base.INTERNAL})
@Scoped("usage")
@RolesAllowed(Roles.VIEWER)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Plan and usage")
@APIResponse(responseCode = "401", description = "No good credential")
@APIResponse(responseCode = "403", description = "The role does not allow this")
public class UsageResource {

    @Inject
    Plans plans;

    @Inject
    RequestRates rates;

    @Inject
    CurrentTenant tenant;

    @GET
    @Operation(summary = "Read what is used, against what the plan allows", operationId = "getUsage")
    @APIResponse(
            responseCode = "200",
            description = "The usage",
            content = @Content(schema = @Schema(implementation = UsageJson.class)))
    public UsageJson get() {
        var id = tenant.id();
        return UsageJson.of(plans.current(id), plans.usage(id), rates.lastMinute(id));
    }
}
