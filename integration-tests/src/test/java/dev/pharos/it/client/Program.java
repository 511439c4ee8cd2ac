package dev.pharos.it.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * An OAuth client of an organization, at an address of its own.
 *
 * @param http the address, without any credential
 */
public record Program(Http http, String id, String secret) {

    public static final Map<String, String> CLIENT_CREDENTIALS = Map.of("grant_type", "client_credentials");

    /** Lets a program in. */
    public static Program of(Organization organization, String... scopes) {
        var made = organization.api().post("api/v1/oauth-clients", form("Reporting", scopes));
        assertThat(made.status()).as(made.body()).isEqualTo(201);
        return new Program(Http.stranger(organization.server()), made.text("/clientId"), made.text("/clientSecret"));
    }

    /** What makes an API key or a client. */
    public static String form(String name, String... scopes) {
        return "{\"name\":\"%s\",\"scopes\":[%s]}"
                .formatted(
                        name,
                        Arrays.stream(scopes).map(scope -> "\"" + scope + "\"").collect(Collectors.joining(",")));
    }

    /** The program as it calls the API with a fresh token. */
    public Http api() {
        return http.bearing(token());
    }

    public String token() {
        var answer = post("oauth/token", CLIENT_CREDENTIALS);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.text("/access_token");
    }

    /** Shows its id and secret in the header. */
    public Answer post(String path, Map<String, String> form) {
        return post(http.with("Authorization", basic(id, secret)), path, form);
    }

    /** Sends a form just like that. */
    public static Answer post(Http http, String path, Map<String, String> form) {
        return send(http, path, encoded(form));
    }

    /** Sends what may be no form at all. */
    public static Answer send(Http http, String path, String body) {
        var typed = http.headers().containsKey("Content-Type")
                ? http
                : http.with("Content-Type", "application/x-www-form-urlencoded");
        return typed.send("POST", path, BodyPublishers.ofString(body));
    }

    public static String basic(String id, String secret) {
        return "Basic " + Base64.getEncoder().encodeToString((id + ":" + secret).getBytes(StandardCharsets.UTF_8));
    }

    private static String encoded(Map<String, String> form) {
        return form.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
