package dev.pharos.delivery.entity;

import java.util.UUID;

/** Which deliveries are asked for; null leaves a condition out. */
public record LedgerFilter(Channel channel, DeliveryStatus status, UUID owner) {}
