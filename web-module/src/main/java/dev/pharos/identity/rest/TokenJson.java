package dev.pharos.identity.rest;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.pharos.identity.entity.IssuedToken;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A fresh token (RFC 6749 §5.1). */
@Schema(name = "ClientToken")
public record TokenJson(
        @JsonProperty("access_token") @Schema(name = "access_token")
        String accessToken,

        @JsonProperty("token_type") @Schema(name = "token_type", example = "Bearer")
        String tokenType,

        @JsonProperty("expires_in") @Schema(name = "expires_in", example = "900")
        long expiresIn,

        @Schema(example = "monitors:read") String scope) {

    static final String BEARER = "Bearer";

    static TokenJson of(IssuedToken token) {
        return new TokenJson(
                token.text(), BEARER, token.life().toSeconds(), token.scopes().text());
    }
}
