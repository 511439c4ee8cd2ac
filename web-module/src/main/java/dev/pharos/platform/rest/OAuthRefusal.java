package dev.pharos.platform.rest;

import jakarta.ws.rs.core.Response.Status;

/** A request that the authorization server refuses, in the words of RFC 6749 §5.2. */
public class OAuthRefusal extends RuntimeException {

    private final Status status;
    private final String error;

    private OAuthRefusal(Status status, String error, String description) {
        super(description);
        this.status = status;
        this.error = error;
    }

    public static OAuthRefusal invalidRequest(String description) {
        return new OAuthRefusal(Status.BAD_REQUEST, "invalid_request", description);
    }

    public static OAuthRefusal invalidClient() {
        return new OAuthRefusal(
                Status.UNAUTHORIZED, "invalid_client", "The client id or the secret is wrong, or not there.");
    }

    public static OAuthRefusal unsupportedGrantType() {
        return new OAuthRefusal(
                Status.BAD_REQUEST, "unsupported_grant_type", "The only grant type is client_credentials.");
    }

    public static OAuthRefusal invalidScope() {
        return new OAuthRefusal(Status.BAD_REQUEST, "invalid_scope", "The client does not have all of these scopes.");
    }

    public Status status() {
        return status;
    }

    /** The code of RFC 6749, snake_case. */
    public String error() {
        return error;
    }
}
