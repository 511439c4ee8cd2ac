package dev.pharos.platform.rest;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Below which paths a resource is served; one class can serve several. On a provider it says where the provider works;
 * without it a provider works everywhere.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Served {

    Base[] value();

    /** The JAX-RS applications of the WAR; paths are relative to the context root. */
    enum Base {
        /** Health, and the problem document for every other path. */
        API(Served.API_PATH),
        /** Log-in for API clients. */
        AUTH(Served.AUTH_PATH),
        /** Tokens of people; apart, because the OpenAPI document's generator takes it for the one of programs otherwise. */
        TOKEN(Served.TOKEN_PATH),
        /** The public API: bearer tokens. */
        PUBLIC(Served.PUBLIC_PATH),
        /** The console's API: session cookie. */
        INTERNAL(Served.INTERNAL_PATH),
        /** The authorization server for programs: client credentials. */
        OAUTH(Served.OAUTH_PATH),
        WELL_KNOWN(Served.WELL_KNOWN_PATH),
        OPENAPI(Served.OPENAPI_PATH);

        private final String path;

        Base(String path) {
            this.path = path;
        }

        /** Without slashes around it. */
        public String path() {
            return path;
        }
    }

    String API_PATH = "api";
    String AUTH_PATH = "api/auth";
    String TOKEN_PATH = "api/auth/token";
    String PUBLIC_PATH = "api/v1";
    String INTERNAL_PATH = "internal/v1";
    String OAUTH_PATH = "oauth";
    String WELL_KNOWN_PATH = ".well-known";
    String OPENAPI_PATH = "openapi";
}
