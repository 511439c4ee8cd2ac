package dev.pharos.audit.entity;

import java.util.Arrays;
import java.util.HexFormat;

/**
 * Where a chain ends, as whoever wrote last has noted.
 *
 * @param seq of the last entry; 0 for a chain without any
 * @param hash of the last entry
 */
public record ChainHead(long seq, byte[] hash) {

    public static final ChainHead EMPTY = new ChainHead(0, ChainHash.GENESIS);

    /** The hash in hexadecimal digits: whoever keeps it elsewhere can tell later that no older state was put back. */
    public String text() {
        return HexFormat.of().formatHex(hash);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ChainHead head && head.seq == seq && Arrays.equals(head.hash, hash);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(hash);
    }
}
