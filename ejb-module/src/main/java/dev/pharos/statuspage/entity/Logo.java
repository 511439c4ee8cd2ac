package dev.pharos.statuspage.entity;

import dev.pharos.platform.entity.DomainException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/**
 * A picture for the head of a page. What it is, its first bytes say: what a client calls it does not count, and SVG, which
 * can carry scripts, is none of them.
 *
 * @param type its media type
 */
public record Logo(String type, byte[] bytes) {

    public static final int LARGEST = 256 * 1024;

    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final byte[] JPEG = {(byte) 0xff, (byte) 0xd8, (byte) 0xff};
    private static final byte[] RIFF = "RIFF".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] WEBP = "WEBP".getBytes(StandardCharsets.US_ASCII);
    private static final int WEBP_OFFSET = 8;

    /** @throws DomainException where it is no such picture, or too large a one */
    public static Logo of(byte[] bytes) {
        if (bytes.length > LARGEST) {
            throw DomainException.invalid("logo", "must be at most 256 KiB");
        }
        return sniff(bytes)
                .map(type -> new Logo(type, bytes))
                .orElseThrow(() -> DomainException.invalid("logo", "must be a PNG, JPEG or WebP picture"));
    }

    private static Optional<String> sniff(byte[] bytes) {
        if (starts(bytes, 0, PNG)) {
            return Optional.of("image/png");
        }
        if (starts(bytes, 0, JPEG)) {
            return Optional.of("image/jpeg");
        }
        return starts(bytes, 0, RIFF) && starts(bytes, WEBP_OFFSET, WEBP)
                ? Optional.of("image/webp")
                : Optional.empty();
    }

    private static boolean starts(byte[] bytes, int at, byte[] mark) {
        return bytes.length >= at + mark.length && Arrays.equals(bytes, at, at + mark.length, mark, 0, mark.length);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Logo logo && type.equals(logo.type) && Arrays.equals(bytes, logo.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return type + " of " + bytes.length + " bytes";
    }
}
