package dev.pharos.tenancy.rest;

import dev.pharos.platform.rest.Revision;
import dev.pharos.platform.rest.Roles;
import dev.pharos.platform.rest.Scoped;
import dev.pharos.platform.rest.Served;
import dev.pharos.platform.rest.SingleResource;
import dev.pharos.tenancy.boundary.CurrentTenant;
import dev.pharos.tenancy.boundary.PlanChange;
import dev.pharos.tenancy.boundary.Plans;
import dev.pharos.tenancy.entity.PlanLimits;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What the organization has agreed on. */
@Path("plan")
@RequestScoped
@Scoped("plan")
@Served({Served.Base.PUBLIC, Served.Base.INTERNAL})
@RolesAllowed(Roles.VIEWER)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Plan and usage")
@APIResponse(responseCode = "401", description = "No good credential")
@APIResponse(responseCode = "403", description = "The role does not allow this")
public class PlanResource {

    @Inject
    Plans plans;

    @Inject
    PlanChange change;

    @Inject
    CurrentTenant tenant;

    @Inject
    SingleResource single;

    @GET
    @Operation(summary = "Read the plan and what it allows", operationId = "getPlan")
    @APIResponse(
            responseCode = "200",
            description = "The plan",
            content = @Content(schema = @Schema(implementation = PlanJson.class)))
    @APIResponse(responseCode = "304", description = "The copy of the client is good")
    public Response get(@Context Request request) {
        var limits = plans.current(tenant.id());
        return single.answer(request, revision(limits), view(limits));
    }

    @PATCH
    @RolesAllowed(Roles.OWNER)
    @Consumes({MediaType.APPLICATION_JSON, "application/merge-patch+json"})
    @Operation(summary = "Choose another plan", operationId = "changePlan")
    @APIResponse(
            responseCode = "200",
            description = "The plan now",
            content = @Content(schema = @Schema(implementation = PlanJson.class)))
    @APIResponse(responseCode = "412", description = "It was changed meanwhile")
    @APIResponse(responseCode = "409", description = "More is in use than that plan allows; exceeded names what")
    @APIResponse(responseCode = "422", description = "There is no such plan, or it cannot be chosen")
    public Response change(@HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, @Valid @NotNull PlanForm form) {
        var limits = change.choose(tenant.id(), Revision.expected(ifMatch), form.plan());
        return single.tagged(Response.ok(), revision(limits), view(limits)).build();
    }

    private PlanJson view(PlanLimits limits) {
        return PlanJson.of(limits, plans.selectable());
    }

    private static Revision revision(PlanLimits limits) {
        return new Revision(limits.plan().ordinal());
    }
}
