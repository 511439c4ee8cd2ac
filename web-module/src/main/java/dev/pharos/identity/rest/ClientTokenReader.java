package dev.pharos.identity.rest;

import dev.pharos.identity.boundary.OAuthServer;
import dev.pharos.identity.entity.ClientToken;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;

/** {@code Authorization: Bearer} with an OAuth client's token (RFC 9068): on the public API only. */
@ApplicationScoped
class ClientTokenReader implements CredentialReader {

    @Inject
    OAuthServer server;

    @Inject
    Issuers issuers;

    @Override
    public boolean isFor(String path) {
        return path.startsWith(CredentialHeaders.PUBLIC_API);
    }

    @Override
    public Shown read(HttpServletRequest request, HttpServletResponse response) {
        if (request.getHeader(CredentialHeaders.AUTHORIZATION) == null) {
            return new Shown.Nothing();
        }
        return CredentialHeaders.bearerToken(request)
                .flatMap(raw -> server.verify(raw, issuers.of(request)).flatMap(token -> principal(token, raw)))
                .<Shown>map(Shown.Good::new)
                .orElseGet(Shown.Bad::new);
    }

    private Optional<CallerPrincipal> principal(ClientToken token, String raw) {
        return server.caller(token).map(program -> new CallerPrincipal(program, program.name(), token.claims(), raw));
    }
}
