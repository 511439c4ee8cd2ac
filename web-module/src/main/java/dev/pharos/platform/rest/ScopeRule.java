package dev.pharos.platform.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HEAD;
import java.lang.reflect.Method;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Which scope lets a program call a resource method. */
final class ScopeRule {

    /** Programs act for admins at most, who give them their scopes; what only owners may do, no scope allows. */
    private static final Set<String> ABOVE_PROGRAMS = Set.of(Roles.OWNER);

    private ScopeRule() {}

    /** Empty where no program may call. */
    static Optional<String> of(Class<?> resource, Method method) {
        var reads = Stream.of(GET.class, HEAD.class).anyMatch(method::isAnnotationPresent);
        return Optional.ofNullable(resource.getAnnotation(Scoped.class))
                .filter(scoped -> !method.isAnnotationPresent(PeopleOnly.class))
                .filter(scoped -> !ABOVE_PROGRAMS.equals(roles(resource, method)))
                .map(scoped -> scoped.value() + (reads ? ":read" : ":write"));
    }

    private static Set<String> roles(Class<?> resource, Method method) {
        return Stream.of(method.getAnnotation(RolesAllowed.class), resource.getAnnotation(RolesAllowed.class))
                .filter(rule -> rule != null)
                .findFirst()
                .map(rule -> Set.of(rule.value()))
                .orElse(Set.of());
    }
}
