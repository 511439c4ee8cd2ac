package dev.pharos.platform.rest;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All resource methods of this module, found in the directory of its compiled classes: while it is built. */
final class Endpoints {

    private static final String SUFFIX = ".class";

    private Endpoints() {}

    /** By the names the generator of the OpenAPI document gives them. */
    static Map<String, Endpoint> byGeneratedId() {
        return classes()
                .filter(type -> type.isAnnotationPresent(Path.class))
                .flatMap(Endpoints::of)
                .collect(Collectors.toMap(Endpoint::generatedId, Function.identity()));
    }

    private static Stream<Endpoint> of(Class<?> resource) {
        return Stream.of(resource.getMethods())
                .filter(Endpoints::isResourceMethod)
                .map(method -> new Endpoint(resource, method));
    }

    private static boolean isResourceMethod(Method method) {
        return Stream.of(method.getAnnotations())
                .anyMatch(annotation -> annotation.annotationType().isAnnotationPresent(HttpMethod.class));
    }

    private static Stream<Class<?>> classes() {
        try {
            var root = java.nio.file.Path.of(Endpoints.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            try (var files = Files.walk(root)) {
                return files
                        .map(file -> root.relativize(file).toString())
                        .filter(file -> file.endsWith("Resource" + SUFFIX))
                        .<Class<?>>map(file -> load(file.substring(0, file.length() - SUFFIX.length())))
                        .toList()
                        .stream();
            }
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        } catch (URISyntaxException exception) {
            throw new IllegalStateException(exception);
        }
    }

    private static Class<?> load(String file) {
        try {
            return Class.forName(file.replace('/', '.'), false, Endpoints.class.getClassLoader());
        } catch (ClassNotFoundException exception) {
            throw new IllegalStateException("The class is in its directory", exception);
        }
    }
}
