package dev.pharos.it.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pharos.it.client.Http;
import dev.pharos.it.client.RawHttp;
import dev.pharos.it.server.PharosServer;
import dev.pharos.it.server.WithPharos;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the server answers on its own, before or around the application: strict to browsers, silent about itself. */
@Tag("smoke")
@WithPharos
class ContainerAnswersIT {

    private static final String[] TALKATIVE = {
        "payara", "glassfish", "grizzly", "tomcat", "catalina", "jersey", "mojarra", "exception", "\tat "
    };

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "login",
                "docs/",
                "resources/pharos/css/base.css",
                "no-such-page",
                "resources/no-such.css",
                "api/health",
                "api/v1/monitors",
                "api/nothing",
                "internal/v1/auth/me",
                "openapi",
                "metrics",
                "docs",
                ".well-known/jwks.json",
            })
    void isStrictToBrowsersEverywhere(String path, PharosServer server) {
        var answer = RawHttp.send(server, "GET " + server.baseUrl().getPath() + path + " HTTP/1.1\r\n", "");

        assertSilent(answer);
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("X-Frame-Options")).isEqualTo("DENY");
        assertThat(answer.header("Referrer-Policy")).isEqualTo("same-origin");
        assertThat(answer.header("Permissions-Policy")).contains("camera=()");
        if (answer.status() / 100 != 3 && answer.header("Content-Type").startsWith("text/html")) {
            assertThat(answer.header("Content-Security-Policy"))
                    .contains("frame-ancestors 'none'", "script-src 'self'")
                    .doesNotContain("script-src 'unsafe-inline'", "unsafe-eval");
        }
    }

    static Stream<Arguments> odd() {
        var big = "a".repeat(20_000);
        return Stream.of(
                Arguments.of("method unknown", "BREW {base} HTTP/1.1\r\n", ""),
                Arguments.of("method of proxies", "CONNECT a:1 HTTP/1.1\r\n", ""),
                Arguments.of("TRACE", "TRACE {base} HTTP/1.1\r\nCookie: secret=1\r\n", ""),
                Arguments.of("TRACE of a resource", "TRACE {base}api/health HTTP/1.1\r\nCookie: secret=1\r\n", ""),
                Arguments.of("version unknown", "GET {base} HTTP/3.9\r\n", ""),
                Arguments.of("long URL", "GET {base}?" + big + " HTTP/1.1\r\n", ""),
                Arguments.of("long header", "GET {base} HTTP/1.1\r\nX-Long: " + big + "\r\n", ""),
                Arguments.of("many headers", "GET {base} HTTP/1.1\r\n" + "X-Many: a\r\n".repeat(300), ""),
                Arguments.of("path out of the archive", "GET {base}resources/../WEB-INF/web.xml HTTP/1.1\r\n", ""),
                Arguments.of("length negative", "POST {base}api/auth/token HTTP/1.1\r\nContent-Length: -5\r\n", ""),
                Arguments.of("length no number", "POST {base}api/auth/token HTTP/1.1\r\nContent-Length: x\r\n", ""),
                Arguments.of(
                        "lengths two",
                        "POST {base}api/auth/token HTTP/1.1\r\nContent-Length: 2\r\nContent-Length: 3\r\n",
                        "{}"),
                Arguments.of(
                        "chunk broken",
                        "POST {base}api/auth/token HTTP/1.1\r\nTransfer-Encoding: chunked\r\n",
                        "zz\r\n"),
                Arguments.of("post to a file", "POST {base}resources/pharos/css/base.css HTTP/1.1\r\n", ""));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("odd")
    void refusesOddRequestsWithoutAWordAboutItself(String what, String head, String body, PharosServer server) {
        var answer =
                RawHttp.send(server, head.replace("{base}", server.baseUrl().getPath()), body);

        assertSilent(answer);
        assertThat(answer.status())
                .satisfiesAnyOf(
                        status -> assertThat(status).isZero(),
                        status -> assertThat(status).isGreaterThanOrEqualTo(400));
        assertThat(answer.body()).doesNotContain("secret=1");
    }

    /**
     * Payara maps a request to an application by its decoded path. Where that cannot be had it ends the request in its
     * connector (CoyoteAdapter.postParseRequest), before there is a context whose error pages, filters or valves could
     * answer: all that can be asked for is that it says nothing else.
     */
    @ParameterizedTest
    @ValueSource(strings = {"%00", "%ff", "api/v1/monitors/%00", "api/v1/monitors/%ff", "status/%00", "%zz"})
    void saysNothingToAPathThatCannotBeDecoded(String path, PharosServer server) {
        var answer = RawHttp.send(server, "GET " + server.baseUrl().getPath() + path + " HTTP/1.1\r\n", "");

        assertSilent(answer);
        assertThat(answer.body()).isEmpty();
        assertThat(answer.status()).isIn(path.equals("%zz") ? List.of(200, 400) : List.of(400));
    }

    @Test
    void keepsItsHeadersOnErrorsThatComeBeforeAnyFilter(PharosServer server) {
        var answer = RawHttp.send(
                server, "GET " + server.baseUrl().getPath() + "resources/../WEB-INF/web.xml HTTP/1.1\r\n", "");

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("Content-Security-Policy")).contains("script-src 'self'");
    }

    @Test
    void refusesAFormThatIsTooLarge(PharosServer server) {
        var answer = RawHttp.send(
                server,
                "POST " + server.baseUrl().getPath() + "login HTTP/1.1\r\n"
                        + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 3000000\r\n",
                "");

        assertThat(answer.status()).isEqualTo(413);
        assertSilent(answer);
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
    }

    @Test
    void refusesWhatIsNoHttp(PharosServer server) {
        for (var bytes : new String[] {"GET / HTTP/1.1\r\n\r\n", "GET\u0001 / foo\r\n\r\n"}) {
            assertSilent(RawHttp.sendBytes(server, bytes));
        }
    }

    @Test
    void saysWhichMethodsAFileHas(PharosServer server) {
        var answer = RawHttp.send(
                server, "DELETE " + server.baseUrl().getPath() + "resources/pharos/css/base.css HTTP/1.1\r\n", "");

        assertThat(answer.status()).isEqualTo(405);
        assertThat(answer.header("Allow")).contains("GET", "HEAD");
    }

    @Test
    void saysWhomToTellAboutAVulnerability(PharosServer server) {
        var answer = Http.stranger(server).get(".well-known/security.txt");

        if (answer.status() == 404) {
            // The operator of the EAR's server names nobody.
            Problems.assertProblem(answer, 404);
        } else {
            assertThat(answer.header("Content-Type")).startsWith("text/plain");
            assertThat(answer.body()).contains("Contact: mailto:security@example.test\n", "Expires: 20", "Canonical: ");
        }
    }

    private static void assertSilent(RawHttp answer) {
        assertThat(answer.headers()).doesNotContainKeys("server", "x-powered-by", "x-aspnet-version", "via");
        // Pages that are served may name what they are made with; refusals may not.
        var said = (answer.headers() + (answer.status() < 400 ? "" : answer.body())).toLowerCase(Locale.ROOT);
        assertThat(said).doesNotContain(TALKATIVE);
    }
}
