package dev.pharos.tenancy.entity;

/**
 * How much an organization uses of what its plan limits.
 *
 * @param monitors paused ones too
 * @param members people who belong to it
 * @param checksPerMinute what the intervals of all running monitors come to
 * @param shortestIntervalSeconds of the running monitors; null without any
 */
public record Usage(long monitors, long members, double checksPerMinute, Integer shortestIntervalSeconds) {

    public static final Usage NONE = new Usage(0, 0, 0, null);

    /** Both together: each part of the product reports what it knows. */
    public Usage plus(Usage other) {
        return new Usage(
                monitors + other.monitors,
                members + other.members,
                checksPerMinute + other.checksPerMinute,
                shorter(shortestIntervalSeconds, other.shortestIntervalSeconds));
    }

    private static Integer shorter(Integer one, Integer other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return Integer.valueOf(Math.min(one, other));
    }
}
