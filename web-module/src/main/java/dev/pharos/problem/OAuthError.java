package dev.pharos.problem;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.pharos.platform.rest.OAuthRefusal;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How the authorization server refuses (RFC 6749 §5.2): other clients than ours expect exactly this.
 *
 * @param error the kind of refusal, for programs
 * @param description for people
 */
@Schema(name = OAuthError.SCHEMA)
public record OAuthError(
        @Schema(example = "invalid_client") String error,

        @JsonProperty("error_description") @Schema(name = "error_description")
        String description) {

    static final String SCHEMA = "OAuthError";

    /** What is registered for a server that cannot answer now (RFC 6749 §4.1.2.1); there is nothing closer. */
    private static final String TEMPORARILY_UNAVAILABLE = "temporarily_unavailable";

    private static final String SERVER_ERROR = "server_error";
    private static final String INVALID_REQUEST = "invalid_request";

    /** The words for a refusal that was made for the rest of the API. */
    static OAuthError ofStatus(int status, String detail) {
        var error = switch (status) {
            case 429, 503 -> TEMPORARILY_UNAVAILABLE;
            default -> status < 500 ? INVALID_REQUEST : SERVER_ERROR;
        };
        return new OAuthError(error, detail);
    }

    /** The answer to a refusal, headers included. */
    static Response.ResponseBuilder answer(OAuthRefusal refusal) {
        var answer = Response.status(refusal.status())
                .entity(new OAuthError(refusal.error(), refusal.getMessage()))
                .type(MediaType.APPLICATION_JSON)
                .header("Cache-Control", "no-store");
        return refusal.status() == Response.Status.UNAUTHORIZED
                ? answer.header("WWW-Authenticate", "Basic realm=\"pharos\", charset=\"UTF-8\"")
                : answer;
    }
}
