package dev.pharos.it.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pharos.it.client.Http;
import dev.pharos.it.client.Operation;
import dev.pharos.it.server.PharosServer;
import dev.pharos.it.server.WithPharos;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

@WithPharos
class OpenApiIT {

    private static final List<String> MONITORS = List.of(
            "/monitors",
            "/monitors/{id}",
            "/monitors/{id}/pause",
            "/monitors/{id}/resume",
            "/monitors/{id}/check",
            "/monitors/{id}/checks",
            "/monitors/{id}/uptime",
            "/monitors/{id}/segments",
            "/monitors/{id}/latency");

    private static final List<String> OTHERS = List.of(
            "/api/auth/register",
            "/api/auth/token",
            "/api/auth/token/refresh",
            "/api/auth/logout",
            "/api/auth/switch",
            "/api/auth/me",
            "/internal/v1/auth/login",
            "/internal/v1/auth/logout",
            "/internal/v1/auth/me",
            "/api/health",
            "/oauth/token",
            "/oauth/revoke",
            "/oauth/introspect",
            "/.well-known/oauth-authorization-server",
            "/.well-known/jwks.json");

    @Test
    void listsEveryResourceOfTheContract(PharosServer server) {
        var paths = document(server).at("/paths");

        var monitors = MONITORS.stream().flatMap(path -> Stream.of("/api/v1" + path, "/internal/v1" + path));
        assertThat(paths.propertyNames())
                .containsAll(Stream.concat(monitors, OTHERS.stream()).toList());
    }

    @Test
    void saysForEveryOperationWhoMayCallItAndHowItRefuses(PharosServer server) {
        var operations = Operation.all(document(server));

        assertThat(operations).isNotEmpty().allSatisfy(operation -> {
            assertThat(operation.node().at("/operationId").asString()).isNotBlank();
            assertThat(operation.node().at("/summary").asString()).isNotBlank();
            assertThat(operation.node().at("/responses").propertyNames()).contains("default");
            assertThat(operation.node().has("security")).isTrue();
        });
        assertThat(operations.stream()
                        .map(operation -> operation.node().at("/operationId").asString()))
                .doesNotHaveDuplicates();
    }

    @Test
    void saysWhichScopesProgramsNeed(PharosServer server) {
        var document = document(server);
        var paths = document.at("/paths");

        assertThat(paths.path("/api/v1/monitors").at("/post/security").toString())
                .isEqualTo("[{\"accessToken\":[]},{\"apiKey\":[]},{\"clientCredentials\":[\"monitors:write\"]}]");
        assertThat(paths.path("/api/v1/monitors").at("/get/security").toString())
                .contains("\"clientCredentials\":[\"monitors:read\"]");
        assertThat(paths.path("/api/v1/api-keys").at("/get/security").toString())
                .isEqualTo("[{\"accessToken\":[]}]");
        assertThat(paths.path("/internal/v1/monitors").at("/get/security").toString())
                .isEqualTo("[{\"sessionCookie\":[]}]");
        assertThat(paths.path("/oauth/token").at("/post/responses/default/$ref").asString())
                .endsWith("/OAuthError");
        var flow = document.at("/components/securitySchemes/clientCredentials/flows/clientCredentials");
        assertThat(flow.at("/tokenUrl").asString()).isEqualTo("oauth/token");
        assertThat(flow.at("/scopes").propertyNames()).contains("monitors:read", "monitors:write");
    }

    @ParameterizedTest
    @CsvSource({"'',Monitor", "/{id}/checks,Check", "/{id}/segments,Segment"})
    void saysWhatListsHold(String path, String item, PharosServer server) {
        var answer =
                document(server).at("/paths").path("/api/v1/monitors" + path).at("/get/responses/200");

        assertThat(answer.at("/content/application~1json/schema/properties/items/items/$ref")
                        .asString())
                .isEqualTo("#/components/schemas/" + item);
    }

    @Test
    void comesAsYamlUnlessJsonIsAskedFor(PharosServer server) {
        var client = Http.stranger(server);

        assertThat(client.get("openapi").header("Content-Type")).startsWith("application/yaml");
        assertThat(client.get("openapi").body()).startsWith("---\nopenapi: 3");
        assertThat(client.with("Accept", "application/json").get("openapi").text("/info/title"))
                .isEqualTo(document(server).at("/info/title").asString())
                .isNotBlank();
    }

    private static JsonNode document(PharosServer server) {
        return Http.stranger(server).get("openapi?format=json").json();
    }
}
