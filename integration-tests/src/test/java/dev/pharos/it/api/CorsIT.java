package dev.pharos.it.api;

import static dev.pharos.it.api.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pharos.it.client.Answer;
import dev.pharos.it.client.Http;
import dev.pharos.it.client.SharedOrganization;
import dev.pharos.it.server.PharosServer;
import dev.pharos.it.server.WithPharos;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The test server lets pages of two origins use its API; that nobody may by default is a unit test's business. */
@WithPharos
class CorsIT {

    private static final SharedOrganization SHARED = new SharedOrganization();
    private static final String FRIEND = "https://app.example.test";
    private static final String MONITORS = "api/v1/monitors";

    @ParameterizedTest
    @ValueSource(strings = {FRIEND, "http://localhost:3000"})
    void letsConfiguredOriginsRead(String origin, PharosServer server) {
        var answer = SHARED.of(server).api().with("Origin", origin).get(MONITORS);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Access-Control-Allow-Origin")).isEqualTo(origin);
        assertThat(answer.header("Access-Control-Expose-Headers")).contains("ETag", "Link", "Location", "Retry-After");
        assertNoCookies(answer);
    }

    @Test
    void letsThemReadRefusals(PharosServer server) {
        var answer = Http.stranger(server).with("Origin", FRIEND).get(MONITORS);

        assertProblem(answer, 401, "unauthenticated");
        assertThat(answer.header("Access-Control-Allow-Origin")).isEqualTo(FRIEND);
    }

    @ParameterizedTest
    @ValueSource(strings = {MONITORS, "api/auth/token", "oauth/token"})
    void answersTheirPreflightAndLetsItBeRemembered(String path, PharosServer server) {
        var answer = preflight(server, path, FRIEND);

        assertThat(answer.status()).isEqualTo(204);
        assertThat(answer.header("Access-Control-Allow-Origin")).isEqualTo(FRIEND);
        assertThat(answer.header("Access-Control-Allow-Methods")).contains("POST", "PATCH", "DELETE");
        assertThat(answer.header("Access-Control-Allow-Headers"))
                .contains("Authorization", "Content-Type", "X-API-Key");
        assertThat(answer.header("Access-Control-Max-Age")).isEqualTo("7200");
        assertThat(answer.headers().allValues("Vary")).anyMatch(value -> value.contains("Origin"));
        assertNoCookies(answer);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example",
                "http://app.example.test",
                "https://app.example.test:8443",
                "https://app.example.test.evil.example",
                "null",
            })
    void letsNobodyElse(String origin, PharosServer server) {
        var answer = SHARED.of(server).api().with("Origin", origin).get(MONITORS);

        assertNotLetIn(answer);
        assertThat(answer.headers().allValues("Vary")).anyMatch(value -> value.contains("Origin"));
        assertNotLetIn(preflight(server, MONITORS, origin));
    }

    @ParameterizedTest
    @ValueSource(strings = {"internal/v1/monitors", "login", "openapi", "health"})
    void isForTheApiOnly(String path, PharosServer server) {
        assertNotLetIn(Http.stranger(server).with("Origin", FRIEND).get(path));
        assertNotLetIn(preflight(server, path, FRIEND));
    }

    private static Answer preflight(PharosServer server, String path, String origin) {
        return Http.stranger(server)
                .with("Origin", origin)
                .with("Access-Control-Request-Method", "PATCH")
                .with("Access-Control-Request-Headers", "authorization,content-type")
                .send("OPTIONS", path, BodyPublishers.noBody());
    }

    private static void assertNotLetIn(Answer answer) {
        assertThat(answer.header("Access-Control-Allow-Origin")).isEmpty();
        assertThat(answer.header("Access-Control-Allow-Methods")).isEmpty();
        assertNoCookies(answer);
    }

    private static void assertNoCookies(Answer answer) {
        assertThat(answer.header("Access-Control-Allow-Credentials")).isEmpty();
    }
}
