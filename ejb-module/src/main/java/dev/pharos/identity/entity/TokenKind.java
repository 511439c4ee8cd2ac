package dev.pharos.identity.entity;

import java.util.Set;

/**
 * What a signed token is good for. The kinds differ in type and audience, so that none is taken for another (RFC 8725
 * §3.11, §3.12).
 */
public enum TokenKind {
    /** What an API client shows for a user. */
    ACCESS("JWT", "pharos-api", Set.of("sid")),
    /** What the console's cookie holds. */
    CONSOLE("session+jwt", "pharos-console", Set.of("sid")),
    /** What an OAuth client shows (RFC 9068). Its issuer depends on the request, see {@link Issuer}. */
    CLIENT("at+jwt", "pharos-api-v1", Set.of("client_id", "org", "jti"));

    private final String type;
    private final String audience;
    private final Set<String> ids;

    TokenKind(String type, String audience, Set<String> ids) {
        this.type = type;
        this.audience = audience;
        this.ids = ids;
    }

    /** The {@code typ} header. */
    public String type() {
        return type;
    }

    /** The {@code aud} claim. */
    public String audience() {
        return audience;
    }

    /** The claims of this kind that hold ids; without them it is none. */
    public Set<String> ids() {
        return ids;
    }

    /** The kind of token that carries a session of this kind. */
    public static TokenKind of(SessionKind session) {
        return session == SessionKind.CONSOLE ? CONSOLE : ACCESS;
    }
}
