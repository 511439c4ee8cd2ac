package dev.pharos.delivery.entity;

import java.time.Instant;
import java.util.UUID;

/**
 * A delivery that this node is to make now.
 *
 * @param id of its row
 * @param uuid the same at every attempt, so that receivers can tell one that comes twice
 * @param purpose as its poster calls it
 * @param destination what it shares with others that wait for the same machine
 * @param attempts with this one
 */
public record Errand(
        long tenantId,
        long id,
        UUID uuid,
        String purpose,
        Receiver receiver,
        Message message,
        String destination,
        int attempts,
        Instant createdAt) {}
