package dev.pharos.problem;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import dev.pharos.platform.entity.DomainException;
import dev.pharos.platform.entity.DomainException.FieldError;
import jakarta.ws.rs.core.Response;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What every refused request is answered with (RFC 9457, {@code application/problem+json}).
 *
 * @param type names the kind of problem; stable
 * @param title the same for people; the status' reason
 * @param status the HTTP status, again
 * @param detail about this occurrence, for the caller to read
 * @param code the kind of problem for programs; stable, kebab-case
 * @param errors the wrong fields of a 422, else absent
 * @param details members that only some kinds of problems have
 */
@Schema(name = "Problem")
public record Problem(
        String type,
        String title,
        int status,
        String detail,
        String code,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<FieldError> errors,
        @Schema(hidden = true) @JsonAnyGetter Map<String, Object> details) {

    public static final String MEDIA_TYPE = "application/problem+json";

    private static final String TYPE_PREFIX = "urn:pharos:problem:";

    public Problem {
        errors = List.copyOf(errors);
        details = Collections.unmodifiableMap(new LinkedHashMap<>(details));
    }

    /** What the domain refused. */
    static Problem of(int status, DomainException refusal) {
        return new Problem(
                TYPE_PREFIX + refusal.code(),
                reason(status),
                status,
                refusal.getMessage(),
                refusal.code(),
                refusal.errors(),
                refusal.details());
    }

    public static Problem of(int status, String code, String detail) {
        return new Problem(TYPE_PREFIX + code, reason(status), status, detail, code, List.of(), Map.of());
    }

    /** For a status about which nothing else is known. */
    public static Problem of(int status) {
        return of(status, reason(status).toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", "-"), detail(status));
    }

    public Response.ResponseBuilder toResponse() {
        return Response.status(status, title).type(MEDIA_TYPE).entity(this).header("Cache-Control", "no-store");
    }

    private static String reason(int status) {
        var known = Response.Status.fromStatusCode(status);
        return switch (status) {
            case 422 -> "Unprocessable Content";
            default -> known == null ? "Error" : known.getReasonPhrase();
        };
    }

    private static String detail(int status) {
        return switch (status) {
            case 400 -> "The request could not be understood.";
            case 401 -> "This needs a signed-in caller.";
            case 403 -> "The caller may not do this.";
            case 404 -> "There is nothing here.";
            case 405 -> "The method is not offered here.";
            case 406 -> "None of the accepted media types is offered here.";
            case 411 -> "The length of the body has to be stated.";
            case 413 -> "The body is larger than what is read here.";
            case 415 -> "The media type of the body is not understood here.";
            case 503 -> "The service is not available right now.";
            default -> status < 500 ? "The request was refused." : "Something went wrong on our side.";
        };
    }
}
