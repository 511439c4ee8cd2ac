package dev.pharos.platform.rest;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Schema;

/**
 * Completes the OpenAPI document while it is built: where resources are {@link Served}, who may call them and how refusals
 * look follows from the code and is not written down a second time.
 */
public class OpenApiFilter implements OASFilter {

    private final Map<String, Endpoint> endpoints = Endpoints.byGeneratedId();

    @Override
    public Schema filterSchema(Schema schema) {
        if (schema.getEnumeration() != null) {
            schema.setEnumeration(schema.getEnumeration().stream()
                    .<Object>map(name -> name.toString().toLowerCase(Locale.ROOT))
                    .toList());
        }
        return schema;
    }

    @Override
    public Operation filterOperation(Operation operation) {
        OpenApiPages.addTo(operation);
        return operation;
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        requireAll(document);
        var served = new TreeMap<String, PathItem>();
        document.getPaths()
                .getPathItems()
                .forEach((path, item) ->
                        item.getOperations().forEach((method, operation) -> serve(served, path, method, operation)));
        var paths = OASFactory.createPaths();
        served.forEach(paths::addPathItem);
        document.setPaths(paths);
        OpenApiParts.addTo(document);
        OpenApiParts.addScopes(
                document,
                endpoints.values().stream()
                        .map(Endpoint::scope)
                        .flatMap(Optional::stream)
                        .toList());
        OpenApiCompletion.addTo(document);
    }

    /** The generator keeps one of two methods whose paths in the code are the same, though they are served at others. */
    private void requireAll(OpenAPI document) {
        var lost = new TreeSet<>(endpoints.keySet());
        endpoints.values().stream()
                .filter(Endpoint::isHidden)
                .map(Endpoint::generatedId)
                .forEach(lost::remove);
        document.getPaths().getPathItems().values().stream()
                .flatMap(item -> item.getOperations().values().stream())
                .map(Operation::getOperationId)
                .forEach(lost::remove);
        if (!lost.isEmpty()) {
            throw new IllegalStateException("Other methods have the paths of " + lost);
        }
    }

    /** One operation of the code becomes one of the document for each base it is served at. */
    private void serve(Map<String, PathItem> served, String path, PathItem.HttpMethod method, Operation operation) {
        var endpoint = endpoints.get(operation.getOperationId());
        for (var base : endpoint.bases()) {
            var full = "/" + base.path() + (path.equals("/") ? "" : path);
            var item = served.computeIfAbsent(full, unseen -> OASFactory.createPathItem());
            if (item.getOperations().containsKey(method)) {
                throw new IllegalStateException("Two methods serve " + method + " " + full);
            }
            var copy = copy(operation, endpoint, base);
            OpenApiCompletion.complete(copy, endpoint, base, full, method);
            item.setOperation(method, copy);
        }
    }

    private static Operation copy(Operation operation, Endpoint endpoint, Served.Base base) {
        return OASFactory.createOperation()
                .operationId(endpoint.idAt(base))
                .tags(operation.getTags() == null ? List.of(endpoint.tag()) : operation.getTags())
                .summary(operation.getSummary())
                .description(operation.getDescription())
                .parameters(operation.getParameters() == null ? null : new ArrayList<>(operation.getParameters()))
                .requestBody(operation.getRequestBody())
                .responses(OpenApiParts.withRefusals(base, operation.getResponses()))
                .security(OpenApiParts.credentials(base, endpoint));
    }
}
