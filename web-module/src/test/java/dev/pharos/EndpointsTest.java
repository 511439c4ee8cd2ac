package dev.pharos;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import dev.pharos.identity.entity.Scope;
import dev.pharos.platform.rest.Scoped;
import dev.pharos.platform.rest.Served;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Every endpoint says who may call it, and what anybody may call is a list that does not grow by accident. */
@AnalyzeClasses(packages = "dev.pharos", importOptions = ImportOption.DoNotIncludeTests.class)
class EndpointsTest {

    private static final List<Class<? extends Annotation>> RULES =
            List.of(RolesAllowed.class, PermitAll.class, DenyAll.class);

    /** Think twice before adding to it: these can be called by strangers. */
    private static final List<String> OPEN_TO_ALL = List.of(
            "AuthResource.logOut",
            "AuthResource.register",
            "ConsoleAuthResource.logIn",
            "ConsoleAuthResource.logOut",
            "HealthResource.health",
            "InvitationAnswersResource.accept",
            "OAuthMetadataResource.metadata",
            "OAuthResource.introspect",
            "OAuthResource.revoke",
            "OAuthResource.token",
            "OpenApiResource.document",
            "PasswordCalls.forgot",
            "PasswordCalls.reset",
            "PublicKeysResource.keys",
            "PublicStatusResource.incident",
            "PublicStatusResource.status",
            "SecurityContactResource.text",
            "SubscribeResource.subscribe",
            "SubscriptionsResource.confirm",
            "SubscriptionsResource.showUnsubscribe",
            "SubscriptionsResource.unsubscribe",
            "TokenResource.refresh",
            "TokenResource.token");

    @ArchTest
    static final ArchRule EVERY_ENDPOINT_SAYS_ONCE_WHO_MAY_CALL_IT =
            methods().that(areEndpoints()).should(haveExactlyOneRule());

    @ArchTest
    static final ArchRule EVERY_ENDPOINT_IS_DESCRIBED =
            methods().that(areEndpoints()).should().beAnnotatedWith(Operation.class);

    @ArchTest
    static final ArchRule EVERY_RESOURCE_SAYS_WHERE_IT_IS_SERVED =
            classes().that().areAnnotatedWith(Path.class).should().beAnnotatedWith(Served.class);

    @ArchTest
    static void whatAnybodyMayCallIsThisList(JavaClasses all) {
        var open = new TreeSet<String>();
        all.stream()
                .flatMap(type -> type.getMethods().stream())
                .filter(areEndpoints())
                .filter(method -> rule(method).filter(PermitAll.class::equals).isPresent())
                .forEach(method -> open.add(method.getOwner().getSimpleName() + "." + method.getName()));
        assertThat(open).containsExactlyElementsOf(OPEN_TO_ALL);
    }

    @ArchTest
    static void whatIsOpenToProgramsCanBeGranted(JavaClasses all) {
        var scoped = all.stream()
                .flatMap(type -> type.tryGetAnnotationOfType(Scoped.class).stream())
                .map(Scoped::value)
                .distinct()
                .toList();
        assertThat(scoped).containsExactlyInAnyOrderElementsOf(Scope.RESOURCES);
    }

    private static DescribedPredicate<JavaMethod> areEndpoints() {
        return DescribedPredicate.describe(
                "are endpoints",
                method -> method.getAnnotations().stream()
                        .anyMatch(annotation -> annotation.getRawType().isAnnotatedWith(HttpMethod.class)));
    }

    private static ArchCondition<JavaMethod> haveExactlyOneRule() {
        return new ArchCondition<>("have exactly one of @RolesAllowed, @PermitAll and @DenyAll") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                var own = RULES.stream().filter(method::isAnnotatedWith).count();
                var holds = own == 1 || own == 0 && rule(method).isPresent();
                events.add(new SimpleConditionEvent(method, holds, method.getFullName()));
            }
        };
    }

    /** A method's own rule, else that of its class. */
    private static Optional<Class<? extends Annotation>> rule(JavaMethod method) {
        return Stream.concat(
                        RULES.stream().filter(method::isAnnotatedWith),
                        RULES.stream().filter(method.getOwner()::isAnnotatedWith))
                .findFirst();
    }
}
