package dev.pharos;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.CompositeArchRule;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Components use each other along the arrows only, and so do the layers inside them. What people and sockets see (console,
 * live) puts several components together on one screen, so it may use all; nobody uses it.
 */
@AnalyzeClasses(packages = "dev.pharos", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String ROOT = "dev.pharos.";
    private static final String[] SHELL = {"..console..", "..live.."};

    /** Each component and those it may use; what these use it may use as well. */
    private static final Map<String, List<String>> ARROWS = Map.ofEntries(
            Map.entry("platform", List.of()),
            Map.entry("problem", List.of("platform")),
            Map.entry("tenancy", List.of("platform")),
            Map.entry("egress", List.of("platform")),
            Map.entry("audit", List.of("tenancy")),
            Map.entry("mail", List.of("platform")),
            Map.entry("identity", List.of("audit", "mail", "egress")),
            Map.entry("monitoring", List.of("audit", "egress")),
            Map.entry("probing", List.of("monitoring")),
            Map.entry("availability", List.of("monitoring")),
            Map.entry("incidents", List.of("identity", "availability")),
            Map.entry("delivery", List.of("mail", "egress", "tenancy")),
            Map.entry("statuspage", List.of("incidents", "delivery", "problem")));

    @ArchTest
    static final ArchRule EVERY_CLASS_BELONGS_TO_A_COMPONENT = classes()
            .should()
            .resideInAnyPackage(ARROWS.keySet().stream()
                    .map(component -> ROOT + component + "..")
                    .toArray(String[]::new));

    @ArchTest
    static final ArchRule COMPONENTS_USE_EACH_OTHER_ALONG_THE_ARROWS = CompositeArchRule.of(ARROWS.keySet().stream()
            .sorted()
            .<ArchRule>map(component -> noClasses()
                    .that(resideInAPackage(ROOT + component + "..").and(DescribedPredicate.not(shell())))
                    .should()
                    .dependOnClassesThat(resideInAPackage("dev.pharos..")
                            .and(DescribedPredicate.not(resideInAnyPackage(within(component)))))
                    .as(component + " uses only " + reachable(component)))
            .toList());

    @ArchTest
    static final ArchRule ENTITIES_KNOW_NO_OTHER_LAYER = noClasses()
            .that()
            .resideInAPackage("..entity..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "..control..", "..boundary..", "..batch..", "..client..", "..rest..", "..console..", "..live..");

    @ArchTest
    static final ArchRule WHAT_IS_BEHIND_A_BOUNDARY_STAYS_THERE = noClasses()
            .that()
            .resideInAnyPackage("..batch..", "..client..", "..rest..", "..console..", "..live..")
            .should()
            .dependOnClassesThat(resideInAPackage("dev.pharos..control.."));

    @ArchTest
    static final ArchRule THE_CORE_KNOWS_NO_DELIVERY = noClasses()
            .that()
            .resideInAnyPackage("..control..", "..boundary..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "..batch..",
                    "..client..",
                    "..rest..",
                    "..console..",
                    "..live..",
                    ROOT + "problem..",
                    "jakarta.ws.rs..",
                    "jakarta.servlet..",
                    "jakarta.faces..");

    @ArchTest
    static final ArchRule NOBODY_USES_THE_SHELL =
            noClasses().that(DescribedPredicate.not(shell())).should().dependOnClassesThat(shell());

    private static DescribedPredicate<JavaClass> shell() {
        return resideInAnyPackage(SHELL).and(resideInAPackage("dev.pharos.."));
    }

    private static String[] within(String component) {
        return reachable(component).stream().map(used -> ROOT + used + "..").toArray(String[]::new);
    }

    private static Set<String> reachable(String component) {
        var reached = new TreeSet<String>();
        var open = new ArrayDeque<>(List.of(component));
        while (!open.isEmpty()) {
            var next = open.pop();
            if (reached.add(next)) {
                open.addAll(ARROWS.get(next));
            }
        }
        return reached;
    }
}
