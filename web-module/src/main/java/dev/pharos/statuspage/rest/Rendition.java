package dev.pharos.statuspage.rest;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.GZIPOutputStream;

/** One representation, ready to be sent: made once, sent thousands of times. */
public final class Rendition {

    private static final int HASH_BYTES = 12;

    private final String type;
    private final byte[] plain;
    private final byte[] compressed;
    private final String tag;

    private Rendition(String type, byte[] plain, boolean compressible) {
        this.type = type;
        this.plain = plain;
        this.compressed = compressible ? gzip(plain) : plain;
        this.tag = hash(plain);
    }

    public static Rendition of(String type, String text) {
        return of(type, text.getBytes(StandardCharsets.UTF_8));
    }

    public static Rendition of(String type, byte[] bytes) {
        return new Rendition(type, bytes, true);
    }

    /** Of what is small already. */
    public static Rendition ofPicture(String type, byte[] bytes) {
        return new Rendition(type, bytes, false);
    }

    public String type() {
        return type;
    }

    public byte[] plain() {
        return plain;
    }

    public boolean isCompressed() {
        return compressed != plain;
    }

    public byte[] compressed() {
        return compressed;
    }

    /** What it takes in memory. */
    int bytes() {
        return plain.length + (isCompressed() ? compressed.length : 0);
    }

    /** Strong entity tag, with its quotes; another one for each coding (RFC 9110 §8.8.3.3). */
    public String tag(boolean gzip) {
        return "\"" + tag + (gzip ? "-gz\"" : "\"");
    }

    /** Whether a client that sends this If-None-Match has it, in whichever coding. */
    public boolean isKnownTo(String ifNoneMatch) {
        return ifNoneMatch != null
                && (ifNoneMatch.contains(tag) || ifNoneMatch.strip().equals("*"));
    }

    private static String hash(byte[] bytes) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(bytes);
            return HexFormat.of().formatHex(hash, 0, HASH_BYTES);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("Every Java platform has SHA-256", missing);
        }
    }

    private static byte[] gzip(byte[] bytes) {
        var out = new ByteArrayOutputStream(bytes.length / 4 + 64);
        try (var gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }
}
