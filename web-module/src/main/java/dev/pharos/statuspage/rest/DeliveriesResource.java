package dev.pharos.statuspage.rest;

import dev.pharos.delivery.boundary.Deliveries;
import dev.pharos.delivery.entity.Channel;
import dev.pharos.delivery.entity.DeliveryStatus;
import dev.pharos.delivery.entity.LedgerFilter;
import dev.pharos.platform.rest.ListRequest;
import dev.pharos.platform.rest.Roles;
import dev.pharos.platform.rest.Scoped;
import dev.pharos.platform.rest.Served;
import dev.pharos.statuspage.boundary.Subscribers;
import dev.pharos.tenancy.boundary.CurrentTenant;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
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
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The ledger of everything that was to leave the house for this organization; kept for thirty days. */
@Path("deliveries")
@RequestScoped
@Served({Served.Base.PUBLIC, Served.Base.INTERNAL})
@Scoped("subscribers")
@RolesAllowed(Roles.COMMUNICATOR)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Subscribers")
@APIResponse(responseCode = "401", description = "No good credential")
@APIResponse(responseCode = "403", description = "The role does not allow this")
public class DeliveriesResource {

    @Inject
    Deliveries deliveries;

    @Inject
    Subscribers subscribers;

    @Inject
    CurrentTenant tenant;

    @Inject
    ListRequest list;

    @GET
    @Operation(summary = "List deliveries, newest first", operationId = "listDeliveries")
    @Parameter(name = "channel", in = ParameterIn.QUERY, description = "email or webhook")
    @Parameter(name = "status", in = ParameterIn.QUERY, description = "pending, sent or failed")
    @APIResponseSchema(DeliveryJson[].class)
    public Response list(@Context UriInfo uri) {
        var asked = list.of(uri, "channel", "status");
        var filter = new LedgerFilter(
                asked.parameter("channel", Channel.class).orElse(null),
                asked.parameter("status", DeliveryStatus.class).orElse(null),
                null);
        var before = asked.position().map(Long::valueOf).orElse(null);
        var found = deliveries.list(tenant.id(), filter, before, asked.limit() + 1);
        return asked.answer(found, entry -> Long.toString(entry.number()), DeliveryJson::of);
    }

    @GET
    @Path("{id}")
    @Operation(summary = "Read a delivery", operationId = "getDelivery")
    @APIResponse(
            responseCode = "200",
            description = "The delivery",
            content = @Content(schema = @Schema(implementation = DeliveryJson.class)))
    @APIResponse(responseCode = "404", description = "There is no such delivery")
    public DeliveryJson get(@PathParam("id") UUID id) {
        return DeliveryJson.of(deliveries.get(tenant.id(), id));
    }

    @POST
    @Path("{id}/retry")
    @Operation(summary = "Try a delivery once more now", operationId = "retryDelivery")
    @APIResponse(
            responseCode = "202",
            description = "It is due",
            content = @Content(schema = @Schema(implementation = DeliveryJson.class)))
    @APIResponse(responseCode = "404", description = "There is no such delivery")
    @APIResponse(responseCode = "409", description = "It has arrived, or is not wanted any more")
    public Response retry(@PathParam("id") UUID id) {
        return Response.accepted(DeliveryJson.of(subscribers.retry(tenant.id(), id)))
                .build();
    }
}
