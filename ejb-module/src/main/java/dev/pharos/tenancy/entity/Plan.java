package dev.pharos.tenancy.entity;

import java.util.Locale;

/** What an organization has agreed on, from the smallest to the largest; what a plan allows is configuration. */
public enum Plan {
    FREE,
    SOLO,
    TEAM,
    ENTERPRISE;

    /** The name outside and in the database: lower case. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Plan of(String text) {
        return valueOf(text.toUpperCase(Locale.ROOT));
    }
}
