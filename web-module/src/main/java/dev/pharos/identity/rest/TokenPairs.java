package dev.pharos.identity.rest;

import dev.pharos.identity.boundary.Tokens;
import dev.pharos.identity.entity.SignedIn;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;

/** Answers with the tokens of a session, which must not be cached (RFC 6749 §5.1). */
@RequestScoped
public class TokenPairs {

    @Inject
    Tokens tokens;

    Response answer(SignedIn signedIn) {
        return Response.ok(TokenPair.of(signedIn, tokens.mint(signedIn.caller())))
                .header("Cache-Control", "no-store")
                .build();
    }
}
