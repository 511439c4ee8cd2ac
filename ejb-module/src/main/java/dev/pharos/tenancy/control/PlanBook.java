package dev.pharos.tenancy.control;

import dev.pharos.tenancy.entity.Plan;
import dev.pharos.tenancy.entity.PlanLimits;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.Config;

/** What each plan allows, as configured: {@code pharos.plans.<plan>.<limit>}. */
@ApplicationScoped
public class PlanBook {

    private static final String UNLIMITED = "unlimited";

    private static final Map<Plan, PlanLimits> DEFAULTS = Map.of(
            Plan.FREE, new PlanLimits(Plan.FREE, 300, 50, 10, 7, 1_200),
            Plan.SOLO, new PlanLimits(Plan.SOLO, 60, 200, 10, 30, 1_200),
            Plan.TEAM, new PlanLimits(Plan.TEAM, 60, 1_000, 100, 90, 3_000),
            Plan.ENTERPRISE, new PlanLimits(Plan.ENTERPRISE, 30, 100_000, PlanLimits.UNLIMITED, 365, 12_000));

    @Inject
    Config config;

    private final Map<Plan, PlanLimits> limits = new EnumMap<>(Plan.class);

    @PostConstruct
    void read() {
        for (var plan : Plan.values()) {
            var usual = DEFAULTS.get(plan);
            limits.put(
                    plan,
                    new PlanLimits(
                            plan,
                            limit(plan, "min-interval-seconds", usual.minIntervalSeconds()),
                            limit(plan, "monitors", usual.monitors()),
                            limit(plan, "members", usual.members()),
                            limit(plan, "retention-days", usual.retentionDays()),
                            limit(plan, "requests-per-minute", usual.requestsPerMinute())));
        }
    }

    public PlanLimits of(Plan plan) {
        return limits.get(plan);
    }

    /** Of a new organization. */
    public Plan usual() {
        return configured("pharos.plans.default", Plan.FREE);
    }

    /** Of the first organization of an installation: mostly that of whoever runs it. */
    public Plan first() {
        return configured("pharos.plans.first", usual());
    }

    /** Those that owners may choose, from the smallest to the largest. */
    public List<Plan> selectable() {
        var property = "pharos.plans.selectable";
        return config.getOptionalValues(property, String.class)
                .map(names -> names.stream()
                        .map(name -> plan(property, name))
                        .sorted()
                        .distinct()
                        .toList())
                .orElse(List.of(Plan.values()));
    }

    private Plan configured(String property, Plan otherwise) {
        return config.getOptionalValue(property, String.class)
                .map(name -> plan(property, name))
                .orElse(otherwise);
    }

    private int limit(Plan plan, String name, int otherwise) {
        var property = "pharos.plans." + plan.text() + "." + name;
        return config.getOptionalValue(property, String.class)
                .map(text -> number(property, text.strip()))
                .orElse(otherwise);
    }

    private static int number(String property, String text) {
        if (UNLIMITED.equals(text)) {
            return PlanLimits.UNLIMITED;
        }
        if (!text.matches("[1-9]\\d{0,8}")) {
            throw new IllegalArgumentException(property + " must be a positive number or unlimited, not " + text);
        }
        return Integer.parseInt(text);
    }

    private static Plan plan(String property, String name) {
        return Stream.of(Plan.values())
                .filter(plan -> plan.text().equals(name.strip()))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException(
                        property + " must name plans of " + Arrays.toString(Plan.values()) + ", not " + name));
    }
}
