package dev.pharos.probing.client;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pharos.probing.entity.ErrorKind;
import dev.pharos.probing.entity.Keyword;
import dev.pharos.probing.entity.ProbeResult;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeywordTest {

    private final Probes probes = Probes.loopback();

    @AfterEach
    void close() {
        probes.close();
    }

    @ParameterizedTest
    @CsvSource({
        "text, Welcome, false, NONE",
        "text, welcome, false, KEYWORD",
        "text, Welcome, true, KEYWORD",
        "text, Error, true, NONE",
        "pattern, W.*e, false, NONE",
        "pattern, (?i)WELCOME, false, NONE",
        "pattern, ^x, false, KEYWORD",
        "pattern, W.l, true, KEYWORD",
        "pattern, Error|Fault, true, NONE",
    })
    void theBodyDecides(String form, String keyword, boolean inverted, ErrorKind expected) {
        try (var server = TestServer.answering(TestServer.ok("<h1>Welcome</h1>"))) {
            var result = probe(server, keyword(form, keyword, inverted));
            assertThat(result.error()).isEqualTo(expected);
            assertThat(result.statusCode()).isEqualTo(200);
            assertThat(result.message())
                    .isEqualTo(expected == ErrorKind.NONE ? null : inverted ? "keyword found" : "keyword not found");
        }
    }

    /** Saved before such patterns were refused, or by another version. */
    @Test
    void givesUpOnAPatternThatTakesTooLong() {
        var costly = Keyword.pattern("[^~]{0,1000}".repeat(40) + "~", false);
        try (var server = TestServer.answering(TestServer.ok("a".repeat(ProberSettings.MIB)))) {
            var result = probe(server, costly);

            assertThat(result.error()).isEqualTo(ErrorKind.INTERNAL);
            assertThat(result.message()).contains("the pattern needs more than");
        }
    }

    @ParameterizedTest
    @CsvSource({"text, needle", "pattern, ne+dle"})
    void chunkBordersDoNotHideIt(String form, String keyword) {
        var answer =
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nneene\r\n1\r\ne\r\n3\r\ndle\r\n0\r\n\r\n";
        try (var server = TestServer.answering(answer)) {
            assertThat(probe(server, keyword(form, keyword, false)).success()).isTrue();
        }
    }

    @Test
    void aWrongStatusIsNamedBeforeAKeyword() {
        try (var server = TestServer.answering("HTTP/1.1 500 Oh\r\nContent-Length: 0\r\n\r\n")) {
            assertThat(probe(server, Keyword.text("x", false)).error()).isEqualTo(ErrorKind.UNEXPECTED_STATUS);
        }
    }

    @ParameterizedTest
    @CsvSource({"UTF-8", "ISO-8859-1", "UTF-16LE"})
    void theCharsetOfTheAnswerIsHonoured(String charset) throws IOException {
        var head = "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=" + charset + "\r\n\r\n";
        var answer = new ByteArrayOutputStream();
        answer.write(head.getBytes(StandardCharsets.US_ASCII));
        answer.write("Größe".getBytes(charset));
        try (var server = TestServer.sending(answer.toByteArray())) {
            assertThat(probe(server, Keyword.text("öß", false)).success()).isTrue();
            assertThat(probe(server, Keyword.pattern("ö.e", false)).success()).isTrue();
        }
    }

    @ParameterizedTest
    @CsvSource({"gzip", "deflate", "raw"})
    void compressedBodiesAreSearched(String compression) throws IOException {
        var answer = new ByteArrayOutputStream();
        var encoding = compression.equals("raw") ? "deflate" : compression;
        answer.write(
                ("HTTP/1.1 200 OK\r\nContent-Encoding: " + encoding + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
        try (var body = compressor(compression, answer)) {
            body.write("x".repeat(200_000).getBytes(StandardCharsets.US_ASCII));
            body.write("needle".getBytes(StandardCharsets.US_ASCII));
        }
        try (var server = TestServer.sending(answer.toByteArray())) {
            assertThat(probe(server, Keyword.text("needle", false)).success()).isTrue();
            assertThat(probe(server, Keyword.text("needles", false)).error()).isEqualTo(ErrorKind.KEYWORD);
        }
    }

    private static OutputStream compressor(String compression, OutputStream out) throws IOException {
        return switch (compression) {
            case "gzip" -> new GZIPOutputStream(out);
            case "deflate" -> new DeflaterOutputStream(out);
            default -> new DeflaterOutputStream(out, new Deflater(Deflater.DEFAULT_COMPRESSION, true));
        };
    }

    @ParameterizedTest
    @CsvSource({
        "br, a body in this content encoding cannot be searched",
        "zstd, a body in this content encoding cannot be searched",
        "gzip, the compressed body is broken",
        "deflate, the compressed body is broken",
    })
    void whatCannotBeReadCannotBeSearched(String encoding, String message) {
        try (var server =
                TestServer.answering("HTTP/1.1 200 OK\r\nContent-Encoding: " + encoding + "\r\n\r\nno such")) {
            var result = probe(server, Keyword.text("x", true));
            assertThat(result.error()).isEqualTo(ErrorKind.PROTOCOL);
            assertThat(result.message()).isEqualTo(message);
        }
    }

    @Test
    void aLargeBodyIsCompleteUpToTheLimit() {
        var body = "a".repeat(ProberSettings.MIB - 1);
        try (var server = TestServer.answering(TestServer.ok(body + "b"))) {
            assertThat(probe(server, Keyword.text("ab", false)).success()).isTrue();
            assertThat(probe(server, Keyword.pattern("ab", false)).success()).isTrue();
            assertThat(probe(server, Keyword.text("c", true)).success()).isTrue();
        }
    }

    @Test
    void beyondTheLimitAnAbsentKeywordIsUnknownWhateverIsWanted() {
        try (var server = TestServer.answering(TestServer.ok("a".repeat(ProberSettings.MIB) + "b"))) {
            assertThat(probe(server, Keyword.text("b", false)).error()).isEqualTo(ErrorKind.TOO_LARGE);
            assertThat(probe(server, Keyword.text("b", true)).error()).isEqualTo(ErrorKind.TOO_LARGE);
            assertThat(probe(server, Keyword.text("a", false)).success()).isTrue();
        }
    }

    private ProbeResult probe(TestServer server, Keyword keyword) {
        return probes.probe(Probes.searching(server.url("/"), keyword));
    }

    private static Keyword keyword(String form, String keyword, boolean inverted) {
        return form.equals("text") ? Keyword.text(keyword, inverted) : Keyword.pattern(keyword, inverted);
    }
}
