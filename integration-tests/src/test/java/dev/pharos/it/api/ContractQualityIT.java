package dev.pharos.it.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pharos.it.client.Http;
import dev.pharos.it.client.NpmPackage;
import dev.pharos.it.client.NpmTool;
import dev.pharos.it.client.Operation;
import dev.pharos.it.server.PharosServer;
import dev.pharos.it.server.WithPharos;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The OpenAPI document as others read it. */
@WithPharos
class ContractQualityIT {

    private static final NpmTool SPECTRAL =
            new NpmTool(new NpmPackage("@stoplight/spectral-cli", "6.16.3"), "spectral");

    @Test
    void isFlawlessForSpectral(PharosServer server) throws IOException {
        var directory = Files.createDirectories(Path.of("target", "openapi"));
        var rules = Files.writeString(directory.resolve("rules.yaml"), "extends: [\"spectral:oas\"]\n");
        var document = Files.writeString(
                directory.resolve("openapi.json"),
                Http.stranger(server).get("openapi?format=json").body());

        var findings =
                SPECTRAL.run("lint", "--ruleset", rules.toString(), "--format", "json", "--quiet", document.toString());

        assertThat(JsonMapper.shared()
                        .readTree(findings)
                        .valueStream()
                        .map(finding -> finding.at("/code").asString() + " " + finding.at("/path") + ": "
                                + finding.at("/message").asString()))
                .isEmpty();
    }

    @Test
    void showsEveryBodyAndEveryRefusal(PharosServer server) {
        var document = Http.stranger(server).get("openapi?format=json").json();
        var missing = new ArrayList<String>();

        for (var operation : Operation.all(document)) {
            var node = operation.node();
            if (node.at("/description").asString("").isBlank()) {
                missing.add(operation + " says nothing");
            }
            if (operation.needsABody()) {
                examine(operation + " request", node.at("/requestBody"), missing);
            }
            node.at("/responses")
                    .propertyStream()
                    .filter(answer -> !answer.getKey().equals("default"))
                    .forEach(answer -> {
                        var what = operation + " " + answer.getKey();
                        if (answer.getKey().matches("[45]..")) {
                            if (!answer.getValue().at("/content").has("application/problem+json")) {
                                missing.add(what + " is no problem");
                            }
                        } else if (answer.getValue().has("content")) {
                            examine(what, answer.getValue(), missing);
                        }
                    });
            if (!node.at("/security").isEmpty()
                    && !node.at("/responses").propertyNames().containsAll(refusals(operation))) {
                missing.add(operation + " lets everybody in");
            }
        }
        assertThat(missing).isEmpty();
    }

    /** The authorization server knows clients only, no roles. */
    private static List<String> refusals(Operation operation) {
        return operation.path().startsWith("/oauth/") ? List.of("401") : List.of("401", "403");
    }

    private static void examine(String what, JsonNode part, ArrayList<String> missing) {
        part.at("/content").propertyStream().forEach(body -> {
            if (!body.getValue().has("schema")) {
                missing.add(what + " has no schema");
            }
            if (!body.getValue().has("example") && !body.getValue().has("examples")) {
                missing.add(what + " has no example");
            }
        });
    }
}
