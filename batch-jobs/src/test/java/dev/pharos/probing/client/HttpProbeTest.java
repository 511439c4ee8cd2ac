package dev.pharos.probing.client;

import static dev.pharos.probing.client.TestServer.answering;
import static dev.pharos.probing.client.TestServer.ok;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pharos.egress.entity.RequestHeader;
import dev.pharos.egress.entity.UserAgent;
import dev.pharos.probing.entity.ErrorKind;
import dev.pharos.probing.entity.HttpRequest;
import dev.pharos.probing.entity.ProbeResult;
import dev.pharos.probing.entity.ProbeSpec;
import dev.pharos.probing.entity.StatusRanges;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HttpProbeTest {

    private final Probes probes = Probes.loopback();

    @AfterEach
    void close() {
        probes.close();
    }

    @Test
    void anAcceptedStatusIsASuccessWhosePhasesAddUpToItsLatency() {
        try (var server = answering(ok("hello"))) {
            var before = Clock.systemUTC().millis();
            var result = probes.probe(Probes.get(server.url("/")));
            assertSuccess(result, 200);
            assertThat(result.startedAtMs()).isBetween(before, Clock.systemUTC().millis());
            var phases = result.phases();
            assertThat(phases.dnsMs()).isNull();
            assertThat(phases.tlsMs()).isNull();
            assertThat(phases.connectMs() + phases.firstByteMs() + phases.transferMs())
                    .isEqualTo(result.latencyMs());
        }
    }

    @Test
    void theRequestNamesHostAndSenderAndAsksToClose() throws InterruptedException {
        try (var server = answering(ok(""))) {
            probes.probe(Probes.get(server.url("/a?b=c")));
            assertThat(server.head())
                    .isEqualTo("GET /a?b=c HTTP/1.1\nHost: 127.0.0.1:" + server.port() + "\nUser-Agent: "
                            + UserAgent.TEXT + "\nAccept: */*\nConnection: close");
        }
    }

    @Test
    void headersAndBodyAreSent() throws InterruptedException {
        try (var server = answering(ok(""))) {
            var headers = List.of(new RequestHeader("X-Token", "t"));
            var request = new HttpRequest("POST", server.url("/"), headers, "body");
            assertSuccess(probes.probe(Probes.http(request, 0, null)), 200);
            assertThat(server.head()).startsWith("POST / HTTP/1.1\n").contains("X-Token: t\nContent-Length: 4");
        }
    }

    @Test
    void anotherStatusIsNamed() {
        try (var server = answering("HTTP/1.1 500 Oh\r\nContent-Length: 3\r\n\r\nwhy")) {
            var result = probes.probe(Probes.get(server.url("/")));
            assertThat(result.error()).isEqualTo(ErrorKind.UNEXPECTED_STATUS);
            assertThat(result.message()).isEqualTo("HTTP 500");
            assertThat(result.statusCode()).isEqualTo(500);
            assertThat(result.latencyMs()).isNotNull();
        }
    }

    @Test
    void theAcceptedRangesDecide() {
        try (var server = answering("HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n")) {
            var request = HttpRequest.get(server.url("/"));
            var ranges = StatusRanges.parse(List.of("404"));
            assertSuccess(probes.probe(new ProbeSpec.Http(request, ranges, 0, 5000, null, true)), 404);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n0\r\n\r\n",
                "HTTP/1.0 200 OK\r\n\r\nuntil the end",
                "HTTP/1.1 200\r\nContent-Length: 0\r\n\r\n",
                "HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 103 Early Hints\r\nLink: a\r\n\r\nHTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok",
                "HTTP/1.1 200 OK\r\nContent-Encoding: br\r\nContent-Length: 3\r\n\r\n???",
            })
    void everyFramingOfHttpIsUnderstood(String answer) {
        try (var server = answering(answer)) {
            assertSuccess(probes.probe(Probes.get(server.url("/"))), 200);
        }
    }

    @Test
    void noBodyFollowsOnHead() {
        try (var server = answering("HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n")) {
            var request = new HttpRequest("HEAD", server.url("/"), List.of(), "");
            assertSuccess(probes.probe(Probes.http(request, 0, null)), 200);
        }
    }

    @Test
    void anEmptyAnswerNeedsNoBody() {
        try (var server = answering("HTTP/1.1 204 No Content\r\n\r\n")) {
            assertSuccess(probes.probe(Probes.get(server.url("/"))), 204);
        }
    }

    @Test
    void aConnectionThatStaysOpenDoesNotHoldUpTheResult() {
        try (var server = TestServer.running(connection -> {
            TestServer.readHead(connection);
            connection.getOutputStream().write(ok("x").getBytes(StandardCharsets.US_ASCII));
            TestServer.drain(connection);
        })) {
            assertSuccess(probes.probe(Probes.get(server.url("/"))), 200);
        }
    }

    @Test
    void nioServesWhereEpollIsMissing() {
        try (var server = answering(ok("x"));
                var nio = Probes.on(Transport.nio())) {
            assertSuccess(nio.probe(Probes.get(server.url("/"))), 200);
            assertThat(nio.probe(new ProbeSpec.Port(server.host(), server.port(), 5000))
                            .success())
                    .isTrue();
        }
    }

    private static void assertSuccess(ProbeResult result, int status) {
        assertThat(result.message()).isNull();
        assertThat(result.success()).isTrue();
        assertThat(result.statusCode()).isEqualTo(status);
    }
}
