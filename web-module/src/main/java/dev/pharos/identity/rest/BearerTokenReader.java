package dev.pharos.identity.rest;

import dev.pharos.identity.boundary.Sessions;
import dev.pharos.identity.boundary.Tokens;
import dev.pharos.identity.entity.TokenKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;

/** {@code Authorization: Bearer} with a user's access token (RFC 6750 §2.1): for the API and for sockets. */
@ApplicationScoped
class BearerTokenReader implements CredentialReader {

    @Inject
    Tokens tokens;

    @Inject
    Sessions sessions;

    @Override
    public boolean isFor(String path) {
        return path.startsWith("/api/") || path.equals("/ws") || path.startsWith("/ws/");
    }

    @Override
    public Shown read(HttpServletRequest request, HttpServletResponse response) {
        if (request.getHeader(CredentialHeaders.AUTHORIZATION) == null) {
            return new Shown.Nothing();
        }
        return CredentialHeaders.bearerToken(request)
                .flatMap(this::principal)
                .<Shown>map(Shown.Good::new)
                .orElseGet(Shown.Bad::new);
    }

    private Optional<CallerPrincipal> principal(String raw) {
        return tokens.verify(TokenKind.ACCESS, raw)
                .flatMap(token ->
                        sessions.alive(token.session()).map(caller -> new CallerPrincipal(caller, token, raw)));
    }
}
