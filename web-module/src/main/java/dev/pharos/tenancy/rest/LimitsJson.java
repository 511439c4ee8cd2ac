package dev.pharos.tenancy.rest;

import dev.pharos.tenancy.entity.Plan;
import dev.pharos.tenancy.entity.PlanLimits;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a plan allows, as clients see it: null is no limit.
 *
 * @param minIntervalSeconds the shortest interval of a monitor
 */
@Schema(name = "PlanLimits")
public record LimitsJson(
        int minIntervalSeconds,
        @Schema(nullable = true) Integer monitors,
        @Schema(nullable = true) Integer members,
        @Schema(nullable = true) Integer retentionDays,
        @Schema(nullable = true) Integer requestsPerMinute) {

    /** A plan by its name and what it allows. */
    @Schema(name = "PlanChoice")
    public record Choice(Plan plan, LimitsJson limits) {

        static Choice of(PlanLimits limits) {
            return new Choice(limits.plan(), LimitsJson.of(limits));
        }
    }

    static LimitsJson of(PlanLimits limits) {
        return new LimitsJson(
                limits.minIntervalSeconds(),
                bounded(limits.monitors()),
                bounded(limits.members()),
                bounded(limits.retentionDays()),
                bounded(limits.requestsPerMinute()));
    }

    private static Integer bounded(int limit) {
        return limit == PlanLimits.UNLIMITED ? null : Integer.valueOf(limit);
    }
}
