package dev.pharos.statuspage.rest;

import dev.pharos.delivery.entity.LedgerEntry;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What became of something that was to leave the house; what it said is not kept. */
@Schema(name = "Delivery")
public record DeliveryJson(
        UUID id,
        @Schema(enumeration = {"email", "webhook"}) String channel,
        @Schema(example = "subscriber_incident") String purpose,

        @Schema(nullable = true, description = "The subscriber or the alert channel through which it goes")
        UUID ownerId,

        @Schema(example = "ann@example.com") String address,
        String subject,
        @Schema(enumeration = {"pending", "sent", "failed"}) String status,
        int attempts,
        @Schema(nullable = true) Instant nextAttemptAt,

        @Schema(nullable = true, description = "What the other side said last", example = "503")
        String answer,

        Instant createdAt,
        @Schema(nullable = true) Instant finishedAt) {

    static DeliveryJson of(LedgerEntry entry) {
        return new DeliveryJson(
                entry.id(),
                entry.channel().text(),
                entry.purpose(),
                entry.owner(),
                entry.address(),
                entry.subject(),
                entry.status().text(),
                entry.attempts(),
                entry.nextAttemptAt(),
                entry.answer(),
                entry.createdAt(),
                entry.finishedAt());
    }
}
