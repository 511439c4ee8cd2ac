package dev.pharos.identity.rest;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.pharos.identity.entity.Issuer;
import dev.pharos.identity.entity.Scope;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What clients need to know of the authorization server (RFC 8414). */
@Schema(name = "OAuthMetadata")
public record OAuthMetadata(
        String issuer,

        @JsonProperty("token_endpoint") @Schema(name = "token_endpoint")
        String tokenEndpoint,

        @JsonProperty("revocation_endpoint") @Schema(name = "revocation_endpoint")
        String revocationEndpoint,

        @JsonProperty("introspection_endpoint") @Schema(name = "introspection_endpoint")
        String introspectionEndpoint,

        @JsonProperty("jwks_uri") @Schema(name = "jwks_uri") String jwksUri,

        @JsonProperty("scopes_supported") @Schema(name = "scopes_supported")
        List<String> scopes,

        @JsonProperty("response_types_supported") @Schema(name = "response_types_supported")
        List<String> responseTypes,

        @JsonProperty("grant_types_supported") @Schema(name = "grant_types_supported")
        List<String> grantTypes,

        @JsonProperty("token_endpoint_auth_methods_supported") @Schema(name = "token_endpoint_auth_methods_supported")
        List<String> tokenAuthMethods,

        @JsonProperty("revocation_endpoint_auth_methods_supported")
        @Schema(name = "revocation_endpoint_auth_methods_supported")
        List<String> revocationAuthMethods,

        @JsonProperty("introspection_endpoint_auth_methods_supported")
        @Schema(name = "introspection_endpoint_auth_methods_supported")
        List<String> introspectionAuthMethods) {

    private static final List<String> AUTH_METHODS = List.of("client_secret_basic", "client_secret_post");

    /** Required, and must not be an empty list: there is no endpoint that would answer with a type. */
    private static final List<String> NO_RESPONSE_TYPE = List.of("none");

    static OAuthMetadata of(Issuer issuer) {
        var url = issuer.url();
        return new OAuthMetadata(
                url,
                url + "/oauth/token",
                url + "/oauth/revoke",
                url + "/oauth/introspect",
                url + "/.well-known/jwks.json",
                Scope.all().stream().map(Scope::text).toList(),
                NO_RESPONSE_TYPE,
                List.of(TokenRequestForm.CLIENT_CREDENTIALS),
                AUTH_METHODS,
                AUTH_METHODS,
                AUTH_METHODS);
    }
}
