package dev.pharos.probing.client;

import static dev.pharos.probing.client.TestServer.ok;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pharos.egress.entity.EgressPolicy;
import dev.pharos.egress.entity.RequestHeader;
import dev.pharos.egress.entity.TargetUrl;
import dev.pharos.probing.entity.ErrorKind;
import dev.pharos.probing.entity.HttpRequest;
import dev.pharos.probing.entity.ProbeResult;
import dev.pharos.probing.entity.ProbeSpec;
import dev.pharos.probing.entity.StatusRanges;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RedirectTest {

    private final Probes probes = Probes.loopback();

    @AfterEach
    void close() {
        probes.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 303, 307, 308})
    void redirectsLeadToTheAnswerThatCounts(int status) {
        try (var server =
                TestServer.serving(head -> head.startsWith("GET /end ") ? ok("x") : redirect(status, "end"))) {
            var result = probes.probe(Probes.following(server.url("/start")));
            assertThat(result.success()).isTrue();
            assertThat(result.statusCode()).isEqualTo(200);
            assertThat(server.connections()).isEqualTo(2);
            var phases = result.phases();
            assertThat(phases.connectMs() + phases.firstByteMs() + phases.transferMs())
                    .isEqualTo(result.latencyMs());
        }
    }

    @Test
    void aRedirectThatIsNotFollowedIsJudgedByTheAcceptedRanges() {
        try (var server = TestServer.answering(redirect(302, "/elsewhere"))) {
            var result = probes.probe(Probes.get(server.url("/")));
            assertFailure(result, ErrorKind.UNEXPECTED_STATUS, "HTTP 302");
            var ranges = StatusRanges.parse(List.of("302"));
            var accepting = new ProbeSpec.Http(HttpRequest.get(server.url("/")), ranges, 0, 5000, null, true);
            assertThat(probes.probe(accepting).success()).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"HTTP/1.1 302 Found\r\nContent-Length: 0\r\n\r\n", "HTTP/1.1 304 Not Modified\r\n\r\n"})
    void whatLeadsNowhereIsJudgedByTheAcceptedRanges(String answer) {
        try (var server = TestServer.answering(answer)) {
            var result = probes.probe(Probes.following(server.url("/")));
            assertThat(result.error()).isEqualTo(ErrorKind.UNEXPECTED_STATUS);
        }
    }

    @ParameterizedTest
    @CsvSource({"/, /", "/a, /b"})
    void aLoopIsAFailureAndNeverTheLastStatus(String first, String second) {
        try (var server =
                TestServer.serving(head -> redirect(302, head.contains(" " + first + " ") ? second : first))) {
            var result = probes.probe(Probes.following(server.url(first)));
            assertFailure(result, ErrorKind.REDIRECT, "redirect loop");
            assertThat(result.statusCode()).isNull();
        }
    }

    @Test
    void fiveRedirectsAreFollowedAndNoMore() {
        try (var server = TestServer.serving(RedirectTest::countDown)) {
            assertThat(probes.probe(Probes.following(server.url("/5"))).success())
                    .isTrue();
            var result = probes.probe(Probes.following(server.url("/6")));
            assertFailure(result, ErrorKind.REDIRECT, "more than 5 redirects");
            assertThat(server.connections()).isEqualTo(6 + 6);
        }
    }

    private static String countDown(String head) {
        var left = head.charAt("GET /".length()) - '0';
        return left == 0 ? ok("x") : redirect(302, "/" + (left - 1));
    }

    @Test
    void everyHopPassesTheGate() {
        try (var server = TestServer.answering(redirect(302, "http://127.0.0.2:9999/"));
                var closed = Probes.with(Probes.opened("127.0.0.1"))) {
            assertFailure(closed.probe(Probes.following(server.url("/"))), ErrorKind.EGRESS, EgressPolicy.REFUSAL);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ftp://127.0.0.1/", "http://user@127.0.0.1/", "http://2130706433/", "http://127.0.0.1:22/"})
    void aTargetThatBreaksARuleIsAFailure(String location) {
        try (var server = TestServer.answering(redirect(302, location))) {
            var result = probes.probe(Probes.following(server.url("/")));
            assertThat(result.error()).isEqualTo(ErrorKind.REDIRECT);
            assertThat(result.message())
                    .startsWith("the target of the redirect must")
                    .doesNotContain(location);
        }
    }

    @Test
    void aPersonsHeadersDoNotFollowToAnotherHost() throws InterruptedException {
        try (var server = TestServer.serving(RedirectTest::leadAway)) {
            var headers = List.of(new RequestHeader("Authorization", "secret"));
            var request = new HttpRequest("GET", server.url("/here"), headers, "");
            assertThat(probes.probe(Probes.http(request, 5, null)).success()).isTrue();
            assertThat(server.head()).contains("secret");
            assertThat(server.head()).contains("secret");
            assertThat(server.head()).startsWith("GET /away ").doesNotContain("secret");
        }
    }

    private static String leadAway(String head) {
        if (head.startsWith("GET /here ")) {
            return redirect(302, "/same");
        }
        var port = head.replaceAll("(?s).*Host: [^:]*:(\\d+).*", "$1");
        return head.startsWith("GET /same ") ? redirect(302, "http://localhost:" + port + "/away") : ok("x");
    }

    @Test
    void aPostMayLeadToAGetOfTheSameUrl() throws InterruptedException {
        try (var server = TestServer.serving(head -> head.startsWith("POST ") ? redirect(303, "/") : ok("x"))) {
            var request = new HttpRequest("POST", server.url("/"), List.of(), "form");
            assertThat(probes.probe(Probes.http(request, 5, null)).success()).isTrue();
            assertThat(server.head()).startsWith("POST ");
            assertThat(server.head()).startsWith("GET ").doesNotContain("Content-Length");
        }
    }

    @Test
    void allHopsShareOneDeadline() {
        try (var server = TestServer.running(connection -> {
            TestServer.readHead(connection);
            TestServer.drain(connection);
        })) {
            try (var first = TestServer.answering(redirect(302, server.url("/").toString()))) {
                var url = TargetUrl.parse(first.url("/").toString());
                var spec = new ProbeSpec.Http(HttpRequest.get(url), StatusRanges.SUCCESSFUL, 5, 400, null, true);
                assertFailure(probes.probe(spec), ErrorKind.TIMEOUT, "no answer within 400 ms");
            }
        }
    }

    static String redirect(int status, String location) {
        return "HTTP/1.1 " + status + " Moved\r\nLocation: " + location + "\r\nContent-Length: 0\r\n\r\n";
    }

    private static void assertFailure(ProbeResult result, ErrorKind kind, String message) {
        assertThat(result.error() + ": " + result.message()).isEqualTo(kind + ": " + message);
    }
}
