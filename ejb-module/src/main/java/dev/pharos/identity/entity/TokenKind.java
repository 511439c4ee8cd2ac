package dev.pharos.identity.entity;

/**
 * What a signed token is good for. The kinds differ in type and audience, so that none is taken for another (RFC 8725
 * §3.11, §3.12).
 */
public enum TokenKind {
    /** What an API client shows for a user. */
    ACCESS("JWT", "pharos-api"),
    /** What the console's cookie holds. */
    CONSOLE("session+jwt", "pharos-console");

    private final String type;
    private final String audience;

    TokenKind(String type, String audience) {
        this.type = type;
        this.audience = audience;
    }

    /** The {@code typ} header. */
    public String type() {
        return type;
    }

    /** The {@code aud} claim. */
    public String audience() {
        return audience;
    }

    /** The kind of token that carries a session of this kind. */
    public static TokenKind of(SessionKind session) {
        return session == SessionKind.CONSOLE ? CONSOLE : ACCESS;
    }
}
