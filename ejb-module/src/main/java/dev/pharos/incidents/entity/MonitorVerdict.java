package dev.pharos.incidents.entity;

/**
 * What the monitors of a service say, and said before.
 *
 * @param before null where they never said anything by the rule there is now
 */
public record MonitorVerdict(ServiceStatus before, ServiceStatus now) {

    public boolean isNews() {
        return before != now;
    }

    /** Whether it is out now and was not before. */
    public boolean fell() {
        return now.isOutage() && (before == null || !before.isOutage());
    }

    /** Whether it works now; a rule that is new may find it working, so there may have been no fall. */
    public boolean rose() {
        return now == ServiceStatus.OPERATIONAL && isNews();
    }
}
