package dev.pharos.identity.rest;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/** The headers in which programs show who they are. */
final class CredentialHeaders {

    static final String API_KEY = "X-API-Key";
    static final String AUTHORIZATION = "Authorization";

    /** Where programs call. */
    static final String PUBLIC_API = "/api/v1/";

    private static final String BEARER = "Bearer ";

    private CredentialHeaders() {}

    /** Whoever shows two credentials of different kinds leaves open who they are (RFC 6750 §2 forbids it for tokens). */
    static boolean areAmbiguous(HttpServletRequest request) {
        return request.getHeader(API_KEY) != null && request.getHeader(AUTHORIZATION) != null && isPublicApi(request);
    }

    /** The token of an {@code Authorization} header that holds one and nothing speaks against (RFC 6750 §2.1). */
    static Optional<String> bearerToken(HttpServletRequest request) {
        return Optional.ofNullable(request.getHeader(AUTHORIZATION))
                .filter(header -> header.regionMatches(true, 0, BEARER, 0, BEARER.length()))
                .filter(header -> !areAmbiguous(request))
                .map(header -> header.substring(BEARER.length()).strip());
    }

    private static boolean isPublicApi(HttpServletRequest request) {
        return request.getRequestURI().startsWith(request.getContextPath() + PUBLIC_API);
    }
}
