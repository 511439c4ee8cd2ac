package dev.pharos.delivery.entity;

import java.time.Duration;

/**
 * What came of an attempt.
 *
 * @param kind whether to try again
 * @param answer what the other side said, or why nothing was said; for people
 * @param pause how long the other side asks to be left alone; zero when it does not
 * @param body the beginning of what a webhook answered
 */
public record Outcome(Kind kind, String answer, Duration pause, String body) {

    /** Whether to try again. */
    public enum Kind {
        DONE,
        AGAIN,
        NEVER
    }

    private static final int OK = 200;
    private static final int REDIRECTION = 300;
    private static final int ERROR = 400;
    private static final int GONE = 410;

    public static Outcome done(String answer) {
        return new Outcome(Kind.DONE, answer, Duration.ZERO, "");
    }

    public static Outcome again(String reason) {
        return new Outcome(Kind.AGAIN, reason, Duration.ZERO, "");
    }

    public static Outcome never(String reason) {
        return new Outcome(Kind.NEVER, reason, Duration.ZERO, "");
    }

    /** What a status of HTTP means: nobody follows redirects, and who is gone does not come back. */
    public static Outcome of(int status, Duration retryAfter, String body) {
        if (status >= OK && status < REDIRECTION) {
            return new Outcome(Kind.DONE, Integer.toString(status), Duration.ZERO, body);
        }
        if (status >= REDIRECTION && status < ERROR) {
            return never(status + ", and redirects are not followed");
        }
        return status == GONE
                ? never(status + ", the receiver is gone")
                : new Outcome(Kind.AGAIN, Integer.toString(status), retryAfter, "");
    }
}
