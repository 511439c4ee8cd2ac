package dev.pharos.identity.entity;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Base32 without padding (RFC 4648 §6), in which authenticator apps take secrets. */
final class Base32 {

    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int BITS = 5;

    private Base32() {}

    static String encode(byte[] bytes) {
        var digits = (bytes.length * Byte.SIZE + BITS - 1) / BITS;
        return IntStream.range(0, digits)
                .mapToObj(digit -> String.valueOf(ALPHABET.charAt(digit(bytes, digit * BITS))))
                .collect(Collectors.joining());
    }

    /** What people copy, without what they add to it: spaces, hyphens, lower case. */
    static String normalize(String text) {
        return text.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
    }

    private static int digit(byte[] bytes, int firstBit) {
        var value = 0;
        for (var bit = firstBit; bit < firstBit + BITS; bit++) {
            value = value << 1 | bit(bytes, bit);
        }
        return value;
    }

    private static int bit(byte[] bytes, int index) {
        return index >= bytes.length * Byte.SIZE ? 0 : bytes[index / Byte.SIZE] >> (7 - index % Byte.SIZE) & 1;
    }
}
