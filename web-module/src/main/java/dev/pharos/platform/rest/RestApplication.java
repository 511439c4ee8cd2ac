package dev.pharos.platform.rest;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Application;
import jakarta.ws.rs.ext.Provider;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** One JAX-RS application: the resources that are {@link Served} at its base, and the providers. All are CDI beans. */
abstract class RestApplication extends Application {

    /** The container has beans of its own that are providers of its own applications. */
    private static final String OURS = "dev.pharos.";

    private final Served.Base base;

    RestApplication(Served.Base base) {
        this.base = base;
    }

    @Override
    public Set<Class<?>> getClasses() {
        return CDI.current().getBeanManager().getBeans(Object.class, Any.Literal.INSTANCE).stream()
                .<Class<?>>map(Bean::getBeanClass)
                .filter(type -> type.getName().startsWith(OURS) && belongsHere(type))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Keeps Jersey from adding providers of its own before ours; other implementations do not know the names. */
    @Override
    public Map<String, Object> getProperties() {
        return Map.of("jersey.config.server.wadl.disableWadl", true, "jersey.config.jsonFeature", "PharosJson");
    }

    private boolean belongsHere(Class<?> type) {
        var served = type.getAnnotation(Served.class);
        if (type.isAnnotationPresent(Path.class)) {
            return served != null && Arrays.asList(served.value()).contains(base);
        }
        return type.isAnnotationPresent(Provider.class)
                && (served == null || Arrays.asList(served.value()).contains(base));
    }
}
