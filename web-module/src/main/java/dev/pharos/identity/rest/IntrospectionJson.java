package dev.pharos.identity.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.pharos.identity.entity.ClientToken;
import dev.pharos.identity.entity.TokenKind;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is to be known of a token (RFC 7662 §2.2); of one that does not count, nothing but that. */
@Schema(name = "Introspection")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record IntrospectionJson(
        boolean active,
        String scope,

        @JsonProperty("client_id") @Schema(name = "client_id")
        UUID clientId,

        @JsonProperty("token_type") @Schema(name = "token_type")
        String tokenType,

        Long exp,
        Long iat,
        UUID sub,
        String aud,
        String iss,
        UUID jti,
        UUID org) {

    static final IntrospectionJson INACTIVE =
            new IntrospectionJson(false, null, null, null, null, null, null, null, null, null, null);

    static IntrospectionJson of(ClientToken token) {
        return new IntrospectionJson(
                true,
                token.scopes().text(),
                token.client(),
                TokenJson.BEARER,
                token.expiresAt().getEpochSecond(),
                token.issuedAt().getEpochSecond(),
                token.client(),
                TokenKind.CLIENT.audience(),
                token.issuer(),
                token.id(),
                token.tenant());
    }
}
