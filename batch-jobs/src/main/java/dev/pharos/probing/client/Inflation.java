package dev.pharos.probing.client;

import java.util.Locale;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** Decompresses gzip (RFC 1952) and deflate (RFC 1950, and bare RFC 1951 as many servers send it) piece by piece. */
final class Inflation implements AutoCloseable {

    private final boolean gzip;
    private final GzipHeader header = new GzipHeader();
    private Inflater inflater;

    private Inflation(boolean gzip) {
        this.gzip = gzip;
    }

    /** For a Content-Encoding; null if it is another one. */
    static Inflation of(String encoding) {
        return switch (encoding.toLowerCase(Locale.ROOT)) {
            case "gzip", "x-gzip" -> new Inflation(true);
            case "deflate" -> new Inflation(false);
            default -> null;
        };
    }

    /** Offers compressed bytes; they are read until the next call. */
    void input(byte[] bytes, int length) throws DataFormatException {
        var from = gzip ? header.skip(bytes, length) : 0;
        if (from == length) {
            return;
        }
        if (inflater == null) {
            inflater = new Inflater(gzip || !hasZlibHeader(bytes, length));
        }
        inflater.setInput(bytes, from, length - from);
    }

    /** A one-byte first piece is taken for zlib, which is what the standard asks for. */
    private static boolean hasZlibHeader(byte[] bytes, int length) {
        return (bytes[0] & 0x0f) == 8 && (length == 1 || (256 * (bytes[0] & 0xff) + (bytes[1] & 0xff)) % 31 == 0);
    }

    /** Fills the buffer; 0 when more input is needed or the end is reached. */
    int output(byte[] buffer) throws DataFormatException {
        return inflater == null ? 0 : inflater.inflate(buffer);
    }

    /** How many compressed bytes the output so far took. */
    long consumed() {
        return inflater == null ? 0 : inflater.getBytesRead();
    }

    @Override
    public void close() {
        if (inflater != null) {
            inflater.end();
            inflater = null;
        }
    }
}
