package dev.pharos.problem;

import dev.pharos.platform.entity.DomainException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Duration;

/** From what the domain says to what HTTP says: the one place where it is decided. */
public final class Problems {

    private static final int UNPROCESSABLE = 422;

    private Problems() {}

    /** The answer to a refusal, headers included. */
    public static Response.ResponseBuilder of(DomainException refusal) {
        var status = switch (refusal.kind()) {
            case INVALID -> UNPROCESSABLE;
            case UNAUTHENTICATED -> Response.Status.UNAUTHORIZED.getStatusCode();
            case FORBIDDEN -> Response.Status.FORBIDDEN.getStatusCode();
            case NOT_FOUND -> Response.Status.NOT_FOUND.getStatusCode();
            case CONFLICT -> Response.Status.CONFLICT.getStatusCode();
            case STALE -> Response.Status.PRECONDITION_FAILED.getStatusCode();
            case LIMIT_REACHED -> Response.Status.PAYMENT_REQUIRED.getStatusCode();
            case THROTTLED -> Response.Status.TOO_MANY_REQUESTS.getStatusCode();
            case UNAVAILABLE -> Response.Status.SERVICE_UNAVAILABLE.getStatusCode();
        };
        var answer = Problem.of(status, refusal).toResponse();
        return switch (refusal.kind()) {
            case UNAUTHENTICATED -> answer.header(HttpHeaders.WWW_AUTHENTICATE, Challenge.of(refusal.code()));
            case THROTTLED, UNAVAILABLE -> answer.header(HttpHeaders.RETRY_AFTER, seconds(refusal.retryAfter()));
            default -> answer;
        };
    }

    /** Whole seconds, rounded up, so that a client which waits as told is not told again. */
    static long seconds(Duration wait) {
        return Math.max(1, wait.plusMillis(999).toSeconds());
    }
}
