package dev.pharos.monitoring.entity;

import java.util.UUID;

/**
 * A monitor is about to be deleted, in this transaction and with the organization locked. Whoever refers to it can still look
 * up what goes with it.
 *
 * @param monitorId the internal id
 */
public record MonitorLeaving(long tenantId, long monitorId, UUID uuid, String name) {}
