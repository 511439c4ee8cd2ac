package dev.pharos.it.api;

import static dev.pharos.it.api.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pharos.it.client.Http;
import dev.pharos.it.client.SharedOrganization;
import dev.pharos.it.server.PharosServer;
import dev.pharos.it.server.WithPharos;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever refuses, the domain, JAX-RS or the container: the refusal looks the same (RFC 9457). */
@WithPharos
class ProblemDocumentsIT {

    private static final SharedOrganization SHARED = new SharedOrganization();

    private static final String MONITORS = "api/v1/monitors";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "api/v1/nothing-here",
                "api/nothing-here",
                "internal/v1/nothing-here",
                "api/v1",
                "api/v2/monitors",
            })
    void sayThatThereIsNothing(String path, PharosServer server) {
        assertProblem(SHARED.of(server).api().get(path), 404);
    }

    @Test
    void sayWhichMethodsThereAre(PharosServer server) {
        var api = SHARED.of(server).api();

        var answer = api.send("DELETE", MONITORS, BodyPublishers.noBody());

        assertProblem(answer, 405);
        assertThat(answer.header("Allow")).contains("GET", "POST");
        assertThat(api.send("BREW", MONITORS, BodyPublishers.noBody()).status()).isIn(405, 501);
        assertThat(api.send("TRACE", MONITORS, BodyPublishers.noBody()).status())
                .isGreaterThanOrEqualTo(400);
    }

    @Test
    void sayThatAMediaTypeIsNotSpoken(PharosServer server) {
        var api = SHARED.of(server).api();

        assertProblem(api.with("Content-Type", "text/plain").post(MONITORS, "{}"), 415);
        assertProblem(api.with("Accept", "application/xml").get(MONITORS), 406);
    }

    @ParameterizedTest
    @CsvSource({"Content-Type,json", "Content-Type,/", "Accept,/", "Accept,text/"})
    void sayThatAMediaTypeIsNone(String header, String value, PharosServer server) {
        var api = SHARED.of(server).api().with(header, value);

        for (var path : new String[] {MONITORS, "api/auth/token", "internal/v1/auth/login"}) {
            var answer = api.post(path, "{}");
            assertProblem(answer, 400, "bad-request");
            assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        }
    }

    @Test
    void haveNoBodyWhereNoneIsAsked(PharosServer server) {
        var answer = SHARED.of(server).api().send("HEAD", "api/v1/nothing-here", BodyPublishers.noBody());

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.body()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{ | malformed-json",
                "no json | malformed-json",
                "{\"name\":\"a\",\"name\":\"b\"} | malformed-json",
                "null | body-missing",
                "'' | body-missing",
            })
    void sayThatABodyIsNoJson(String body, String code, PharosServer server) {
        assertProblem(SHARED.of(server).api().post(MONITORS, body), 400, code);
    }

    @Test
    void boundWhatIsRead(PharosServer server) {
        var api = SHARED.of(server).api();

        var deep = api.post(MONITORS, "{\"settings\":" + "{\"a\":".repeat(1_000) + "1" + "}".repeat(1_001));
        var large = api.post(MONITORS, "{\"name\":\"" + "x".repeat(1 << 20) + "\"}");

        assertProblem(deep, 400, "malformed-json");
        assertProblem(large, 413, "body-too-large");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "WEB-INF/web.xml",
                "WEB-INF/error",
                "META-INF/MANIFEST.MF",
                ".//WEB-INF/web.xml",
                "%57EB-INF/web.xml",
                "./WEB-INF/web.xml",
                "static/..;/WEB-INF/web.xml",
                "api/..%2fWEB-INF/web.xml",
                "..%5cWEB-INF%5cweb.xml",
                "WEB-INF%2fweb.xml",
                "web-inf/web.xml",
            })
    void hideWhatLiesInTheArchive(String path, PharosServer server) {
        var answer = Http.stranger(server).get(path);

        assertThat(answer.status()).isIn(400, 404);
        assertThat(answer.body()).doesNotContain("<web-app", "Manifest-Version", "Exception");
    }
}
