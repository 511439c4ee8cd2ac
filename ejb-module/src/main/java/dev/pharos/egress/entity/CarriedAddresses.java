package dev.pharos.egress.entity;

import java.util.List;

/**
 * The IPv4 addresses an IPv6 address carries: packets to it may end there. IPv4-mapped addresses need no unwrapping,
 * because {@link IpAddress} makes them the IPv4 address itself.
 */
final class CarriedAddresses {

    private static final long ONE = 1;
    private static final long NAT64 = 0x0064_ff9b_0000_0000L;
    private static final long NAT64_LOCAL = 0x0064_ff9b_0001L;
    private static final long TEREDO = 0x2001_0000L;
    private static final long SIX_TO_FOUR = 0x2002L;
    private static final long SIIT = 0xffff_0000L;
    private static final long ISATAP = 0x0000_5efeL;
    private static final long ISATAP_UNIVERSAL = 0x0200_5efeL;

    private CarriedAddresses() {}

    static List<IpAddress> of(IpAddress address) {
        if (address.isV4()) {
            return List.of();
        }
        var high = address.high();
        if (high >>> 48 == SIX_TO_FOUR) {
            return List.of(IpAddress.v4(high >>> 16));
        }
        if (high >>> 32 == TEREDO) {
            return List.of(IpAddress.v4(high), IpAddress.v4(~address.low()));
        }
        return endsInV4(address) ? List.of(IpAddress.v4(address.low())) : List.of();
    }

    private static boolean endsInV4(IpAddress address) {
        var high = address.high();
        var marker = address.low() >>> 32;
        var compatible = high == 0 && marker == 0 && Long.compareUnsigned(address.low(), ONE) > 0;
        var translated = (high == 0 && marker == SIIT) || (high == NAT64 && marker == 0) || high >>> 16 == NAT64_LOCAL;
        return compatible || translated || marker == ISATAP || marker == ISATAP_UNIVERSAL;
    }
}
