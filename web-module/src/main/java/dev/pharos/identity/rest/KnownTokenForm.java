package dev.pharos.identity.rest;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** For the OpenAPI document: what is posted about a token; with Basic in the header without the last two. */
@Schema(name = "TokenQuestion")
record KnownTokenForm(
        @Schema(required = true) String token,

        @Schema(name = "token_type_hint", example = "access_token")
        String tokenTypeHint,

        @Schema(name = "client_id") String clientId,
        @Schema(name = "client_secret") String clientSecret) {

    static final String TOKEN = "token";
}
