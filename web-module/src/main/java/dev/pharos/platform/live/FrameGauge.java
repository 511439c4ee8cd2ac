package dev.pharos.platform.live;

import java.io.ByteArrayOutputStream;

/**
 * Reads along with the frames of a client (RFC 6455 §5.2) and lets no message through that is too long: what it lets
 * through ends, in place of the frame that is too much, with a close frame that says 1009. Nothing of the long message is
 * kept. Not thread-safe.
 */
final class FrameGauge {

    /** As a client would send it: masked, with a key of zeros. */
    private static final byte[] CLOSE_TOO_BIG = {(byte) 0x88, (byte) 0x82, 0, 0, 0, 0, 0x03, (byte) 0xF1};

    private static final int LONGEST_HEADER = 10;
    private static final int MASK_BYTES = 4;

    private final long mostBytes;
    private final byte[] header = new byte[LONGEST_HEADER];
    private int headerFilled;
    private long frameLeft;
    private long messageBytes;
    private boolean cut;

    /**
     * A gauge for one connection.
     *
     * @param mostBytes the longest message, over all its frames
     */
    FrameGauge(long mostBytes) {
        this.mostBytes = mostBytes;
    }

    /** Takes bytes as they come and writes those that may pass; the head of a frame passes when it is complete. */
    void pass(byte[] bytes, int length, ByteArrayOutputStream passed) {
        for (var at = 0; at < length && !cut; ) {
            if (frameLeft > 0) {
                var count = (int) Math.min(frameLeft, length - at);
                passed.write(bytes, at, count);
                frameLeft -= count;
                at += count;
            } else {
                header[headerFilled++] = bytes[at++];
                if (headerFilled == headerLength()) {
                    begin(passed);
                }
            }
        }
    }

    private int headerLength() {
        if (headerFilled < 2) {
            return 2;
        }
        return switch (shortLength()) {
            case 126 -> 4;
            case 127 -> LONGEST_HEADER;
            default -> 2;
        };
    }

    private void begin(ByteArrayOutputStream passed) {
        var length = payloadLength();
        if (isTooMuch(length)) {
            cut = true;
            passed.writeBytes(CLOSE_TOO_BIG);
            return;
        }
        passed.write(header, 0, headerFilled);
        headerFilled = 0;
        frameLeft = length + (isMasked() ? MASK_BYTES : 0);
    }

    /** Control frames may come between the frames of a message and do not count (RFC 6455 §5.4). */
    private boolean isTooMuch(long length) {
        if (isControl()) {
            return false;
        }
        // A length with the highest bit set is negative here.
        if (length < 0 || length > mostBytes) {
            return true;
        }
        messageBytes = isContinuation() ? messageBytes + length : length;
        return messageBytes > mostBytes;
    }

    private long payloadLength() {
        if (headerFilled == 2) {
            return shortLength();
        }
        var length = 0L;
        for (var at = 2; at < headerFilled; at++) {
            length = (length << 8) | (header[at] & 0xFF);
        }
        return length;
    }

    private int shortLength() {
        return header[1] & 0x7F;
    }

    private boolean isMasked() {
        return (header[1] & 0x80) != 0;
    }

    private boolean isControl() {
        return (header[0] & 0x08) != 0;
    }

    private boolean isContinuation() {
        return (header[0] & 0x0F) == 0;
    }
}
