package dev.pharos.it.client;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** One operation of the OpenAPI document. */
public record Operation(String method, String path, JsonNode node) {

    private static final Set<String> METHODS = Set.of("get", "put", "post", "patch", "delete", "head", "options");

    public static List<Operation> all(JsonNode document) {
        return document.at("/paths")
                .propertyStream()
                .flatMap(path -> path.getValue()
                        .propertyStream()
                        .filter(item -> METHODS.contains(item.getKey()))
                        .map(item ->
                                new Operation(item.getKey().toUpperCase(Locale.ROOT), path.getKey(), item.getValue())))
                .toList();
    }

    /** Whether its path names a thing by its id. */
    public boolean namesAThing() {
        return path.contains("{");
    }

    public boolean needsABody() {
        return node.has("requestBody");
    }

    /** Relative to the context root, every id in it replaced. */
    public String at(String id) {
        return path.substring(1).replaceAll("\\{[^}]+}", id);
    }

    /** Relative to the context root, the ids in it replaced one after the other. */
    public String at(List<String> ids) {
        var at = path.substring(1);
        for (var id : ids) {
            at = at.replaceFirst("\\{[^}]+}", id);
        }
        return at;
    }

    /** The example that the document gives for the body. */
    public String exampleBody() {
        return node.at("/requestBody/content")
                .valueStream()
                .map(content -> content.at("/example"))
                .filter(example -> !example.isMissingNode())
                .findFirst()
                .map(JsonNode::toString)
                .orElse("{}");
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}
