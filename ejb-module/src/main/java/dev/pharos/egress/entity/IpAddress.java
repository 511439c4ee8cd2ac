package dev.pharos.egress.entity;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An IPv4 or IPv6 address as a number. IPv4 lives at {@code ::ffff:0:0/96}, as RFC 4291 maps it, so one comparison serves
 * both families and a mapped address is the IPv4 address it stands for.
 *
 * @param high the upper 64 bits
 * @param low the lower 64 bits
 */
public record IpAddress(long high, long low) {

    static final long V4_PREFIX = 0xffff_0000_0000L;

    private static final Pattern QUAD = Pattern.compile("(\\d{1,3})\\.(\\d{1,3})\\.(\\d{1,3})\\.(\\d{1,3})");
    private static final Pattern V6_CHARACTERS = Pattern.compile("[0-9a-fA-F:]*:[0-9a-fA-F]*");

    /** From the 4 or 16 bytes of an address in network order. */
    public static IpAddress of(byte[] bytes) {
        var buffer = ByteBuffer.wrap(bytes);
        return switch (bytes.length) {
            case 4 -> v4(Integer.toUnsignedLong(buffer.getInt()));
            case 16 -> new IpAddress(buffer.getLong(), buffer.getLong());
            default -> throw new IllegalArgumentException("an address has 4 or 16 bytes");
        };
    }

    static IpAddress v4(long bits) {
        return new IpAddress(0, V4_PREFIX | (bits & 0xffff_ffffL));
    }

    /**
     * Reads a dotted quad without leading zeros, or IPv6 as in RFC 4291 without brackets and zone; never asks a resolver.
     * Everything else is no address here, whatever other parsers make of it.
     */
    public static Optional<IpAddress> parse(String text) {
        return text.indexOf(':') < 0 ? parseV4(text) : parseV6(text);
    }

    private static Optional<IpAddress> parseV4(String text) {
        var matcher = QUAD.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        var bits = 0L;
        for (var group = 1; group <= 4; group++) {
            var digits = matcher.group(group);
            var octet = Integer.parseInt(digits);
            if (octet > 255 || (digits.length() > 1 && digits.startsWith("0"))) {
                return Optional.empty();
            }
            bits = (bits << 8) | octet;
        }
        return Optional.of(v4(bits));
    }

    private static Optional<IpAddress> parseV6(String text) {
        var hexadecimal = text;
        if (text.indexOf('.') >= 0) {
            var tail = text.lastIndexOf(':') + 1;
            var quad = parseV4(text.substring(tail));
            if (quad.isEmpty()) {
                return Optional.empty();
            }
            var bits = quad.get().v4Bits();
            hexadecimal =
                    text.substring(0, tail) + Long.toHexString(bits >> 16) + ":" + Long.toHexString(bits & 0xffff);
        }
        if (!V6_CHARACTERS.matcher(hexadecimal).matches()) {
            return Optional.empty();
        }
        try {
            // With brackets the JDK reads a literal or fails; it never asks a resolver.
            return Optional.of(of(InetAddress.getByName("[" + hexadecimal + "]").getAddress()));
        } catch (UnknownHostException notAnAddress) {
            return Optional.empty();
        }
    }

    public boolean isV4() {
        return high == 0 && low >>> 32 == 0xffff;
    }

    /** The 32 bits of an IPv4 address. */
    long v4Bits() {
        return low & 0xffff_ffffL;
    }

    /** For sockets. */
    public InetAddress toInetAddress() {
        var buffer = isV4()
                ? ByteBuffer.allocate(4).putInt((int) low)
                : ByteBuffer.allocate(16).putLong(high).putLong(low);
        try {
            return InetAddress.getByAddress(buffer.array());
        } catch (UnknownHostException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The canonical text: a dotted quad, or RFC 5952. */
    @Override
    public String toString() {
        if (isV4()) {
            return "%d.%d.%d.%d".formatted(low >> 24 & 255, low >> 16 & 255, low >> 8 & 255, low & 255);
        }
        var zeros = longestZeros();
        var text = new StringBuilder();
        for (var group = 0; group < 8; group++) {
            if (group == zeros.from()) {
                text.append("::");
                group = zeros.to() - 1;
                continue;
            }
            if (!text.isEmpty() && text.charAt(text.length() - 1) != ':') {
                text.append(':');
            }
            text.append(Integer.toHexString(group(group)));
        }
        return text.toString();
    }

    private int group(int index) {
        var half = index < 4 ? high : low;
        return (int) (half >>> (48 - 16 * (index % 4))) & 0xffff;
    }

    private record Zeros(int from, int to) {
        int length() {
            return to - from;
        }
    }

    /** The first of the longest runs of at least two zero groups. */
    private Zeros longestZeros() {
        var longest = new Zeros(-1, 0);
        for (var from = 0; from < 8; from++) {
            var to = from;
            while (to < 8 && group(to) == 0) {
                to++;
            }
            if (to - from >= 2 && to - from > longest.length()) {
                longest = new Zeros(from, to);
            }
        }
        return longest;
    }
}
