package dev.pharos.statuspage.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.pharos.statuspage.entity.NewSubscriber;
import dev.pharos.statuspage.entity.Subscriber;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Somebody, or a machine, who is told of what happens. */
@Schema(name = "Subscriber")
public record SubscriberJson(
        UUID id,
        @Schema(enumeration = {"email", "webhook"}) String channel,
        @Schema(example = "ann@example.com") String address,
        @Schema(example = "en") String language,
        List<String> kinds,
        boolean allServices,
        List<UUID> serviceIds,

        @Schema(
                description = "pending until the receiver has said yes, suspended after failures in a row",
                enumeration = {"pending", "active", "suspended"})
        String status,

        @Schema(description = "Deliveries given up in a row")
        int failures,

        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Schema(description = "By which calls are signed; only in the answer that adds a webhook", example = "whsec_…")
        String signingSecret,

        Instant createdAt,
        @Schema(nullable = true) Instant confirmedAt) {

    public SubscriberJson {
        kinds = List.copyOf(kinds);
        serviceIds = List.copyOf(serviceIds);
    }

    static SubscriberJson of(Subscriber subscriber) {
        return of(new NewSubscriber(subscriber, null));
    }

    static SubscriberJson of(NewSubscriber added) {
        var subscriber = added.subscriber();
        return new SubscriberJson(
                subscriber.id(),
                subscriber.channel().text(),
                subscriber.address(),
                subscriber.language(),
                List.copyOf(subscriber.kindNames()),
                subscriber.allServices(),
                subscriber.serviceIds().stream().sorted().toList(),
                subscriber.status().name().toLowerCase(Locale.ROOT),
                subscriber.failures(),
                added.signingSecret(),
                subscriber.createdAt(),
                subscriber.confirmedAt());
    }
}
