package dev.pharos.identity.rest;

import dev.pharos.identity.entity.Secret;
import dev.pharos.platform.rest.OAuthRefusal;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * What an OAuth client shows of itself: in the header or in the body, and not in both (RFC 6749 §2.3.1).
 *
 * @param id the {@code client_id}
 */
record ClientCredentials(String id, Secret secret) {

    private static final String BASIC = "Basic ";
    private static final String ID = "client_id";
    private static final String SECRET = "client_secret";

    /**
     * Reads them.
     *
     * @param authorization the header, or null
     * @throws OAuthRefusal if there are none, or two
     */
    static ClientCredentials of(String authorization, OAuthForm form) {
        if (authorization == null) {
            return inBody(form);
        }
        var shown = inHeader(authorization);
        if (form.get(SECRET).isPresent()
                || form.get(ID).filter(id -> !id.equals(shown.id())).isPresent()) {
            throw OAuthRefusal.invalidRequest("The client must show itself in the header or in the body, not in both.");
        }
        return shown;
    }

    private static ClientCredentials inBody(OAuthForm form) {
        var id = form.get(ID).orElseThrow(OAuthRefusal::invalidClient);
        var secret = form.get(SECRET).orElseThrow(OAuthRefusal::invalidClient);
        return new ClientCredentials(id, new Secret(secret));
    }

    /** Id and secret are form-encoded before Basic puts them together, so that either may hold a colon. */
    private static ClientCredentials inHeader(String authorization) {
        if (!authorization.regionMatches(true, 0, BASIC, 0, BASIC.length())) {
            throw OAuthRefusal.invalidClient();
        }
        var parts = decoded(authorization.substring(BASIC.length()).strip()).split(":", 2);
        if (parts.length < 2) {
            throw OAuthRefusal.invalidClient();
        }
        return new ClientCredentials(OAuthForm.decode(parts[0]), new Secret(OAuthForm.decode(parts[1])));
    }

    private static String decoded(String base64) {
        try {
            return new String(Base64.getDecoder().decode(base64), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformed) {
            throw OAuthRefusal.invalidClient();
        }
    }
}
