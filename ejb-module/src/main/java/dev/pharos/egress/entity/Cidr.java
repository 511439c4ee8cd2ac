package dev.pharos.egress.entity;

/**
 * A range of addresses of one family (RFC 4632): {@code ::/0} holds no IPv4 address. IPv4 ranges are counted on the mapped
 * form, so {@code 10.0.0.0/8} has 104 leading bits.
 *
 * @param first the lowest address
 * @param bits how many leading bits of the 128 are fixed
 */
public record Cidr(IpAddress first, int bits) {

    private static final int V4_OFFSET = 96;
    private static final int ALL = 128;

    public Cidr {
        first = new IpAddress(first.high() & highMask(bits), first.low() & lowMask(bits));
    }

    /**
     * Reads {@code 10.0.0.0/8}, {@code fd00::/8} or a single address.
     *
     * @throws InvalidTargetException if it is neither
     */
    public static Cidr parse(String text) {
        var slash = text.indexOf('/');
        var address =
                IpAddress.parse(slash < 0 ? text : text.substring(0, slash)).orElseThrow(Cidr::invalid);
        if (slash < 0) {
            return new Cidr(address, ALL);
        }
        var offset = address.isV4() ? V4_OFFSET : 0;
        return new Cidr(address, offset + prefix(text.substring(slash + 1), ALL - offset));
    }

    private static int prefix(String digits, int longest) {
        if (!digits.matches("[0-9]{1,3}") || Integer.parseInt(digits) > longest) {
            throw invalid();
        }
        return Integer.parseInt(digits);
    }

    private static InvalidTargetException invalid() {
        return new InvalidTargetException("must be an address range such as 10.0.0.0/8 or fd00::/8");
    }

    public boolean contains(IpAddress address) {
        return (address.high() & highMask(bits)) == first.high()
                && (address.low() & lowMask(bits)) == first.low()
                && address.isV4() == first.isV4();
    }

    public boolean isSingleAddress() {
        return bits == ALL;
    }

    private static long highMask(int bits) {
        return bits >= 64 ? -1L : mask(bits);
    }

    private static long lowMask(int bits) {
        return bits <= 64 ? 0L : mask(bits - 64);
    }

    private static long mask(int leading) {
        return leading == 0 ? 0L : -1L << (64 - leading);
    }

    @Override
    public String toString() {
        return first + "/" + (first.isV4() && bits >= V4_OFFSET ? bits - V4_OFFSET : bits);
    }
}
