package dev.pharos.identity.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;

/**
 * The console's cookie: for pages, the internal API and sockets. It counts nowhere on the public API, which therefore needs
 * no defence against forged cross-site requests.
 */
@ApplicationScoped
class SessionCookieReader implements CredentialReader {

    private static final List<String> ELSEWHERE = List.of("/api/", "/oauth/", "/.well-known/", "/openapi");

    @Inject
    ConsoleSessions console;

    @Override
    public boolean isFor(String path) {
        return ELSEWHERE.stream().noneMatch(path::startsWith);
    }

    @Override
    public Shown read(HttpServletRequest request, HttpServletResponse response) {
        return SessionCookie.read(request)
                .map(cookie -> console.principal(cookie, response)
                        .<Shown>map(Shown.Good::new)
                        .orElseGet(Shown.Bad::new))
                .orElseGet(Shown.Nothing::new);
    }
}
