package dev.pharos.platform.rest;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;

/**
 * A resource method, as the OpenAPI document sees it.
 *
 * @param resource the class that serves it; it may have inherited the method
 */
record Endpoint(Class<?> resource, Method method) {

    /** What the generator calls the operation: as the method says, else package, class and method. */
    String generatedId() {
        return explicitId().isEmpty() ? resource.getName() + "_" + method.getName() : explicitId();
    }

    /** Unique in the document; clients generated from it name their methods after it. */
    String idAt(Served.Base base) {
        var id = explicitId().isEmpty() ? firstLower(tag()) + "_" + method.getName() : explicitId();
        return base == Served.Base.INTERNAL ? "internal_" + id : id;
    }

    /** What the resource is about. */
    String tag() {
        return resource.getSimpleName().replaceFirst("Resource$", "");
    }

    List<Served.Base> bases() {
        var served = resource.getAnnotation(Served.class);
        return served == null ? List.of() : List.of(served.value());
    }

    /** Whether it can be called without a credential. */
    boolean isOpen() {
        var hasOwnRule = method.isAnnotationPresent(RolesAllowed.class)
                || method.isAnnotationPresent(DenyAll.class)
                || method.isAnnotationPresent(PermitAll.class);
        return (hasOwnRule ? method : resource).isAnnotationPresent(PermitAll.class);
    }

    /** What a program needs to call it; empty where none may. */
    Optional<String> scope() {
        return ScopeRule.of(resource, method);
    }

    /** Who may call it there, in a sentence for people. */
    String callers(Served.Base base) {
        if (isOpen()) {
            return "Open to everybody.";
        }
        var people = "For people with the role " + role() + " or one that includes it";
        return base == Served.Base.INTERNAL
                ? people + "."
                : scope().map(scope -> people + ", and for programs with the scope " + scope + ".")
                        .orElse(people + ".");
    }

    /** Whether the document leaves it out. */
    boolean isHidden() {
        var operation = method.getAnnotation(Operation.class);
        return operation != null && operation.hidden();
    }

    private String role() {
        var own = method.getAnnotation(RolesAllowed.class);
        var rule = own == null ? resource.getAnnotation(RolesAllowed.class) : own;
        return rule == null ? "nobody has" : String.join(" or ", rule.value());
    }

    private String explicitId() {
        var operation = method.getAnnotation(Operation.class);
        return operation == null ? "" : operation.operationId();
    }

    private static String firstLower(String text) {
        return text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1);
    }
}
