package dev.pharos.platform.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FrameGaugeTest {

    private static final int LIMIT = 65_536;
    private static final int TEXT = 0x81;
    private static final int FIRST_FRAGMENT = 0x01;
    private static final int FRAGMENT = 0x00;
    private static final int LAST_FRAGMENT = 0x80;
    private static final int PING = 0x89;
    private static final byte[] CLOSE = {(byte) 0x88, (byte) 0x82, 0, 0, 0, 0, 3, (byte) 0xF1};

    private final FrameGauge gauge = new FrameGauge(LIMIT);
    private final ByteArrayOutputStream passed = new ByteArrayOutputStream();

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 125, 126, 65_535, LIMIT})
    void letsMessagesThroughUnchanged(int length) {
        var frame = frame(TEXT, length);
        feed(frame, 1_000);
        assertThat(passed.toByteArray()).isEqualTo(frame);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7})
    void doesNotMindHowTheBytesArrive(int step) {
        var frames = both(frame(TEXT, 300), frame(TEXT, 5));
        feed(frames, step);
        assertThat(passed.toByteArray()).isEqualTo(frames);
    }

    @ParameterizedTest
    @ValueSource(longs = {LIMIT + 1L, 200_000_000L, Long.MAX_VALUE, -1L})
    void closesInPlaceOfAFrameThatIsTooLong(long length) {
        feed(head(TEXT, length), 3);
        assertThat(passed.toByteArray()).isEqualTo(CLOSE);
    }

    @Test
    void letsNothingThroughAfterwards() {
        feed(both(head(TEXT, LIMIT + 1L), new byte[5_000]), 100);
        assertThat(passed.toByteArray()).isEqualTo(CLOSE);
    }

    @Test
    void addsUpTheFramesOfAMessage() {
        feed(frame(FIRST_FRAGMENT, 40_000), 1_000);
        feed(frame(FRAGMENT, 25_536), 1_000);
        var soFar = passed.size();
        feed(frame(LAST_FRAGMENT, 1), 1_000);
        assertThat(passed.size()).isEqualTo(soFar + CLOSE.length);
    }

    @Test
    void beginsAnewWithEveryMessage() {
        for (var message = 0; message < 5; message++) {
            feed(frame(TEXT, 40_000), 1_000);
        }
        assertThat(passed.size()).isEqualTo(5 * frame(TEXT, 40_000).length);
    }

    @Test
    void doesNotCountPingsBetweenTheFrames() {
        feed(frame(FIRST_FRAGMENT, LIMIT), 1_000);
        feed(frame(PING, 125), 10);
        feed(frame(LAST_FRAGMENT, 0), 10);
        assertThat(passed.size()).isEqualTo(LIMIT + 14 + 131 + 6);
    }

    private void feed(byte[] bytes, int step) {
        for (var at = 0; at < bytes.length; at += step) {
            var part = ByteBuffer.wrap(bytes, at, Math.min(step, bytes.length - at));
            var chunk = new byte[part.remaining()];
            part.get(chunk);
            gauge.pass(chunk, chunk.length, passed);
        }
    }

    private static byte[] frame(int opcode, int length) {
        return both(head(opcode, length), new byte[4 + length]);
    }

    private static byte[] head(int opcode, long length) {
        var head = ByteBuffer.allocate(10).put((byte) opcode);
        if (length >= 0 && length <= 125) {
            head.put((byte) (0x80 | length));
        } else if (length >= 0 && length <= 65_535) {
            head.put((byte) 0xFE).putShort((short) length);
        } else {
            head.put((byte) 0xFF).putLong(length);
        }
        var bytes = new byte[head.position()];
        head.flip().get(bytes);
        return bytes;
    }

    private static byte[] both(byte[] one, byte[] other) {
        return ByteBuffer.allocate(one.length + other.length)
                .put(one)
                .put(other)
                .array();
    }
}
