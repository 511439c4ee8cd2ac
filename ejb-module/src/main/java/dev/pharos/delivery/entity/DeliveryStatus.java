package dev.pharos.delivery.entity;

import java.util.Locale;

/** How far a delivery has come. */
public enum DeliveryStatus {
    /** To be sent, for the first time or again. */
    PENDING,
    SENT,
    /** Given up. */
    FAILED;

    /** The name outside and in the database: lower case. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static DeliveryStatus of(String text) {
        return valueOf(text.toUpperCase(Locale.ROOT));
    }
}
