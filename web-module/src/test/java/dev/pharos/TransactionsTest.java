package dev.pharos;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysFalse;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaCodeUnitAccess;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.ejb.Singleton;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;

/**
 * Where transactions begin. In Payara a transaction that begins at {@code @Transactional} of a CDI bean gives JPA and an injected DataSource one
 * connection each, and they wait for each other's locks. One that begins at an EJB gives them the same one.
 */
@AnalyzeClasses(packages = "dev.pharos", importOptions = ImportOption.DoNotIncludeTests.class)
class TransactionsTest {

    private static final Set<Transactional.TxType> BEGIN =
            Set.of(Transactional.TxType.REQUIRED, Transactional.TxType.REQUIRES_NEW);

    @ArchTest
    static final ArchRule TRANSACTIONS_WITH_JPA_AND_JDBC_BEGIN_AT_EJBS =
            methods().that().areAnnotatedWith(Transactional.class).should(useOneConnection());

    /** In an EAR the persistence unit belongs to the EJB module, and only its EJBs see it when the web module calls. */
    @ArchTest
    static final ArchRule WHAT_THE_WEB_CALLS_REACHES_JPA_THROUGH_EJBS = methods()
            .that()
            .areDeclaredInClassesThat(resideInAPackage("..boundary..").and(not(isEjb())))
            .should(new ArchCondition<>("not use JPA themselves") {
                @Override
                public void check(JavaMethod method, ConditionEvents events) {
                    if (connections(method, isEjb()).contains(EntityManager.class.getSimpleName())) {
                        events.add(SimpleConditionEvent.violated(method, method.getFullName() + " uses JPA"));
                    }
                }
            });

    private static DescribedPredicate<JavaClass> isEjb() {
        return DescribedPredicate.describe(
                "are EJBs", type -> type.isAnnotatedWith(Stateless.class) || type.isAnnotatedWith(Singleton.class));
    }

    private static ArchCondition<JavaMethod> useOneConnection() {
        return new ArchCondition<>("not use JPA and JDBC, unless the transaction is there already") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                var used = connections(method, alwaysFalse());
                if (BEGIN.contains(
                                method.getAnnotationOfType(Transactional.class).value())
                        && used.size() > 1) {
                    events.add(SimpleConditionEvent.violated(method, method.getFullName() + " uses " + used));
                }
            }
        };
    }

    private static Set<String> connections(JavaMethod method, DescribedPredicate<JavaClass> end) {
        var seen = new HashSet<JavaCodeUnit>();
        var used = new HashSet<String>();
        var open = new ArrayDeque<JavaCodeUnit>(List.of(method));
        while (!open.isEmpty()) {
            var next = open.pop();
            if (seen.add(next)) {
                var targets = Stream.<JavaCodeUnitAccess<?>>concat(
                                next.getCallsFromSelf().stream(), next.getCodeUnitReferencesFromSelf().stream())
                        .map(JavaCodeUnitAccess::getTarget)
                        .collect(Collectors.toSet());
                targets.stream()
                        .filter(target -> target.getOwner().isEquivalentTo(EntityManager.class)
                                || target.getOwner().isEquivalentTo(DataSource.class))
                        .forEach(target -> used.add(target.getOwner().getSimpleName()));
                targets.stream()
                        .map(CodeUnitAccessTarget::resolveMember)
                        .flatMap(Optional::stream)
                        .filter(called -> called.getOwner().getPackageName().startsWith("dev.pharos"))
                        .filter(called -> !end.test(called.getOwner()))
                        .forEach(open::add);
            }
        }
        return used;
    }
}
