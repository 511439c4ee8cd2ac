package dev.pharos.platform.entity;

import jakarta.ejb.ApplicationException;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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
    private final transient Map<String, Object> details;

    public DomainException(Kind kind, String code, String message) {
        this(kind, code, message, List.of(), Duration.ZERO, Map.of(), null);
    }

    public DomainException(Kind kind, String code, String message, Throwable cause) {
        this(kind, code, message, List.of(), Duration.ZERO, Map.of(), cause);
    }

    private DomainException(
            Kind kind,
            String code,
            String message,
            List<FieldError> errors,
            Duration retryAfter,
            Map<String, Object> details,
            Throwable cause) {
        super(message, cause);
        this.kind = kind;
        this.code = code;
        this.errors = List.copyOf(errors);
        this.retryAfter = retryAfter;
        this.details = Collections.unmodifiableMap(new LinkedHashMap<>(details));
    }

    public static DomainException invalid(List<FieldError> errors) {
        return new DomainException(
                Kind.INVALID, "invalid", "The input breaks a rule.", errors, Duration.ZERO, Map.of(), null);
    }

    public static DomainException invalid(String field, String message) {
        return invalid(List.of(new FieldError(field, message)));
    }

    /** Unknown, or another tenant's: the caller cannot tell which. */
    public static DomainException notFound(String what) {
        return new DomainException(Kind.NOT_FOUND, what + "-not-found", "There is no such " + what + ".");
    }

    public static DomainException throttled(Duration retryAfter) {
        return throttled("too-many-requests", "Too many attempts; try again later.", retryAfter);
    }

    /** Too much at once, of something that is allowed. */
    public static DomainException throttled(String code, String message, Duration retryAfter) {
        return new DomainException(Kind.THROTTLED, code, message, List.of(), retryAfter, Map.of(), null);
    }

    /**
     * What was agreed on does not allow it, or what is there stands in its way.
     *
     * @param details about it for programs, by name
     */
    public static DomainException refused(Kind kind, String code, String message, Map<String, Object> details) {
        return new DomainException(kind, code, message, List.of(), Duration.ZERO, details, null);
    }

    public static DomainException unavailable(String code, String message, Throwable cause) {
        return new DomainException(Kind.UNAVAILABLE, code, message, List.of(), Duration.ofSeconds(5), Map.of(), cause);
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

    /** More about the refusal for programs, by name; mostly empty. */
    public Map<String, Object> details() {
        return details;
    }

    /** When to try again; zero unless the kind is THROTTLED or UNAVAILABLE. */
    public Duration retryAfter() {
        return retryAfter;
    }
}
