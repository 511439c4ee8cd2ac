package dev.pharos.statuspage.rest;

import dev.pharos.delivery.boundary.Deliveries;
import dev.pharos.delivery.entity.Channel;
import dev.pharos.delivery.entity.DeliveryStatus;
import dev.pharos.delivery.entity.LedgerFilter;
import dev.pharos.platform.rest.ListRequest;
import dev.pharos.platform.rest.OwnLinks;
import dev.pharos.platform.rest.Revision;
import dev.pharos.platform.rest.Roles;
import dev.pharos.platform.rest.Scoped;
import dev.pharos.platform.rest.Served;
import dev.pharos.platform.rest.SingleResource;
import dev.pharos.statuspage.boundary.Subscribers;
import dev.pharos.statuspage.entity.Subscriber;
import dev.pharos.statuspage.entity.SubscriberFilter;
import dev.pharos.tenancy.boundary.CurrentTenant;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
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

/** Who is told of what happens. Addresses are personal: only those who talk to these people see them. */
@Path("subscribers")
@RequestScoped
@Served({Served.Base.PUBLIC, Served.Base.INTERNAL})
@Scoped("subscribers")
@RolesAllowed(Roles.COMMUNICATOR)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Subscribers")
@APIResponse(responseCode = "401", description = "No good credential")
@APIResponse(responseCode = "403", description = "The role does not allow this")
public class SubscribersResource {

    /** What never changes in a way that an edit could miss: there is no edit. */
    private static final Revision ONLY = new Revision(0);

    @Inject
    Subscribers subscribers;

    @Inject
    Deliveries deliveries;

    @Inject
    CurrentTenant tenant;

    @Inject
    ListRequest list;

    @Inject
    SingleResource single;

    @Inject
    OwnLinks links;

    @Inject
    HttpServletRequest request;

    @GET
    @Operation(summary = "List subscribers", operationId = "listSubscribers")
    @Parameter(name = "channel", in = ParameterIn.QUERY, description = "email or webhook")
    @Parameter(name = "status", in = ParameterIn.QUERY, description = "pending, active or suspended")
    @Parameter(name = "q", in = ParameterIn.QUERY, description = "Part of the address")
    @APIResponseSchema(SubscriberJson[].class)
    public Response list(@Context UriInfo uri) {
        var asked = list.of(uri, "channel", "status", "q");
        var filter = new SubscriberFilter(
                asked.parameter("channel", Channel.class).orElse(null),
                asked.parameter("status", Subscriber.Status.class).orElse(null),
                asked.parameter("q").orElse(null));
        var after = asked.position().map(Long::parseLong).orElse(0L);
        var found = subscribers.list(tenant.id(), filter, after, asked.limit() + 1);
        return asked.answer(found, subscriber -> Long.toString(subscriber.number()), SubscriberJson::of);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Ask somebody whether they want to be told",
            description =
                    "Nothing is sent before the receiver has confirmed: a person by the link in a mail, a webhook by"
                            + " answering the challenge.",
            operationId = "createSubscriber")
    @APIResponse(
            responseCode = "201",
            description = "Asked",
            content = @Content(schema = @Schema(implementation = SubscriberJson.class)))
    @APIResponse(responseCode = "402", description = "The plan allows no more")
    @APIResponse(responseCode = "409", description = "The address is subscribed, or was asked")
    @APIResponse(responseCode = "422", description = "Wrong fields, by name")
    @APIResponse(responseCode = "429", description = "The address was asked a moment ago")
    public Response create(@NotNull SubscriberForm form, @Context UriInfo uri) {
        var added = form.with("en", draft -> subscribers.add(tenant.id(), draft, links.to("", request)));
        var location = uri.getAbsolutePathBuilder()
                .path(added.subscriber().id().toString())
                .build();
        return single.tagged(Response.created(location), ONLY, SubscriberJson.of(added))
                .build();
    }

    @GET
    @Path("{id}")
    @Operation(summary = "Read a subscriber", operationId = "getSubscriber")
    @APIResponse(
            responseCode = "200",
            description = "The subscriber",
            content = @Content(schema = @Schema(implementation = SubscriberJson.class)))
    @APIResponse(responseCode = "304", description = "The copy of the client is good")
    @APIResponse(responseCode = "404", description = "There is no such subscriber")
    public Response get(@PathParam("id") UUID id, @Context Request asked) {
        return single.answer(asked, ONLY, SubscriberJson.of(subscribers.get(tenant.id(), id)));
    }

    @DELETE
    @Path("{id}")
    @Operation(summary = "Remove a subscriber; nothing more is sent", operationId = "deleteSubscriber")
    @APIResponse(responseCode = "204", description = "Removed")
    @APIResponse(responseCode = "404", description = "There is no such subscriber")
    public void delete(@PathParam("id") UUID id) {
        subscribers.remove(tenant.id(), id);
    }

    @GET
    @Path("{id}/deliveries")
    @Operation(summary = "List what was sent to a subscriber, newest first", operationId = "listSubscriberDeliveries")
    @Parameter(name = "status", in = ParameterIn.QUERY, description = "pending, sent or failed")
    @APIResponseSchema(DeliveryJson[].class)
    @APIResponse(responseCode = "404", description = "There is no such subscriber")
    public Response deliveries(@PathParam("id") UUID id, @Context UriInfo uri) {
        var asked = list.of(uri, "status");
        var subscriber = subscribers.get(tenant.id(), id);
        var status = asked.parameter("status", DeliveryStatus.class).orElse(null);
        var before = asked.position().map(Long::valueOf).orElse(null);
        var found = deliveries.list(
                tenant.id(), new LedgerFilter(null, status, subscriber.id()), before, asked.limit() + 1);
        return asked.answer(found, entry -> Long.toString(entry.number()), DeliveryJson::of);
    }
}
