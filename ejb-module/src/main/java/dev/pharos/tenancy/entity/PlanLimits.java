package dev.pharos.tenancy.entity;

import dev.pharos.platform.entity.DomainException;
import dev.pharos.platform.entity.DomainException.Kind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a plan allows.
 *
 * @param minIntervalSeconds the shortest interval of a monitor
 * @param monitors how many monitors
 * @param members how many people
 * @param retentionDays how long raw checks stay readable
 * @param requestsPerMinute how many requests to the API
 */
public record PlanLimits(
        Plan plan, int minIntervalSeconds, int monitors, int members, int retentionDays, int requestsPerMinute) {

    /** No limit at all; large enough that nothing ever reaches it. */
    public static final int UNLIMITED = Integer.MAX_VALUE;

    /** Refuses an interval that is shorter than agreed. */
    public void requireInterval(int seconds) {
        if (seconds < minIntervalSeconds) {
            throw refusal(
                    "minIntervalSeconds",
                    "The plan " + plan.text() + " allows intervals of " + minIntervalSeconds + " seconds or more.",
                    minIntervalSeconds,
                    seconds);
        }
    }

    /** Refuses more monitors than agreed; {@code present} are those there are with the new one. */
    public void requireMonitors(long present) {
        require("monitors", monitors, present);
    }

    /** Refuses more people than agreed; {@code present} are those there are with the new one. */
    public void requireMembers(long present) {
        require("members", members, present);
    }

    private void require(String limit, int allowed, long present) {
        if (present > allowed) {
            // What is there does not count what was asked for.
            throw refusal(
                    limit, "The plan " + plan.text() + " allows " + allowed + " " + limit + ".", allowed, present - 1);
        }
    }

    private DomainException refusal(String limit, String message, long allowed, long current) {
        var details = new LinkedHashMap<String, Object>();
        details.put("limit", limit);
        details.put("plan", plan.text());
        details.put("allowed", allowed);
        details.put("current", current);
        return DomainException.refused(Kind.LIMIT_REACHED, "plan-limit", message, details);
    }

    /** Refuses a plan for an organization that uses more than it allows, and says of what. */
    public void requireRoomFor(Usage usage) {
        var excess = new ArrayList<Map<String, Object>>();
        exceeds(excess, "monitors", monitors, usage.monitors());
        exceeds(excess, "members", members, usage.members());
        if (usage.shortestIntervalSeconds() != null && usage.shortestIntervalSeconds() < minIntervalSeconds) {
            excess.add(excess("minIntervalSeconds", minIntervalSeconds, usage.shortestIntervalSeconds()));
        }
        if (!excess.isEmpty()) {
            throw tooSmall(excess);
        }
    }

    private DomainException tooSmall(List<Map<String, Object>> excess) {
        var what = excess.stream()
                .map(one -> one.get("limit") + " " + one.get("current") + " (allowed: " + one.get("allowed") + ")")
                .toList();
        return DomainException.refused(
                Kind.CONFLICT,
                "plan-too-small",
                "The organization uses more than the plan " + plan.text() + " allows: " + String.join(", ", what) + ".",
                Map.of("plan", plan.text(), "exceeded", excess));
    }

    private static void exceeds(List<Map<String, Object>> excess, String limit, int allowed, long current) {
        if (current > allowed) {
            excess.add(excess(limit, allowed, current));
        }
    }

    private static Map<String, Object> excess(String limit, long allowed, long current) {
        var one = new LinkedHashMap<String, Object>();
        one.put("limit", limit);
        one.put("allowed", allowed);
        one.put("current", current);
        return one;
    }
}
