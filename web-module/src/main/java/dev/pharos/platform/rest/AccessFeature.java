package dev.pharos.platform.rest;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.Dependent;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.DynamicFeature;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.FeatureContext;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Puts a guard before every resource method, from its annotation or else its class's. A method with neither is refused to
 * everybody: forgetting is safe.
 */
@Provider
@Dependent
public class AccessFeature implements DynamicFeature {

    @Override
    public void configure(ResourceInfo resource, FeatureContext context) {
        if (resource.getResourceClass().isAnnotationPresent(Path.class)) {
            var rule = rule(resource.getResourceMethod()).or(() -> rule(resource.getResourceClass()));
            if (!(rule.orElse(null) instanceof PermitAll)) {
                var scope = ScopeRule.of(resource.getResourceClass(), resource.getResourceMethod());
                context.register(new AccessFilter(rule.map(AccessFeature::roles).orElse(Set.of()), scope));
            }
        }
    }

    private static Optional<Annotation> rule(AnnotatedElement element) {
        return Stream.of(DenyAll.class, RolesAllowed.class, PermitAll.class)
                .<Annotation>map(element::getAnnotation)
                .filter(annotation -> annotation != null)
                .findFirst();
    }

    private static Set<String> roles(Annotation rule) {
        return rule instanceof RolesAllowed allowed ? Set.of(allowed.value()) : Set.of();
    }
}
