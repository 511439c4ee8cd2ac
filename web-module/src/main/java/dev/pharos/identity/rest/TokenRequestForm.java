package dev.pharos.identity.rest;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** For the OpenAPI document: what is posted for a token; with Basic in the header without the last two. */
@Schema(name = "TokenRequest")
record TokenRequestForm(
        @Schema(name = "grant_type", required = true, example = CLIENT_CREDENTIALS)
        String grantType,

        @Schema(example = "monitors:read", description = "Some of the client's scopes; absent: all")
        String scope,

        @Schema(name = "client_id") String clientId,
        @Schema(name = "client_secret") String clientSecret) {

    static final String CLIENT_CREDENTIALS = "client_credentials";
}
