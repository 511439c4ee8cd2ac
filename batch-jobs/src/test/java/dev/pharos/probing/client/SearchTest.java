package dev.pharos.probing.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;

class SearchTest {

    @Property(tries = 3000)
    void aTextIsFoundWhereverItIsCut(
            @ForAll @CharRange(from = 'a', to = 'b') @StringLength(max = 40) String body,
            @ForAll @CharRange(from = 'a', to = 'b') @StringLength(min = 1, max = 6) String text,
            @ForAll @IntRange(min = 1, max = 7) int piece) {
        var search = new TextSearch(text.getBytes(StandardCharsets.US_ASCII));
        var bytes = body.getBytes(StandardCharsets.US_ASCII);
        for (var from = 0; from < bytes.length; from += piece) {
            var part = Arrays.copyOfRange(bytes, from, Math.min(bytes.length, from + piece));
            search.feed(part, part.length);
        }
        assertThat(found(search)).isEqualTo(body.contains(text));
    }

    private static boolean found(Search search) {
        var outcome = new boolean[1];
        search.conclude(new Search.Listener() {
            @Override
            public void concluded(boolean found) {
                outcome[0] = found;
            }

            @Override
            public void failed(Throwable cause) {
                throw new AssertionError(cause);
            }
        });
        return outcome[0];
    }

    @Property
    void gzipIsReadWhateverItsHeaderHoldsAndWhereverItIsCut(
            @ForAll @Size(max = 3000) byte[] body,
            @ForAll @IntRange(min = 0, max = 31) int flags,
            @ForAll @IntRange(min = 0, max = 5) int extra,
            @ForAll @IntRange(min = 1, max = 50) int piece)
            throws IOException, DataFormatException {
        var compressed = gzip(body, flags, extra);
        try (var inflation = Inflation.of("GZIP")) {
            assertThat(inflate(inflation, compressed, piece)).isEqualTo(body);
        }
    }

    @Property
    void deflateIsReadWithAndWithoutItsWrapping(
            @ForAll @Size(max = 3000) byte[] body, @ForAll boolean bare, @ForAll @IntRange(min = 2, max = 50) int piece)
            throws IOException, DataFormatException {
        var compressed = deflate(body, bare);
        try (var inflation = Inflation.of("deflate")) {
            assertThat(inflate(inflation, compressed, piece)).isEqualTo(body);
        }
    }

    private static byte[] inflate(Inflation inflation, byte[] compressed, int piece) throws DataFormatException {
        var plain = new ByteArrayOutputStream();
        var buffer = new byte[64];
        for (var from = 0; from < compressed.length; from += piece) {
            var part = Arrays.copyOfRange(compressed, from, Math.min(compressed.length, from + piece));
            inflation.input(part, part.length);
            for (int n; (n = inflation.output(buffer)) > 0; ) {
                plain.write(buffer, 0, n);
            }
        }
        return plain.toByteArray();
    }

    private static byte[] gzip(byte[] body, int flags, int extra) throws IOException {
        var out = new ByteArrayOutputStream();
        out.write(new byte[] {0x1f, (byte) 0x8b, 8, (byte) flags, 0, 0, 0, 0, 0, 3});
        if ((flags & 4) != 0) {
            out.write(extra);
            out.write(0);
            out.write(new byte[extra]);
        }
        if ((flags & 8) != 0) {
            out.write("name\0".getBytes(StandardCharsets.US_ASCII));
        }
        if ((flags & 16) != 0) {
            out.write("\0".getBytes(StandardCharsets.US_ASCII));
        }
        if ((flags & 2) != 0) {
            out.write(new byte[2]);
        }
        out.write(deflate(body, true));
        out.write(new byte[8]);
        return out.toByteArray();
    }

    private static byte[] deflate(byte[] body, boolean bare) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var deflater = new DeflaterOutputStream(out, new Deflater(Deflater.DEFAULT_COMPRESSION, bare))) {
            deflater.write(body);
        }
        return out.toByteArray();
    }
}
