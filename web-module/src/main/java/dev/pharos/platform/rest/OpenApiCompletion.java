package dev.pharos.platform.rest;

import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** What follows for every operation from where it is served and what it takes, so that nobody has to write it down. */
final class OpenApiCompletion {

    private static final String PROBLEM_TYPE = "application/problem+json";

    private record Refusal(String status, String description) {}

    private OpenApiCompletion() {}

    /** The document's head, tags and examples, once all operations are in it. */
    static void addTo(OpenAPI document) {
        // Relative to the document: below whatever context root.
        document.setServers(List.of(OASFactory.createServer().url(".").description("This installation")));
        var tags = new TreeSet<String>();
        document.getPaths().getPathItems().values().stream()
                .flatMap(item -> item.getOperations().values().stream())
                .forEach(operation -> tags.addAll(operation.getTags()));
        document.setTags(
                tags.stream().map(tag -> OASFactory.createTag().name(tag)).toList());
        OpenApiExamples.addTo(document);
    }

    /** One operation as it is served at one base. */
    static void complete(
            Operation operation, Endpoint endpoint, Served.Base base, String path, PathItem.HttpMethod method) {
        describe(operation, endpoint, base, method);
        typeParameters(operation);
        if (base == Served.Base.INTERNAL && method != PathItem.HttpMethod.GET) {
            operation.addParameter(csrfHeader());
        }
        var responses = operation.getResponses();
        refusals(operation, endpoint, path).stream()
                .filter(refusal -> responses.getAPIResponse(refusal.status()) == null)
                .forEach(refusal -> responses.addAPIResponse(
                        refusal.status(), OASFactory.createAPIResponse().description(refusal.description())));
        new LinkedHashMap<>(responses.getAPIResponses())
                .forEach((status, response) -> responses.addAPIResponse(status, asProblem(status, response)));
    }

    private static void describe(Operation operation, Endpoint endpoint, Served.Base base, PathItem.HttpMethod method) {
        var own = operation.getDescription() == null ? operation.getSummary() : operation.getDescription();
        var sentence = own.endsWith(".") ? own : own + ".";
        operation.setDescription(sentence + " " + endpoint.callers(base));
    }

    private static void typeParameters(Operation operation) {
        var parameters = operation.getParameters() == null ? List.<Parameter>of() : operation.getParameters();
        parameters.stream()
                .filter(parameter -> parameter.getSchema() == null && parameter.getContent() == null)
                .forEach(parameter -> parameter.setSchema(OpenApiTypes.text()));
    }

    private static Parameter csrfHeader() {
        return OASFactory.createParameter()
                .name("X-Requested-With")
                .in(Parameter.In.HEADER)
                .required(true)
                .description("Keeps other sites from using a visitor's cookie")
                .schema(OpenApiTypes.text().addEnumeration("XMLHttpRequest"));
    }

    private static List<Refusal> refusals(Operation operation, Endpoint endpoint, String path) {
        var refusals = new ArrayList<Refusal>();
        if (!endpoint.isOpen()) {
            refusals.add(new Refusal("401", "No good credential"));
            refusals.add(new Refusal("403", "The role or the scope does not allow this"));
        }
        if (path.contains("{")) {
            refusals.add(new Refusal("404", "There is no such thing in the caller's organization"));
        }
        if (operation.getRequestBody() != null) {
            refusals.add(new Refusal("400", "The body is no JSON"));
            refusals.add(new Refusal("413", "The body is too large"));
            refusals.add(new Refusal("415", "The body is of another media type"));
            refusals.add(new Refusal("422", "Wrong fields, by name"));
        }
        return refusals;
    }

    /** Every refusal has a problem document as its body. */
    private static APIResponse asProblem(String status, APIResponse response) {
        if (!status.matches("[45]\\d\\d") || response.getContent() != null || response.getRef() != null) {
            return response;
        }
        return response.content(problem(Integer.parseInt(status)));
    }

    private static Content problem(int status) {
        var known = Response.Status.fromStatusCode(status);
        var title = known == null ? "Unprocessable Content" : known.getReasonPhrase();
        var code = title.toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", "-");
        return OASFactory.createContent()
                .addMediaType(
                        PROBLEM_TYPE,
                        OASFactory.createMediaType()
                                .schema(OASFactory.createSchema().ref("Problem"))
                                .example(Map.of(
                                        "type", "urn:pharos:problem:" + code,
                                        "title", title,
                                        "status", status,
                                        "detail", "What is wrong, for people to read.",
                                        "code", code)));
    }
}
