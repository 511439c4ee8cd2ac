package dev.pharos.statuspage.control;

import dev.pharos.tenancy.entity.Plan;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import org.eclipse.microprofile.config.Config;

/** How many subscribers a plan allows: {@code pharos.plans.<plan>.subscribers}, a number or {@code unlimited}. */
@ApplicationScoped
public class SubscriberLimits {

    private static final Map<Plan, Long> USUAL =
            Map.of(Plan.FREE, 100L, Plan.SOLO, 1_000L, Plan.TEAM, 10_000L, Plan.ENTERPRISE, Long.MAX_VALUE);

    @Inject
    Config config;

    public long of(Plan plan) {
        return config.getOptionalValue("pharos.plans." + plan.text() + ".subscribers", String.class)
                .map(String::strip)
                .map(text -> text.equals("unlimited") ? Long.MAX_VALUE : Long.valueOf(text))
                .orElse(USUAL.get(plan));
    }
}
