package dev.pharos.identity.entity;

import dev.pharos.egress.entity.IpAddress;
import dev.pharos.platform.entity.Sha256;
import java.util.Arrays;

/**
 * What attempts are counted for, as a hash: the table of counters must not become a list of addresses and accounts.
 *
 * @param name the plain key; stays in memory
 */
public record Bucket(String name) implements Comparable<Bucket> {

    /**
     * The bucket of a client address; in IPv6 of its /64, all of which one subscriber has to choose from (RFC 6177).
     *
     * @param address an IP address in text form, never a host name
     */
    public static Bucket ofAddress(String purpose, String address) {
        return new Bucket(purpose + "|address|" + network(address));
    }

    /** The bucket of an account, known or not; the same for every spelling of its address that logs in. */
    public static Bucket ofAccount(String purpose, String email) {
        var address = EmailAddress.parse(email).map(EmailAddress::text).orElse(email);
        return new Bucket(purpose + "|account|" + address);
    }

    public byte[] key() {
        return Sha256.of(name);
    }

    /** Everybody locks buckets in this order, so that nobody waits in a circle. */
    @Override
    public int compareTo(Bucket other) {
        return Arrays.compareUnsigned(key(), other.key());
    }

    private static String network(String address) {
        return IpAddress.parse(address)
                .map(ip -> ip.isV4() ? ip.toString() : Long.toHexString(ip.high()))
                .orElse(address);
    }
}
