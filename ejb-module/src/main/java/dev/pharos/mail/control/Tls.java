package dev.pharos.mail.control;

import java.util.Arrays;
import java.util.Locale;

/** How the connection to the mail server is protected. */
enum Tls {
    /** Not at all. */
    NONE,
    /** When the server offers it. */
    OPPORTUNISTIC,
    /** After the greeting, or there is no mail. */
    STARTTLS,
    /** From the first byte. */
    IMPLICIT;

    static Tls of(String text) {
        return Arrays.stream(values())
                .filter(known -> known.name().equals(text.toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "pharos.mail.tls is one of none, opportunistic, starttls, implicit"));
    }

    /** What holds when nobody says anything: a password is not shown to whoever answers without TLS. */
    static Tls standard(boolean isImplicitPort, boolean hasPassword) {
        if (isImplicitPort) {
            return IMPLICIT;
        }
        return hasPassword ? STARTTLS : OPPORTUNISTIC;
    }
}
