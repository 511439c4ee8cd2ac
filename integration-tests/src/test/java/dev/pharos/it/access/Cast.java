package dev.pharos.it.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pharos.it.client.Http;
import dev.pharos.it.client.Organization;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Everybody who may call for one organization, and somebody who may not. */
record Cast(Organization organization, List<Actor> actors) {

    private static final String FEW = "monitors:read";

    static Cast of(Organization organization, Set<String> scopes) throws SQLException {
        var actors = new ArrayList<Actor>();
        for (var role : List.of("owner", "admin", "member", "communicator", "viewer")) {
            var person = organization.somebody(role);
            actors.add(Actor.person(role, person.bearer(), person.cookie()));
        }
        actors.add(Actor.program("API key with all scopes", scopes, key(organization, scopes)));
        actors.add(Actor.program("API key with " + FEW, Set.of(FEW), key(organization, Set.of(FEW))));
        actors.add(Actor.program("OAuth client with all scopes", scopes, client(organization, scopes)));
        actors.add(Actor.program("OAuth client with " + FEW, Set.of(FEW), client(organization, Set.of(FEW))));
        actors.add(Actor.stranger(Http.stranger(organization.server()).with("X-Requested-With", "XMLHttpRequest")));
        return new Cast(organization, actors);
    }

    private static Http key(Organization organization, Set<String> scopes) {
        var key = organization.api().post("api/v1/api-keys", form(scopes));
        assertThat(key.status()).as(key.body()).isEqualTo(201);
        return Http.stranger(organization.server()).with("X-API-Key", key.text("/key"));
    }

    private static Http client(Organization organization, Set<String> scopes) {
        var client = organization.api().post("api/v1/oauth-clients", form(scopes));
        assertThat(client.status()).as(client.body()).isEqualTo(201);
        var stranger = Http.stranger(organization.server());
        var token = stranger.with("Content-Type", "application/x-www-form-urlencoded")
                .send(
                        "POST",
                        "oauth/token",
                        BodyPublishers.ofString("grant_type=client_credentials&client_id="
                                + client.text("/clientId") + "&client_secret="
                                + URLEncoder.encode(client.text("/clientSecret"), StandardCharsets.UTF_8)));
        assertThat(token.status()).as(token.body()).isEqualTo(200);
        return stranger.bearing(token.text("/access_token"));
    }

    private static String form(Set<String> scopes) {
        return "{\"name\":\"Cast\",\"scopes\":["
                + new TreeSet<>(scopes).stream().map(scope -> '"' + scope + '"').collect(Collectors.joining(","))
                + "]}";
    }
}
