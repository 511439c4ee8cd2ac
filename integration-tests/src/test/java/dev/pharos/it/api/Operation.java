package dev.pharos.it.api;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** One operation of the OpenAPI document. */
record Operation(String method, String path, JsonNode node) {

    private static final Set<String> METHODS = Set.of("get", "put", "post", "patch", "delete", "head", "options");

    static List<Operation> all(JsonNode document) {
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
    boolean namesAThing() {
        return path.contains("{");
    }

    boolean needsABody() {
        return node.has("requestBody");
    }

    /** Relative to the context root, every id in it replaced. */
    String at(String id) {
        return path.substring(1).replaceAll("\\{[^}]+}", id);
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}
