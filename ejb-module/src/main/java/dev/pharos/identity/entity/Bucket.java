package dev.pharos.identity.entity;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;

/**
 * What attempts are counted for, as a hash: the table of counters must not become a list of addresses and accounts.
 *
 * @param name the plain key; stays in memory
 */
public record Bucket(String name) implements Comparable<Bucket> {

    /** One subscriber has at least a whole /64 of IPv6 addresses to choose from (RFC 6177). */
    private static final int IPV6_PREFIX_BYTES = 8;

    /**
     * The bucket of a client address.
     *
     * @param address an IP address in text form, never a host name
     */
    public static Bucket ofAddress(String purpose, String address) {
        return new Bucket(purpose + "|address|" + network(address));
    }

    /** The bucket of an account, known or not. */
    public static Bucket ofAccount(String purpose, String email) {
        return new Bucket(purpose + "|account|" + email.strip().toLowerCase(Locale.ROOT));
    }

    public byte[] key() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(name.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("Every Java platform has SHA-256", missing);
        }
    }

    /** Everybody locks buckets in this order, so that nobody waits in a circle. */
    @Override
    public int compareTo(Bucket other) {
        return Arrays.compareUnsigned(key(), other.key());
    }

    private static String network(String address) {
        try {
            var parsed = InetAddress.getByName(address);
            return parsed instanceof Inet6Address
                    ? HexFormat.of().formatHex(parsed.getAddress(), 0, IPV6_PREFIX_BYTES)
                    : parsed.getHostAddress();
        } catch (UnknownHostException noAddress) {
            return address;
        }
    }
}
