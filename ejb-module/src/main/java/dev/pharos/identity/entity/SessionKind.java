package dev.pharos.identity.entity;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/** How a log-in is carried on: by refresh tokens, or by the console's cookie. */
public enum SessionKind {
    TOKEN(Duration.ofDays(30), Duration.ofDays(90)),
    CONSOLE(Duration.ofHours(12), Duration.ofDays(7));

    private final Duration defaultIdle;
    private final Duration defaultAbsolute;

    SessionKind(Duration defaultIdle, Duration defaultAbsolute) {
        this.defaultIdle = defaultIdle;
        this.defaultAbsolute = defaultAbsolute;
    }

    /** How long a session of this kind lives unless configured otherwise. */
    public Life defaultLife() {
        return new Life(defaultIdle, defaultAbsolute);
    }

    /** The name outside and in the database: lower case. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static SessionKind of(String text) {
        return valueOf(text.toUpperCase(Locale.ROOT));
    }

    /**
     * When a session ends by itself.
     *
     * @param idle after the last use
     * @param absolute after the log-in, however busy it is
     */
    public record Life(Duration idle, Duration absolute) {

        public Instant expiry(Instant createdAt, Instant usedAt) {
            var byIdleness = usedAt.plus(idle);
            var byAge = createdAt.plus(absolute);
            return byIdleness.isBefore(byAge) ? byIdleness : byAge;
        }
    }
}
