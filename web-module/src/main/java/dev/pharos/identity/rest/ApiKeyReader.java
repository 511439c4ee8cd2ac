package dev.pharos.identity.rest;

import dev.pharos.identity.boundary.ApiKeys;
import dev.pharos.identity.entity.Secret;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Collections;
import java.util.Map;

/** {@code X-API-Key}: for programs, on the public API only. */
@ApplicationScoped
class ApiKeyReader implements CredentialReader {

    @Inject
    ApiKeys keys;

    @Override
    public boolean isFor(String path) {
        return path.startsWith(CredentialHeaders.PUBLIC_API);
    }

    @Override
    public Shown read(HttpServletRequest request, HttpServletResponse response) {
        var shown = Collections.list(request.getHeaders(CredentialHeaders.API_KEY));
        if (shown.isEmpty()) {
            return new Shown.Nothing();
        }
        if (shown.size() > 1 || CredentialHeaders.areAmbiguous(request) || !isKey(shown.get(0))) {
            return new Shown.Bad();
        }
        return keys.caller(new Secret(shown.get(0)))
                .map(program -> new CallerPrincipal(program, program.name(), Map.of(), shown.get(0)))
                .<Shown>map(Shown.Good::new)
                .orElseGet(Shown.Bad::new);
    }

    /** What cannot be a key is not worth asking the database. */
    private static boolean isKey(String text) {
        return text.startsWith(Secret.API_KEY_PREFIX)
                && text.length() == Secret.API_KEY_PREFIX.length() + Secret.LENGTH;
    }
}
