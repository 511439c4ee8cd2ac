package dev.pharos.platform.live;

import jakarta.websocket.CloseReason;
import jakarta.websocket.CloseReason.CloseCodes;
import java.util.Locale;

/** Why the server ends a socket (RFC 6455 §7.4.1). */
enum Farewell {
    UNAUTHENTICATED(CloseCodes.VIOLATED_POLICY, "authenticate within 5 seconds"),
    REFUSED(CloseCodes.VIOLATED_POLICY, "the token is not good"),
    REVOKED(CloseCodes.VIOLATED_POLICY, "the session has ended"),
    TOO_MANY_ERRORS(CloseCodes.VIOLATED_POLICY, "too many errors"),
    BINARY(CloseCodes.CANNOT_ACCEPT, "text frames only"),
    SLOW(CloseCodes.TRY_AGAIN_LATER, "the client does not keep up"),
    SILENT(CloseCodes.GOING_AWAY, "no answer to pings"),
    BROKEN(CloseCodes.UNEXPECTED_CONDITION, "the connection failed");

    private final CloseCodes code;
    private final String phrase;

    Farewell(CloseCodes code, String phrase) {
        this.code = code;
        this.phrase = phrase;
    }

    CloseReason reason() {
        return new CloseReason(code, phrase);
    }

    /** For metrics. */
    String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
