package dev.pharos.it.access;

import dev.pharos.it.client.Http;
import java.util.Set;

/**
 * Somebody who calls.
 *
 * @param name for messages
 * @param role of a person, else null
 * @param scopes of a program, else null
 * @param outside how the public API is called
 * @param inside how the console's API is called
 */
record Actor(String name, String role, Set<String> scopes, Http outside, Http inside) {

    static Actor person(String role, Http outside, Http inside) {
        return new Actor(role, role, null, outside, inside);
    }

    static Actor program(String name, Set<String> scopes, Http http) {
        return new Actor(name, null, scopes, http, http.with("X-Requested-With", "XMLHttpRequest"));
    }

    static Actor stranger(Http http) {
        return new Actor("anonymous", null, null, http, http);
    }

    Http at(String path) {
        return path.startsWith("/internal/") ? inside : outside;
    }

    /** Whether the credential counts there at all. */
    boolean isKnownAt(String path) {
        return role != null || scopes != null && path.startsWith("/api/v1/");
    }

    boolean isAdmittedBy(Rule rule) {
        if (role != null) {
            return rule.letsInRole(role);
        }
        return scopes == null ? rule.letsInEverybody() : rule.letsInScopes(scopes);
    }

    @Override
    public String toString() {
        return name;
    }
}
