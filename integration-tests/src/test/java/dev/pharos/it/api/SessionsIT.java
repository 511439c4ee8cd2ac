package dev.pharos.it.api;

import static dev.pharos.it.api.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pharos.it.client.Http;
import dev.pharos.it.client.Organization;
import dev.pharos.it.live.LiveSocket;
import dev.pharos.it.server.PharosServer;
import dev.pharos.it.server.WithPharos;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Where somebody is logged in, and how they end it. */
@WithPharos
class SessionsIT {

    private static final String SESSIONS = "api/v1/sessions";

    /** What was revoked holds no longer than this, on every node. */
    private static final Duration CUT = Duration.ofSeconds(5);

    @Test
    void tellsWhereAndByWhatSomebodyIsLoggedIn(PharosServer server) {
        var organization = Organization.register(server);
        organization
                .stranger()
                .with("User-Agent", "Mozilla/5.0 (X11; Linux x86_64) Chrome/130.0")
                .post("api/auth/token", credentials(organization));

        var items = items(organization);

        assertThat(items).hasSize(2);
        assertThat(items.get(0).at("/device").asString()).isEqualTo("Chrome on Linux");
        assertThat(items.get(0).at("/current").asBoolean()).isFalse();
        assertThat(items.get(1).at("/current").asBoolean()).isTrue();
        assertThat(items.get(1).at("/kind").asString()).isEqualTo("token");
        assertThat(items.get(1).at("/address").asString())
                .isEqualTo(organization.stranger().headers().get("X-Forwarded-For"));
        assertThat(items.get(1).propertyNames())
                .containsExactlyInAnyOrder(
                        "id", "kind", "current", "address", "device", "createdAt", "lastSeenAt", "expiresAt");
    }

    @Test
    void comesInPages(PharosServer server) {
        var organization = Organization.register(server);
        organization.logIn();
        organization.logIn();

        var first = organization.api().get(SESSIONS + "?limit=2");
        var second = organization.api().get(SESSIONS + "?limit=2&cursor=" + first.text("/next"));

        assertThat(first.json().at("/items").size()).isEqualTo(2);
        assertThat(second.json().at("/items").size()).isEqualTo(1);
        assertThat(second.text("/next")).isEmpty();
    }

    @Test
    void cutsTheApiTheSocketAndTheRefreshTokenOfASessionThatIsEnded(PharosServer server) throws SQLException {
        var thief = Organization.register(server);
        var owner = thief.stranger().bearing(thief.logIn().text("/accessToken"));
        var stolen = items(thief).stream()
                .filter(item -> item.at("/current").asBoolean())
                .findFirst()
                .orElseThrow();
        try (var socket = LiveSocket.joined(thief)) {
            assertThat(owner.delete(SESSIONS + "/" + stolen.at("/id").asString())
                            .status())
                    .isEqualTo(204);
            var ended = System.nanoTime();

            Awaitility.await()
                    .atMost(CUT)
                    .until(() -> thief.api().get("api/auth/me").status() == 401);
            assertThat(socket.closeCode()).isEqualTo(1008);
            assertThat(Duration.ofNanos(System.nanoTime() - ended)).isLessThan(CUT.plusSeconds(1));
        }
        var refresh =
                thief.stranger().post("api/auth/token/refresh", "{\"refreshToken\":\"" + thief.refreshToken() + "\"}");
        assertProblem(refresh, 401, "invalid-refresh-token");
        assertThat(Deeds.of(thief)).containsOnlyOnce("session.revoked");
    }

    @Test
    void cutsTheCookieToo(PharosServer server) {
        var organization = Organization.register(server);
        var cookie = organization
                .stranger()
                .with("X-Requested-With", "XMLHttpRequest")
                .post("internal/v1/auth/login", credentials(organization))
                .header("Set-Cookie");
        var browser = organization.stranger().with("Cookie", cookie.substring(0, cookie.indexOf(';')));
        var session = browser.get("internal/v1/sessions")
                .json()
                .at("/items")
                .valueStream()
                .filter(item -> item.at("/current").asBoolean())
                .findFirst()
                .orElseThrow();
        assertThat(session.at("/kind").asString()).isEqualTo("console");

        organization.api().delete(SESSIONS + "/" + session.at("/id").asString());

        Awaitility.await()
                .atMost(CUT)
                .until(() -> browser.get("internal/v1/auth/me").status() == 401);
    }

    @Test
    void endsAllOthers(PharosServer server) throws SQLException {
        var organization = Organization.register(server);
        var others = List.of(organization.logIn(), organization.logIn());

        assertThat(organization.api().delete(SESSIONS).status()).isEqualTo(204);

        assertThat(items(organization)).hasSize(1);
        assertThat(others)
                .allSatisfy(other -> Awaitility.await()
                        .atMost(CUT)
                        .until(() -> organization
                                        .stranger()
                                        .bearing(other.text("/accessToken"))
                                        .get("api/auth/me")
                                        .status()
                                == 401));
        assertThat(Deeds.of(organization)).containsOnlyOnce("session.others_revoked");
    }

    @Test
    void knowsNobodyElsesSession(PharosServer server) {
        var victim = Organization.register(server);
        var attacker = Organization.register(server);
        var foreign = attacker.api()
                .delete(SESSIONS + "/" + items(victim).get(0).at("/id").asString());
        var random = attacker.api().delete(SESSIONS + "/" + UUID.randomUUID());

        assertProblem(foreign, 404, "session-not-found");
        assertThat(foreign.json().at("/detail")).isEqualTo(random.json().at("/detail"));
        assertThat(victim.api().get("api/auth/me").status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"api/v1/sessions", "internal/v1/sessions"})
    void isForPeopleWhoAreLoggedIn(String path, PharosServer server) {
        assertProblem(Http.stranger(server).get(path), 401, "unauthenticated");
    }

    private static List<JsonNode> items(Organization organization) {
        return organization
                .api()
                .get(SESSIONS)
                .json()
                .at("/items")
                .valueStream()
                .toList();
    }

    private static String credentials(Organization organization) {
        return "{\"email\":\"%s\",\"password\":\"%s\"}".formatted(organization.email(), organization.password());
    }
}
