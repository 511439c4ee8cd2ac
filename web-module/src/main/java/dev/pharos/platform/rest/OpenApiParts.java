package dev.pharos.platform.rest;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;
import org.eclipse.microprofile.openapi.models.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;

/** What all operations of the document share. */
final class OpenApiParts {

    private static final String PROBLEM = "Problem";
    private static final String JSON = "application/json";
    private static final String BEARER = "accessToken";
    private static final String COOKIE = "sessionCookie";
    private static final String API_KEY = "apiKey";
    private static final String OAUTH = "clientCredentials";
    private static final String CLIENT = "clientSecret";
    private static final String OAUTH_ERROR = "OAuthError";

    private OpenApiParts() {}

    static void addTo(OpenAPI document) {
        if (document.getComponents() == null) {
            document.setComponents(OASFactory.createComponents());
        }
        document.getComponents()
                .addSecurityScheme(
                        BEARER,
                        OASFactory.createSecurityScheme()
                                .type(SecurityScheme.Type.HTTP)
                                .scheme("bearer")
                                .bearerFormat("JWT")
                                .description("A user's access token from POST /api/auth/token."))
                .addSecurityScheme(
                        COOKIE,
                        OASFactory.createSecurityScheme()
                                .type(SecurityScheme.Type.APIKEY)
                                .in(SecurityScheme.In.COOKIE)
                                .name("__Host-pharos")
                                .description(
                                        "The console's session; changes also need X-Requested-With: XMLHttpRequest."))
                .addSecurityScheme(
                        API_KEY,
                        OASFactory.createSecurityScheme()
                                .type(SecurityScheme.Type.APIKEY)
                                .in(SecurityScheme.In.HEADER)
                                .name("X-API-Key")
                                .description("A program's key, made by an admin; not together with Authorization."))
                .addSecurityScheme(
                        CLIENT,
                        OASFactory.createSecurityScheme()
                                .type(SecurityScheme.Type.HTTP)
                                .scheme("basic")
                                .description("Id and secret of an OAuth client; or both in the body instead."))
                .addResponse(OAUTH_ERROR, response("The request is refused (RFC 6749).", JSON, OAUTH_ERROR))
                .addResponse(
                        PROBLEM, response("The request is refused (RFC 9457).", "application/problem+json", PROBLEM));
    }

    private static APIResponse response(String description, String mediaType, String schema) {
        return OASFactory.createAPIResponse()
                .description(description)
                .content(OASFactory.createContent()
                        .addMediaType(
                                mediaType,
                                OASFactory.createMediaType()
                                        .schema(OASFactory.createSchema().ref(schema))));
    }

    /** How programs get their tokens, and what these can be allowed to do. */
    static void addScopes(OpenAPI document, Collection<String> scopes) {
        var all = scopes.stream()
                .collect(Collectors.toMap(scope -> scope, OpenApiParts::described, (a, b) -> a, TreeMap::new));
        document.getComponents()
                .addSecurityScheme(
                        OAUTH,
                        OASFactory.createSecurityScheme()
                                .type(SecurityScheme.Type.OAUTH2)
                                .description("A token of an OAuth client.")
                                .flows(OASFactory.createOAuthFlows()
                                        .clientCredentials(OASFactory.createOAuthFlow()
                                                .tokenUrl("oauth/token")
                                                .scopes(all))));
    }

    private static String described(String scope) {
        var parts = scope.split(":", 2);
        return (parts[1].equals("read") ? "Read " : "Change ") + parts[0];
    }

    /** The credentials that count for an operation: any one of them. */
    static List<SecurityRequirement> credentials(Served.Base base, Endpoint endpoint) {
        if (base == Served.Base.OAUTH) {
            return List.of(requirement(CLIENT));
        }
        if (endpoint.isOpen()) {
            return List.of();
        }
        if (base == Served.Base.INTERNAL) {
            return List.of(requirement(COOKIE));
        }
        var forPrograms = endpoint.scope()
                .filter(scope -> base == Served.Base.PUBLIC)
                .map(scope -> Stream.of(
                        requirement(API_KEY),
                        OASFactory.createSecurityRequirement().addScheme(OAUTH, scope)))
                .orElseGet(Stream::empty);
        return Stream.concat(Stream.of(requirement(BEARER)), forPrograms).toList();
    }

    private static SecurityRequirement requirement(String scheme) {
        return OASFactory.createSecurityRequirement().addScheme(scheme);
    }

    /** The operation's own responses, and for everything else how refusals look there. */
    static APIResponses withRefusals(Served.Base base, APIResponses own) {
        var all = OASFactory.createAPIResponses();
        var known =
                own == null || own.getAPIResponses() == null ? Map.<String, APIResponse>of() : own.getAPIResponses();
        known.forEach(all::addAPIResponse);
        return all.defaultValue(OASFactory.createAPIResponse().ref(base == Served.Base.OAUTH ? OAUTH_ERROR : PROBLEM));
    }
}
