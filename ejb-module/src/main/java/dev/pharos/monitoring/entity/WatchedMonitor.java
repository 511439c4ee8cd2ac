package dev.pharos.monitoring.entity;

import java.util.UUID;

/**
 * What the probe engine needs to know of a monitor it watches.
 *
 * @param shard the lease that covers it
 * @param health as last stored
 * @param lastCheckedMs milliseconds since the epoch, 0 when never checked
 */
public record WatchedMonitor(
        long tenantId,
        long monitorId,
        UUID uuid,
        String name,
        int shard,
        MonitorType type,
        String target,
        int timeoutMs,
        MonitorSettings settings,
        Schedule schedule,
        Health health,
        long lastCheckedMs) {}
