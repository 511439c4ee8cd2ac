package dev.pharos.tenancy.rest;

import dev.pharos.tenancy.entity.Plan;
import dev.pharos.tenancy.entity.PlanLimits;
import dev.pharos.tenancy.entity.Usage;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What an organization uses, and what its plan allows.
 *
 * @param monitors paused ones too
 * @param shortestIntervalSeconds of the running monitors; null without any
 * @param requestsLastMinute to the API, on the node that answers
 */
@Schema(name = "Usage")
public record UsageJson(
        Plan plan,
        long monitors,
        long members,
        double checksPerMinute,
        @Schema(nullable = true) Integer shortestIntervalSeconds,
        int requestsLastMinute,
        LimitsJson limits) {

    static UsageJson of(PlanLimits limits, Usage usage, int requestsLastMinute) {
        return new UsageJson(
                limits.plan(),
                usage.monitors(),
                usage.members(),
                usage.checksPerMinute(),
                usage.shortestIntervalSeconds(),
                requestsLastMinute,
                LimitsJson.of(limits));
    }
}
