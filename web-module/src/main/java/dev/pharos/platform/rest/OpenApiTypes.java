package dev.pharos.platform.rest;

import java.lang.reflect.Method;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/**
 * Types and examples of schemas, which since MicroProfile OpenAPI 4 can be several. The generator has that version while
 * servers still offer the one before, so the difference is bridged by name.
 */
final class OpenApiTypes {

    private OpenApiTypes() {}

    /** The schema of any text. */
    static Schema text() {
        return of(SchemaType.STRING);
    }

    /** The schema of any object. */
    static Schema object() {
        return of(SchemaType.OBJECT);
    }

    private static Schema of(SchemaType type) {
        var schema = OASFactory.createSchema();
        method("addType", SchemaType.class)
                .or(() -> method("setType", SchemaType.class))
                .ifPresent(setter -> call(setter, schema, type));
        return schema;
    }

    /** The type or types in lower case, somewhere in a text. */
    static String typeOf(Schema schema) {
        return method("getType")
                .map(getter -> String.valueOf(call(getter, schema)).toLowerCase(Locale.ROOT))
                .orElse("");
    }

    /** What the schema gives as an example. */
    static Optional<Object> exampleOf(Schema schema) {
        var several = method("getExamples")
                .map(getter -> call(getter, schema))
                .filter(List.class::isInstance)
                .map(List.class::cast)
                .stream()
                .flatMap(examples -> Stream.of(examples.toArray()));
        return Stream.concat(Stream.ofNullable(schema.getExample()), several).findFirst();
    }

    private static Optional<Method> method(String name, Class<?>... parameters) {
        return Stream.of(Schema.class.getMethods())
                .filter(method -> method.getName().equals(name))
                .filter(method -> List.of(method.getParameterTypes()).equals(List.of(parameters)))
                .findFirst();
    }

    private static Object call(Method method, Schema schema, Object... arguments) {
        try {
            return method.invoke(schema, arguments);
        } catch (ReflectiveOperationException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
