package dev.pharos.monitoring.entity;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What sort of check a monitor makes. Written in lower case outside. */
public enum MonitorType {
    /** An HTTP request whose status is accepted. */
    HTTP,
    /** An HTTP request whose body holds, or does not hold, a text. */
    KEYWORD,
    /** A TCP port that accepts a connection. */
    PORT;

    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<MonitorType> parse(String text) {
        return Arrays.stream(values()).filter(type -> type.text().equals(text)).findFirst();
    }
}
