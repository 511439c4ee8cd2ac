package dev.pharos.delivery.entity;

import java.util.UUID;

/**
 * A delivery arrived or was given up; fired in the transaction that notes it.
 *
 * @param isDelivered whether it arrived
 * @param body the beginning of what a webhook answered
 */
public record DeliveryEnded(long tenantId, UUID owner, String purpose, boolean isDelivered, String body) {}
