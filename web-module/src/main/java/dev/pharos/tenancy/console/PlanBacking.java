package dev.pharos.tenancy.console;

import dev.pharos.identity.console.Access;
import dev.pharos.platform.console.Page;
import dev.pharos.platform.entity.DomainException;
import dev.pharos.tenancy.boundary.PlanChange;
import dev.pharos.tenancy.boundary.Plans;
import dev.pharos.tenancy.boundary.RequestRates;
import dev.pharos.tenancy.entity.Plan;
import dev.pharos.tenancy.entity.PlanLimits;
import dev.pharos.tenancy.entity.Usage;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Stream;

/** The page of the plan: what is agreed, what is used of it, and what else there is. */
@Named("plan")
@RequestScoped
public class PlanBacking {

    /** What the button that was pressed says. */
    private static final String CHOSEN = "plan";

    @Inject
    Access access;

    @Inject
    Plans plans;

    @Inject
    PlanChange change;

    @Inject
    RequestRates rates;

    @Inject
    ExternalContext external;

    @Inject
    Page page;

    private PlanLimits current;
    private Usage usage;

    public PlanLimits current() {
        if (current == null) {
            current = plans.current(access.reading());
        }
        return current;
    }

    public Usage usage() {
        if (usage == null) {
            usage = plans.usage(access.reading());
        }
        return usage;
    }

    public List<UsageBar> bars() {
        return List.of(
                new UsageBar("plan.monitors", usage().monitors(), current().monitors()),
                new UsageBar("plan.members", usage().members(), current().members()),
                new UsageBar(
                        "plan.requests",
                        rates.lastMinute(access.reading()),
                        current().requestsPerMinute()));
    }

    /** Those that can be chosen, and the present one, which may be none of them. */
    public List<PlanLimits> choices() {
        return Stream.concat(plans.selectable().stream(), Stream.of(current()))
                .distinct()
                .sorted((one, other) -> one.plan().compareTo(other.plan()))
                .toList();
    }

    public void change() {
        try {
            current = change.choose(access.owning(), null, chosen());
            page.done("plan.changed", page.text("plan.name." + current.plan().text()));
        } catch (DomainException refusal) {
            page.refused(refusal);
        }
    }

    /** A limit in words. */
    public String text(String key, int limit) {
        return limit == PlanLimits.UNLIMITED ? page.text(key + ".unlimited") : page.text(key, limit);
    }

    private Plan chosen() {
        var name = external.getRequestParameterMap().get(CHOSEN);
        return Stream.of(Plan.values())
                .filter(plan -> plan.text().equals(name))
                .findFirst()
                .orElseThrow(() -> DomainException.notFound("plan"));
    }
}
