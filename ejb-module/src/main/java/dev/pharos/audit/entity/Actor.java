package dev.pharos.audit.entity;

import java.util.Locale;
import java.util.UUID;

/**
 * Who did something, and from where.
 *
 * @param kind what sort of actor
 * @param id of the account, key or client; null where there is none
 * @param name as people know it: an e-mail address, the name of a key
 * @param address of the client; empty for the system itself
 * @param userAgent as the client calls itself; empty where it does not
 */
public record Actor(Kind kind, UUID id, String name, String address, String userAgent) {

    /** What sort of actor. */
    public enum Kind {
        USER,
        API_KEY,
        OAUTH_CLIENT,
        /** Somebody who is not logged in. */
        ANONYMOUS,
        /** Pharos itself, or whoever runs it. */
        SYSTEM;

        /** The name outside and in the database: lower_snake_case. */
        public String text() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Kind of(String text) {
            return valueOf(text.toUpperCase(Locale.ROOT));
        }
    }

    /** Pharos itself: timers, commands of the operator. */
    public static Actor system() {
        return new Actor(Kind.SYSTEM, null, "system", "", "");
    }
}
