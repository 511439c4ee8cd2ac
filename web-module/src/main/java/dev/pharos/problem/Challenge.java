package dev.pharos.problem;

/** What a 401 asks for (RFC 6750 §3). */
public final class Challenge {

    /** The code of a refusal because of a credential that was shown, but is not good. */
    public static final String INVALID_TOKEN = "invalid-token";

    private static final String PLAIN = "Bearer realm=\"pharos\"";

    private Challenge() {}

    /** The value of {@code WWW-Authenticate}; it names the error only when a token was shown. */
    public static String of(String code) {
        return INVALID_TOKEN.equals(code) ? PLAIN + ", error=\"invalid_token\"" : PLAIN;
    }
}
