package dev.pharos.probing.entity;

import java.util.Locale;

/** Why a check failed. The codes are stored with every result and never change their meaning; 0 stands for success. */
public enum ErrorKind {
    NONE(0),
    /** Answered, with a status outside the accepted ranges. */
    UNEXPECTED_STATUS(1),
    /** The keyword is missing, or there although it must not be. */
    KEYWORD(2),
    /** The name has no address, or the resolver did not answer in time. */
    DNS(3),
    REFUSED(4),
    /** No connection before the deadline. */
    CONNECT_TIMEOUT(5),
    /** Connected, but no complete answer before the deadline. */
    TIMEOUT(6),
    /** The handshake or the verification of the certificate failed. */
    TLS(7),
    /** The peer broke the connection off before its answer was complete. */
    RESET(8),
    /** Not HTTP, or broken HTTP. */
    PROTOCOL(9),
    /** Headers or body beyond the limit. */
    TOO_LARGE(10),
    /** Too many redirects, a loop, a downgrade to http or no usable target. */
    REDIRECT(11),
    /** The target, or a hop on the way to it, is an address probes may not reach. */
    EGRESS(12),
    /** The network reports that there is no way to the host. */
    UNREACHABLE(13),
    /** Our own fault: says nothing about the target. */
    INTERNAL(127);

    private static final ErrorKind[] BY_CODE = new ErrorKind[128];

    static {
        for (var kind : values()) {
            BY_CODE[kind.code] = kind;
        }
    }

    private final byte code;

    ErrorKind(int code) {
        this.code = (byte) code;
    }

    /** As stored. */
    public byte code() {
        return code;
    }

    /** As clients see it: lower_snake_case. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** A result of this kind tells nothing about the target: the state is unknown, never down. */
    public boolean isUnknown() {
        return this == INTERNAL;
    }

    /**
     * The kind a stored code stands for.
     *
     * @throws IllegalArgumentException if no kind has this code
     */
    public static ErrorKind of(byte code) {
        var kind = code < 0 ? null : BY_CODE[code];
        if (kind == null) {
            throw new IllegalArgumentException("no error kind has the code " + code);
        }
        return kind;
    }
}
