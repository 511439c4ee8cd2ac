package dev.pharos.egress.entity;

import java.util.List;

/** Every way to write an IPv4 address as IPv6, with noise in the bits that do not matter. */
final class Forms {

    private Forms() {}

    static List<IpAddress> of(IpAddress v4, IpAddress noise) {
        var bits = v4.v4Bits();
        var anyLow = noise.low();
        var anyBits = noise.high() & 0xffff_ffffL;
        var prefix = 0x2606_0000_0000_0000L | (noise.high() >>> 16);
        return List.of(
                new IpAddress(0, 0xffff_0000_0000L | bits),
                new IpAddress(0, bits),
                new IpAddress(0, 0xffff_0000_0000_0000L | bits),
                new IpAddress(0x0064_ff9b_0000_0000L, bits),
                new IpAddress(0x0064_ff9b_0001_0000L | (noise.high() & 0xffff), (anyLow << 32) | bits),
                new IpAddress(0x2002_0000_0000_0000L | (bits << 16) | (noise.high() & 0xffff), anyLow),
                new IpAddress(0x2001_0000_0000_0000L | bits, anyLow),
                new IpAddress(0x2001_0000_0000_0000L | anyBits, (anyLow << 32) | (~bits & 0xffff_ffffL)),
                new IpAddress(prefix, 0x0000_5efe_0000_0000L | bits),
                new IpAddress(prefix, 0x0200_5efe_0000_0000L | bits));
    }
}
