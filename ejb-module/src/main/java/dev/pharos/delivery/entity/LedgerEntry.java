package dev.pharos.delivery.entity;

import java.time.Instant;
import java.util.UUID;

/**
 * A delivery as the ledger tells of it: everything but what it says.
 *
 * @param number grows with each delivery
 * @param owner the subscriber or the alert channel through which it goes; null for none
 * @param answer what the other side said last; null before the first attempt
 * @param nextAttemptAt null once it was sent or given up
 */
public record LedgerEntry(
        long number,
        UUID id,
        Channel channel,
        String purpose,
        UUID owner,
        String address,
        String subject,
        DeliveryStatus status,
        int attempts,
        Instant nextAttemptAt,
        String answer,
        Instant createdAt,
        Instant finishedAt) {}
