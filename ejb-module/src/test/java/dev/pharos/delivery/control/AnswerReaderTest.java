package dev.pharos.delivery.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pharos.delivery.entity.HttpAnswer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.ProtocolException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class AnswerReaderTest {

    @Test
    void readsWhatWasDeclared() throws IOException {
        assertThat(read("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nokmore"))
                .isEqualTo(new HttpAnswer(200, Duration.ZERO, "ok"));
    }

    @Test
    void takesALengthBelowNothingForNothing() throws IOException {
        assertThat(read("HTTP/1.1 200 OK\r\nContent-Length: -1\r\n\r\nok"))
                .isEqualTo(new HttpAnswer(200, Duration.ZERO, ""));
    }

    @Test
    void readsChunksAndWhatEndsWithTheConnection() throws IOException {
        assertThat(read("HTTP/1.1 200\r\nTransfer-Encoding: chunked\r\n\r\n2;x=1\r\nab\r\n1\r\nc\r\n0\r\n\r\n")
                        .body())
                .isEqualTo("abc");
        assertThat(read("HTTP/1.0 200 OK\r\n\r\nall of it").body()).isEqualTo("all of it");
    }

    @Test
    void passesOverInterimAnswers() throws IOException {
        assertThat(read("HTTP/1.1 103 Early Hints\r\nLink: x\r\n\r\nHTTP/1.1 503 No\r\nRetry-After: 7\r\n\r\n"))
                .isEqualTo(new HttpAnswer(503, Duration.ofSeconds(7), ""));
    }

    @Test
    void takesNoMoreThanItHasUseFor() throws IOException {
        assertThat(read("HTTP/1.1 200 OK\r\n\r\n" + "x".repeat(100_000)).body()).hasSize(4096);
        assertThatThrownBy(() -> read("HTTP/1.1 200 OK\r\nX: " + "x".repeat(100_000)))
                .isInstanceOf(ProtocolException.class);
        assertThat(read("HTTP/1.1 503 No\r\nRetry-After: 999999999\r\n\r\n").retryAfter())
                .isEqualTo(Duration.ofHours(2));
    }

    @Test
    void refusesWhatIsNoHttp() {
        assertThatThrownBy(() -> read("220 smtp ready\r\n")).isInstanceOf(ProtocolException.class);
        assertThatThrownBy(() -> read("")).isInstanceOf(ProtocolException.class);
    }

    private static HttpAnswer read(String text) throws IOException {
        return AnswerReader.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.ISO_8859_1)));
    }
}
