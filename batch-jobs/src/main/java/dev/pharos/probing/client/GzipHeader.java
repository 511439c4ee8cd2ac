package dev.pharos.probing.client;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.zip.DataFormatException;

/** Skips the header of a gzip stream (RFC 1952, section 2.3), however its bytes are cut. */
final class GzipHeader {

    private static final int HAS_CRC = 2;
    private static final int HAS_EXTRA = 4;
    private static final int HAS_NAME = 8;
    private static final int HAS_COMMENT = 16;
    private static final int FIXED = 10;
    private static final int[] MAGIC = {0x1f, 0x8b, 8};

    private enum Part {
        FIXED,
        EXTRA,
        TEXT,
        CRC
    }

    private final Deque<Part> parts = new ArrayDeque<>(List.of(Part.FIXED));
    private int position;
    private int flags;
    private int extra;

    /**
     * The index of the first compressed byte, or {@code length} while the header goes on.
     *
     * @throws DataFormatException if this is no gzip stream
     */
    int skip(byte[] bytes, int length) throws DataFormatException {
        var index = 0;
        while (!parts.isEmpty() && index < length) {
            if (isLast(bytes[index++] & 0xff)) {
                parts.remove();
                position = 0;
            }
        }
        return index;
    }

    /** Takes one octet and says whether it ends its part. */
    private boolean isLast(int octet) throws DataFormatException {
        return switch (parts.element()) {
            case FIXED -> endsFixed(octet);
            case EXTRA -> endsExtra(octet);
            case TEXT -> octet == 0;
            case CRC -> ++position == 2;
        };
    }

    private boolean endsFixed(int octet) throws DataFormatException {
        if (position < MAGIC.length && octet != MAGIC[position]) {
            throw new DataFormatException("not a gzip stream");
        }
        if (position == MAGIC.length) {
            flags = octet;
            expect(HAS_EXTRA, Part.EXTRA);
            expect(HAS_NAME, Part.TEXT);
            expect(HAS_COMMENT, Part.TEXT);
            expect(HAS_CRC, Part.CRC);
        }
        return ++position == FIXED;
    }

    private void expect(int flag, Part part) {
        if ((flags & flag) != 0) {
            parts.add(part);
        }
    }

    private boolean endsExtra(int octet) {
        if (position < 2) {
            extra |= octet << (8 * position);
        }
        position++;
        return position >= 2 && position == 2 + extra;
    }
}
