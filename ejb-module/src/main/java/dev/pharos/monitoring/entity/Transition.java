package dev.pharos.monitoring.entity;

import java.util.UUID;

/**
 * A monitor's status changed.
 *
 * @param from null for a monitor that was just created
 * @param sinceMs when the new status began, in milliseconds since the epoch: for DOWN the first failing check, which lies
 *     before the one that confirmed it
 * @param cause why
 */
public record Transition(
        long tenantId,
        long monitorId,
        UUID uuid,
        String name,
        MonitorStatus from,
        MonitorStatus to,
        long sinceMs,
        Cause cause) {

    /** Why a status changed. */
    public enum Cause {
        CREATED,
        CHECK,
        /** Nobody checked: our own outage. */
        NO_DATA,
        PAUSED,
        RESUMED,
        /** Somebody works on the target, by plan. */
        MAINTENANCE,
        MAINTENANCE_ENDED
    }
}
