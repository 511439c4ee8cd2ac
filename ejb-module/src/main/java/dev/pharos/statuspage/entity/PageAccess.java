package dev.pharos.statuspage.entity;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Who may read a status page. */
public enum PageAccess {
    PUBLIC,
    /** Whoever knows the password. */
    PASSWORD,
    /** Whoever is logged in to the organization. */
    MEMBERS;

    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<PageAccess> parse(String text) {
        return Arrays.stream(values())
                .filter(access -> access.text().equals(text))
                .findFirst();
    }
}
