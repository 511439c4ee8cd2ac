package dev.pharos.delivery.entity;

import java.util.Locale;

/** By which way something leaves the house. */
public enum Channel {
    EMAIL,
    WEBHOOK;

    /** The name outside and in the database: lower case. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Channel of(String text) {
        return valueOf(text.toUpperCase(Locale.ROOT));
    }
}
