package dev.pharos.identity.rest;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The console's cookie. The {@code __Host-} prefix makes browsers refuse it without Secure, with a Domain or with another
 * path, so no neighbouring host can plant one (RFC 6265bis §4.1.3.2).
 */
final class SessionCookie {

    static final String NAME = "__Host-pharos";

    private static final String FLAGS = "; Path=/; Secure; HttpOnly; SameSite=Strict";

    private SessionCookie() {}

    static Optional<String> read(HttpServletRequest request) {
        var cookies = request.getCookies() == null ? new Cookie[0] : request.getCookies();
        return Stream.of(cookies)
                .filter(cookie -> NAME.equals(cookie.getName()))
                .map(Cookie::getValue)
                .filter(value -> !value.isEmpty())
                .findFirst();
    }

    static void write(HttpServletResponse response, String token, Duration life) {
        set(response, token, Math.max(0, life.toSeconds()));
    }

    static void clear(HttpServletResponse response) {
        set(response, "", 0);
    }

    private static void set(HttpServletResponse response, String value, long seconds) {
        response.addHeader("Set-Cookie", NAME + "=" + value + FLAGS + "; Max-Age=" + seconds);
    }
}
