package dev.pharos.tenancy.rest;

import dev.pharos.tenancy.entity.Plan;
import dev.pharos.tenancy.entity.PlanLimits;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The plan of an organization as clients see it.
 *
 * @param selectable the plans its owners may choose
 */
@Schema(name = "OrganizationPlan")
public record PlanJson(Plan plan, LimitsJson limits, List<LimitsJson.Choice> selectable) {

    public PlanJson {
        selectable = List.copyOf(selectable);
    }

    static PlanJson of(PlanLimits limits, List<PlanLimits> selectable) {
        return new PlanJson(
                limits.plan(),
                LimitsJson.of(limits),
                selectable.stream().map(LimitsJson.Choice::of).toList());
    }
}
