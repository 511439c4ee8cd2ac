package dev.pharos.platform.rest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;

/**
 * Gives every body of the document an example, made from the examples of its fields and else from their types: a body that
 * is described is shown, too.
 */
final class OpenApiExamples {

    private static final int DEEPEST = 12;
    private static final String REFERENCE = "#/components/schemas/";
    private static final String ID = "0198c0de-7a11-7000-8000-00000000beef";
    private static final String TIME = "2026-01-31T09:30:00.000Z";

    /** Fields whose type says too little. */
    private static final Map<String, String> BY_NAME = Map.of(
            "email", "ann@example.com",
            "password", "correct horse battery staple",
            "passwordConfirmation", "correct horse battery staple",
            "organizationName", "Acme",
            "name", "Shop",
            "slug", "acme",
            "status", "up",
            "target", "https://shop.example.com/health",
            "next", "eyJpZCI6NDJ9");

    private final Map<String, Schema> schemas;

    private OpenApiExamples(Map<String, Schema> schemas) {
        this.schemas = schemas;
    }

    static void addTo(OpenAPI document) {
        var known = document.getComponents().getSchemas();
        var examples = new OpenApiExamples(known == null ? Map.of() : known);
        document.getPaths().getPathItems().values().stream()
                .flatMap(item -> item.getOperations().values().stream())
                .flatMap(OpenApiExamples::bodies)
                .filter(body -> body.getExample() == null && body.getExamples() == null)
                .forEach(examples::complete);
    }

    private void complete(MediaType body) {
        if (body.getSchema() == null) {
            body.setSchema(OpenApiTypes.object());
        }
        body.setExample(of("", body.getSchema(), 0));
    }

    private static Stream<MediaType> bodies(Operation operation) {
        var request = operation.getRequestBody() == null
                ? Stream.<Content>empty()
                : Stream.of(operation.getRequestBody().getContent());
        var responses =
                operation.getResponses().getAPIResponses().values().stream().map(response -> response.getContent());
        return Stream.concat(request, responses)
                .filter(Objects::nonNull)
                .filter(content -> content.getMediaTypes() != null)
                .flatMap(content -> content.getMediaTypes().values().stream());
    }

    private Object of(String name, Schema schema, int depth) {
        if (schema.getRef() != null) {
            var target = schemas.get(schema.getRef().replace(REFERENCE, ""));
            return target == null || depth > DEEPEST ? Map.of() : of(name, target, depth + 1);
        }
        var own = OpenApiTypes.exampleOf(schema).orElse(schema.getDefaultValue());
        if (own != null) {
            return own;
        }
        if (schema.getEnumeration() != null && !schema.getEnumeration().isEmpty()) {
            return schema.getEnumeration().get(0);
        }
        if (schema.getAnyOf() != null) {
            // Of what may be null, too, the other possibility tells more.
            return of(name, reference(schema.getAnyOf()), depth);
        }
        if (schema.getProperties() == null
                && schema.getAllOf() != null
                && schema.getAllOf().size() == 1) {
            // A type that a field describes in its own words.
            return of(name, schema.getAllOf().get(0), depth + 1);
        }
        if (schema.getProperties() != null || schema.getAllOf() != null) {
            return object(schema, depth);
        }
        if (schema.getItems() != null) {
            return List.of(of(name, schema.getItems(), depth + 1));
        }
        return simple(name, schema);
    }

    private static Schema reference(List<Schema> possibilities) {
        return possibilities.stream()
                .filter(schema -> schema.getRef() != null)
                .findFirst()
                .orElse(possibilities.get(0));
    }

    private Map<String, Object> object(Schema schema, int depth) {
        var fields = new LinkedHashMap<String, Object>();
        for (var part : schema.getAllOf() == null ? List.<Schema>of() : schema.getAllOf()) {
            if (of("", part, depth + 1) instanceof Map<?, ?> inherited) {
                inherited.forEach((key, value) -> fields.put(key.toString(), value));
            }
        }
        var properties = schema.getProperties() == null ? Map.<String, Schema>of() : schema.getProperties();
        properties.forEach((key, value) -> fields.put(key, of(key, value, depth + 1)));
        return fields;
    }

    private static Object simple(String name, Schema schema) {
        var type = OpenApiTypes.typeOf(schema);
        if (type.contains("boolean")) {
            return false;
        }
        if (type.contains("integer")) {
            return name.endsWith("Ms") ? 5_000 : 60;
        }
        if (type.contains("number")) {
            return 0.999;
        }
        if (type.contains("object")) {
            return Map.of();
        }
        if (type.contains("array")) {
            return new ArrayList<>();
        }
        return text(name, String.valueOf(schema.getFormat()));
    }

    private static String text(String name, String format) {
        return switch (format) {
            case "uuid" -> ID;
            case "date-time" -> TIME;
            case "uri" -> "https://shop.example.com/";
            default -> BY_NAME.getOrDefault(name, "text");
        };
    }
}
