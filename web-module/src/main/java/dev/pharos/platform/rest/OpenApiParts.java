package dev.pharos.platform.rest;

import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;
import org.eclipse.microprofile.openapi.models.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;

/** What all operations of the document share. */
final class OpenApiParts {

    private static final String PROBLEM = "Problem";
    private static final String BEARER = "accessToken";
    private static final String COOKIE = "sessionCookie";

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
                .addResponse(
                        PROBLEM,
                        OASFactory.createAPIResponse()
                                .description("The request is refused (RFC 9457).")
                                .content(OASFactory.createContent()
                                        .addMediaType(
                                                "application/problem+json",
                                                OASFactory.createMediaType()
                                                        .schema(OASFactory.createSchema()
                                                                .ref(PROBLEM)))));
    }

    /** The credential that counts at a base. */
    static SecurityRequirement credential(Served.Base base) {
        return OASFactory.createSecurityRequirement().addScheme(base == Served.Base.INTERNAL ? COOKIE : BEARER);
    }

    /** The operation's own responses, and the problem document for everything else. */
    static APIResponses withRefusals(APIResponses own) {
        var all = OASFactory.createAPIResponses();
        var known =
                own == null || own.getAPIResponses() == null ? Map.<String, APIResponse>of() : own.getAPIResponses();
        known.forEach(all::addAPIResponse);
        return all.defaultValue(OASFactory.createAPIResponse().ref(PROBLEM));
    }
}
