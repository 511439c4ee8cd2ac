package dev.pharos.egress.entity;

import java.util.List;
import java.util.stream.Stream;

/**
 * Addresses that are not ordinary public unicast: the complete IANA IPv4 and IPv6 Special-Purpose Address Registries
 * (RFC 6890 and its updates, also the entries marked as globally reachable, which are anycast services and no targets),
 * multicast, and every IPv6 range that is not allocated as global unicast.
 */
final class SpecialRanges {

    private static final List<Cidr> V4 = parse(
            "0.0.0.0/8", // this network (RFC 791)
            "10.0.0.0/8", // private use (RFC 1918)
            "100.64.0.0/10", // shared address space (RFC 6598)
            "127.0.0.0/8", // loopback (RFC 1122)
            "169.254.0.0/16", // link local (RFC 3927), metadata services of clouds
            "172.16.0.0/12", // private use (RFC 1918)
            "192.0.0.0/24", // IETF protocol assignments (RFC 6890)
            "192.0.2.0/24", // documentation (RFC 5737)
            "192.31.196.0/24", // AS112-v4 (RFC 7535)
            "192.52.193.0/24", // AMT (RFC 7450)
            "192.88.99.0/24", // 6to4 relay anycast (RFC 7526)
            "192.168.0.0/16", // private use (RFC 1918)
            "192.175.48.0/24", // direct delegation AS112 (RFC 7534)
            "198.18.0.0/15", // benchmarking (RFC 2544)
            "198.51.100.0/24", // documentation (RFC 5737)
            "203.0.113.0/24", // documentation (RFC 5737)
            "224.0.0.0/4", // multicast (RFC 5771)
            "240.0.0.0/4"); // reserved (RFC 1112) and limited broadcast (RFC 8190)

    private static final List<Cidr> V6 = parse(
            "2001::/23", // IETF protocol assignments (RFC 2928): Teredo, benchmarking, ORCHID, DRIP, anycast services
            "2001:db8::/32", // documentation (RFC 3849)
            "2002::/16", // 6to4 (RFC 3056)
            "2620:4f:8000::/48", // direct delegation AS112 (RFC 7534)
            "3fff::/20"); // documentation (RFC 9637)

    /**
     * The only range given out as global unicast (RFC 4291). Outside lie loopback, unspecified, discard only
     * (100::/64), dummy prefix (100:0:0:1::/64), local translation (64:ff9b:1::/48), segment routing (5f00::/16), unique
     * local (fc00::/7), link local (fe80::/10), the old site local (fec0::/10), multicast (ff00::/8) and what nobody owns.
     */
    private static final Cidr GLOBAL_UNICAST = Cidr.parse("2000::/3");

    /** NAT64 (RFC 6052): reaches the IPv4 address it carries and nothing else. */
    private static final Cidr TRANSLATED = Cidr.parse("64:ff9b::/96");

    private SpecialRanges() {}

    private static List<Cidr> parse(String... ranges) {
        return Stream.of(ranges).map(Cidr::parse).toList();
    }

    static boolean contain(IpAddress address) {
        if (address.isV4()) {
            return within(V4, address);
        }
        return !TRANSLATED.contains(address) && (!GLOBAL_UNICAST.contains(address) || within(V6, address));
    }

    static boolean within(List<Cidr> ranges, IpAddress address) {
        for (var range : ranges) {
            if (range.contains(address)) {
                return true;
            }
        }
        return false;
    }
}
