package dev.pharos.monitoring.entity;

/**
 * What one check did to its monitor.
 *
 * @param monitor as the engine watches it
 * @param before the health before the check
 * @param after the health after the check
 * @param atMs when the check started, milliseconds since the epoch
 * @param latencyMs null when there was no answer
 */
public record Checked(WatchedMonitor monitor, Health before, Health after, long atMs, Integer latencyMs) {

    public boolean flipped() {
        return before.status() != after.status();
    }

    /** Whether more than the time of the last check has to be written. */
    public boolean doubtChanged() {
        return !before.doubt().equals(after.doubt());
    }

    public Transition transition() {
        return new Transition(
                monitor.tenantId(),
                monitor.monitorId(),
                monitor.uuid(),
                monitor.name(),
                before.status(),
                after.status(),
                after.sinceMs(),
                after.status() == MonitorStatus.UNKNOWN ? Transition.Cause.NO_DATA : Transition.Cause.CHECK);
    }
}
