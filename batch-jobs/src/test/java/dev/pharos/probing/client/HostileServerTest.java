package dev.pharos.probing.client;

import static dev.pharos.probing.client.TestServer.answering;
import static dev.pharos.probing.client.TestServer.readHead;
import static dev.pharos.probing.client.TestServer.running;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pharos.egress.entity.TargetUrl;
import dev.pharos.probing.entity.ErrorKind;
import dev.pharos.probing.entity.Keyword;
import dev.pharos.probing.entity.ProbeResult;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostileServerTest {

    private static final int SHORT_MS = 400;

    private final Probes probes = Probes.loopback();

    @AfterEach
    void close() {
        probes.close();
    }

    @Test
    void silenceIsATimeout() {
        try (var server = running(TestServer::drain)) {
            var before = System.nanoTime();
            var result = probes.probe(Probes.within(SHORT_MS, server.url("/")));
            var tookMs = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - before);
            assertFailure(result, ErrorKind.TIMEOUT, "no answer within 400 ms");
            assertThat(result.latencyMs()).isNull();
            assertThat(result.phases().connectMs()).isNotNull();
            assertThat(tookMs).isBetween((long) SHORT_MS, SHORT_MS + 1000L);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n", "HTTP/1.1 200 OK\r\nX: "})
    void drippingIsATimeout(String beginning) {
        try (var server = running(connection -> drip(connection, beginning))) {
            assertFailure(
                    probes.probe(Probes.within(SHORT_MS, server.url("/"))),
                    ErrorKind.TIMEOUT,
                    "no complete answer within 400 ms");
        }
    }

    private static void drip(Socket connection, String beginning) throws IOException {
        readHead(connection);
        var out = connection.getOutputStream();
        out.write(beginning.getBytes(StandardCharsets.US_ASCII));
        connection.setSoTimeout(20);
        for (var open = true; open; ) {
            out.write('H');
            try {
                open = connection.getInputStream().read() >= 0;
            } catch (SocketTimeoutException stillThere) {
                open = true;
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "HTTP/1.1 200 OK\r\n",
                "HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nhalf",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\na\r\nhalf",
            })
    void anEarlyEndIsAReset(String part) {
        try (var server = answering(part)) {
            assertFailure(
                    probes.probe(Probes.get(server.url("/"))),
                    ErrorKind.RESET,
                    "the peer closed the connection before its answer was complete");
        }
    }

    @Test
    void aResetIsAReset() {
        try (var server = running(connection -> {
            readHead(connection);
            connection.setSoLinger(true, 0);
        })) {
            assertFailure(probes.probe(Probes.get(server.url("/"))), ErrorKind.RESET, "the peer reset the connection");
        }
    }

    @Test
    void aClosedPortIsRefused() throws IOException {
        var url = TargetUrl.parse("http://127.0.0.1:" + PortProbeTest.closedPort() + "/");
        assertFailure(probes.probe(Probes.get(url)), ErrorKind.REFUSED, "connection refused");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SSH-2.0-OpenSSH_9.2p1 Debian\r\n",
                "220 mail.example ESMTP\r\n\r\n",
                "\u0001\u0002\u0003 \u0000 \r\n\r\n",
                "HTTP/1.1 abc OK\r\n\r\n",
                "HTTP/1.1 200 OK\r\nContent-Length: many\r\n\r\nx",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nxyz\r\n\r\n",
                "200 OK HTTP/1.1\r\n\r\n",
                "HTTP/1.1 200 OK\r\nContent-Length: -5\r\n\r\n",
            })
    void garbageIsAProtocolError(String garbage) {
        try (var server = answering(garbage)) {
            assertFailure(probes.probe(Probes.get(server.url("/"))), ErrorKind.PROTOCOL, "the answer is not HTTP");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"HTTP/1.1 200 ", "HTTP/1.1 200 OK\r\nX-Long: "})
    void anEndlessHeadIsTooLarge(String beginning) {
        try (var server = running(connection -> flood(connection, beginning, "a".repeat(8192)))) {
            assertFailure(
                    probes.probe(Probes.get(server.url("/"))),
                    ErrorKind.TOO_LARGE,
                    "the header of the answer is too large");
        }
    }

    @Test
    void endlessHeadersAreTooLarge() {
        try (var server = running(connection -> flood(connection, "HTTP/1.1 200 OK\r\n", "X-A: b\r\n"))) {
            assertThat(probes.probe(Probes.get(server.url("/"))).error()).isEqualTo(ErrorKind.TOO_LARGE);
        }
    }

    @Test
    void endlessInformationalAnswersAreAProtocolError() {
        try (var server = running(connection -> flood(connection, "", "HTTP/1.1 100 Continue\r\n\r\n"))) {
            assertFailure(
                    probes.probe(Probes.get(server.url("/"))), ErrorKind.PROTOCOL, "too many informational answers");
        }
    }

    @Test
    void anEndlessBodyIsCutAndItsStatusCounts() {
        try (var server = running(connection -> flood(connection, "HTTP/1.1 200 OK\r\n\r\n", "a".repeat(8192)))) {
            var result = probes.probe(Probes.get(server.url("/")));
            assertThat(result.success()).isTrue();
            assertThat(result.statusCode()).isEqualTo(200);
        }
    }

    @Test
    void anEndlessBodyWithoutItsKeywordIsTooLarge() {
        try (var server = running(connection -> flood(connection, "HTTP/1.1 200 OK\r\n\r\n", "a".repeat(8192)))) {
            for (var keyword : new Keyword[] {Keyword.text("b", false), Keyword.pattern("b+", false)}) {
                assertFailure(
                        probes.probe(Probes.searching(server.url("/"), keyword)),
                        ErrorKind.TOO_LARGE,
                        "the keyword is not in the first 1048576 bytes");
            }
        }
    }

    private static void flood(Socket connection, String beginning, String forever) throws IOException {
        readHead(connection);
        var out = connection.getOutputStream();
        out.write(beginning.getBytes(StandardCharsets.ISO_8859_1));
        while (true) {
            out.write(forever.getBytes(StandardCharsets.US_ASCII));
        }
    }

    @Test
    void aGzipBombIsTooLargeWithAndWithoutAKeyword() throws IOException {
        try (var server = TestServer.sending(bomb())) {
            var message = "the body is compressed beyond measure";
            assertFailure(probes.probe(Probes.get(server.url("/"))), ErrorKind.TOO_LARGE, message);
            var search = Probes.searching(server.url("/"), Keyword.text("b", false));
            assertFailure(probes.probe(search), ErrorKind.TOO_LARGE, message);
        }
    }

    @Test
    void anEndlessGzipHeaderIsCut() {
        var beginning = "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\n\u001f\u008b\u0008\u0008\0\0\0\0\0\u0003";
        try (var server = running(connection -> flood(connection, beginning, "a".repeat(8192)))) {
            assertThat(probes.probe(Probes.get(server.url("/"))).success()).isTrue();
            var search = Probes.searching(server.url("/"), Keyword.text("b", true));
            assertThat(probes.probe(search).error()).isEqualTo(ErrorKind.TOO_LARGE);
        }
    }

    @Test
    void aLargeBrokenGzipBodyIsAProtocolError() {
        var answer = "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\n" + "x".repeat(200_000);
        try (var server = answering(answer)) {
            assertFailure(
                    probes.probe(Probes.get(server.url("/"))), ErrorKind.PROTOCOL, "the compressed body is broken");
        }
    }

    private static byte[] bomb() throws IOException {
        var answer = new ByteArrayOutputStream();
        answer.write("HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        try (var gzip = new GZIPOutputStream(answer)) {
            for (var i = 0; i < 64; i++) {
                gzip.write(new byte[1024 * 1024]);
            }
        }
        return answer.toByteArray();
    }

    private static void assertFailure(ProbeResult result, ErrorKind kind, String message) {
        assertThat(result.error() + ": " + result.message()).isEqualTo(kind + ": " + message);
    }
}
