package dev.pharos.platform.entity;

import jakarta.ejb.ApplicationException;
import java.time.Duration;
import java.util.List;

/**
 * A request that the domain refuses, and why; it rolls the transaction back. It knows nothing of HTTP: one mapper in the
 * web module turns the kind into a status. Messages are for the caller and never carry SQL or secrets.
 */
@ApplicationException(rollback = true, inherited = true)
public class DomainException extends RuntimeException {

    /** What sort of refusal it is. */
    public enum Kind {
        INVALID,
        UNAUTHENTICATED,
        FORBIDDEN,
        NOT_FOUND,
        CONFLICT,
        STALE,
        LIMIT_REACHED,
        THROTTLED,
        UNAVAILABLE
    }

    /**
     * One wrong field of the input.
     *
     * @param field as the client wrote it, dotted for nested ones
     * @param message the rule that does not hold
     */
    public record FieldError(String field, String message) {}

    private final Kind kind;
    private final String code;
    private final transient List<FieldError> errors;
    private final Duration retryAfter;

    public DomainException(Kind kind, String code, String message) {
        this(kind, code, message, List.of(), Duration.ZERO, null);
    }

    public DomainException(Kind kind, String code, String message, Throwable cause) {
        this(kind, code, message, List.of(), Duration.ZERO, cause);
    }

    private DomainException(
            Kind kind, String code, String message, List<FieldError> errors, Duration retryAfter, Throwable cause) {
        super(message, cause);
        this.kind = kind;
        this.code = code;
        this.errors = List.copyOf(errors);
        this.retryAfter = retryAfter;
    }

    public static DomainException invalid(List<FieldError> errors) {
        return new DomainException(Kind.INVALID, "invalid", "The input breaks a rule.", errors, Duration.ZERO, null);
    }

    public static DomainException invalid(String field, String message) {
        return invalid(List.of(new FieldError(field, message)));
    }

    /** Unknown, or another tenant's: the caller cannot tell which. */
    public static DomainException notFound(String what) {
        return new DomainException(Kind.NOT_FOUND, what + "-not-found", "There is no such " + what + ".");
    }

    public static DomainException throttled(Duration retryAfter) {
        return new DomainException(
                Kind.THROTTLED,
                "too-many-requests",
                "Too many attempts; try again later.",
                List.of(),
                retryAfter,
                null);
    }

    public static DomainException unavailable(String code, String message, Throwable cause) {
        return new DomainException(Kind.UNAVAILABLE, code, message, List.of(), Duration.ofSeconds(5), cause);
    }

    public Kind kind() {
        return kind;
    }

    /** Stable, kebab-case, for programs. */
    public String code() {
        return code;
    }

    /** The wrong fields; empty unless the kind is INVALID. */
    public List<FieldError> errors() {
        return errors;
    }

    /** When to try again; zero unless the kind is THROTTLED or UNAVAILABLE. */
    public Duration retryAfter() {
        return retryAfter;
    }
}
