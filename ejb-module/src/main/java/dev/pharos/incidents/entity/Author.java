package dev.pharos.incidents.entity;

import java.util.Arrays;
import java.util.Locale;
import java.util.UUID;

/**
 * Who said something about an incident.
 *
 * @param id of the account, key or client; null for Pharos itself
 * @param name as it was when it was said
 */
public record Author(Kind kind, UUID id, String name) {

    /** The sorts of authors. */
    public enum Kind {
        PERSON,
        PROGRAM,
        SYSTEM;

        public String text() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Kind of(String text) {
            return Arrays.stream(values())
                    .filter(kind -> kind.text().equals(text))
                    .findFirst()
                    .orElseThrow();
        }
    }

    /** Pharos itself. */
    public static Author system() {
        return new Author(Kind.SYSTEM, null, "Pharos");
    }
}
