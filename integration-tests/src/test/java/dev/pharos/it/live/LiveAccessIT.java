package dev.pharos.it.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pharos.it.client.Organization;
import dev.pharos.it.server.PharosServer;
import dev.pharos.it.server.WithPharos;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may open a socket, and what they may listen to. */
@WithPharos
class LiveAccessIT {

    private static final int POLICY_VIOLATION = 1008;
    private static final String EVIL = "https://evil.example";

    @Test
    void givesAStrangerFiveSecondsToSayWhoItIs(PharosServer server) {
        var opened = System.nanoTime();
        try (var socket = LiveSocket.open(server)) {
            assertThat(socket.closeCode()).isEqualTo(POLICY_VIOLATION);

            assertThat(Duration.ofNanos(System.nanoTime() - opened))
                    .isBetween(Duration.ofSeconds(4), Duration.ofSeconds(20));
        }
    }

    @Test
    void isNotImpressedByAStrangerThatTalks(PharosServer server) {
        try (var socket = LiveSocket.open(server)) {
            socket.say("{\"type\":\"ping\"}");
            socket.answer("pong");

            assertThat(socket.closeCode()).isEqualTo(POLICY_VIOLATION);
        }
    }

    @Test
    void takesATokenInTheFirstFrame(PharosServer server) {
        var organization = Organization.register(server);
        try (var socket = LiveSocket.joined(organization)) {
            assertThat(socket.answer("joined").at("/organizationId").asString()).isEqualTo(organization.id());
        }
    }

    @Test
    void takesATokenInTheHeader(PharosServer server) {
        var organization = Organization.register(server);
        try (var socket = LiveSocket.open(server, Map.of("Authorization", "Bearer " + organization.accessToken()))) {
            assertThat(socket.join(organization.id(), null)
                            .at("/organizationId")
                            .asString())
                    .isEqualTo(organization.id());
        }
    }

    @Test
    void takesTheCookieOfAPageOfItsOwn(PharosServer server) {
        var organization = Organization.register(server);
        try (var socket = LiveSocket.open(server, Map.of("Cookie", cookie(organization), "Origin", own(server)))) {
            assertThat(socket.join(organization.id(), null)
                            .at("/organizationId")
                            .asString())
                    .isEqualTo(organization.id());
        }
    }

    @Test
    void refusesTheCookieBeforeTheUpgradeUnlessThePageIsItsOwn(PharosServer server) {
        var cookie = cookie(Organization.register(server));

        assertThat(LiveSocket.refusal(server, Map.of("Cookie", cookie, "Origin", EVIL))
                        .statusCode())
                .isEqualTo(403);
        assertThat(LiveSocket.refusal(server, Map.of("Cookie", cookie, "Origin", "null"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(LiveSocket.refusal(server, Map.of("Cookie", cookie)).statusCode())
                .isEqualTo(403);
        assertThat(LiveSocket.refusal(server, Map.of("Origin", EVIL)).statusCode())
                .isEqualTo(403);
    }

    @Test
    void refusesABadTokenBeforeTheUpgrade(PharosServer server) {
        var refusal = LiveSocket.refusal(server, Map.of("Authorization", "Bearer a.b.c"));

        assertThat(refusal.statusCode()).isEqualTo(401);
        assertThat(refusal.headers().firstValue("WWW-Authenticate"))
                .contains("Bearer realm=\"pharos\", error=\"invalid_token\"");
        assertThat(refusal.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
    }

    @Test
    void closesWhereTheTokenInTheFrameIsBad(PharosServer server) {
        var organization = Organization.register(server);
        try (var socket = LiveSocket.open(server)) {
            socket.say("{\"type\":\"authenticate\",\"token\":\"" + organization.refreshToken() + "\"}");

            assertThat(socket.answer("error").at("/code").asString()).isEqualTo("invalid-token");
            assertThat(socket.closeCode()).isEqualTo(POLICY_VIOLATION);
        }
    }

    @Test
    void doesNotTellAForeignOrganizationFromAnUnknownOne(PharosServer server) {
        var foreign = Organization.register(server);
        try (var socket = LiveSocket.authenticated(Organization.register(server))) {
            for (var id : new String[] {foreign.id(), UUID.randomUUID().toString(), "x", ""}) {
                socket.say("{\"type\":\"join_organization\",\"organizationId\":\"" + id + "\"}");
            }
            socket.say("{\"type\":\"ping\"}");
            socket.answer("pong");

            assertThat(socket.all("joined")).isEmpty();
            assertThat(socket.all("error"))
                    .hasSize(4)
                    .allMatch(error -> error.at("/code").asString().equals("organization-not-found"))
                    .allMatch(error -> error.equals(socket.all("error").get(0)));
        }
    }

    @Test
    void letsNobodyJoinBeforeItIsKnownWhoTheyAre(PharosServer server) {
        var organization = Organization.register(server);
        try (var socket = LiveSocket.open(server)) {
            socket.say("{\"type\":\"join_organization\",\"organizationId\":\"" + organization.id() + "\"}");

            assertThat(socket.answer("error").at("/code").asString()).isEqualTo("unauthenticated");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"token", "access_token", "authorization"})
    void readsNoTokenFromTheAddress(String parameter, PharosServer server) {
        var organization = Organization.register(server);
        var address = LiveSocket.address(server).resolve("ws?" + parameter + "=" + organization.accessToken());
        try (var socket = LiveSocket.open(address)) {
            socket.say("{\"type\":\"join_organization\",\"organizationId\":\"" + organization.id() + "\"}");

            assertThat(socket.answer("error").at("/code").asString()).isEqualTo("unauthenticated");
        }
    }

    @Test
    void isCutWithinFiveSecondsOfTheLogOut(PharosServer server) {
        var organization = Organization.register(server);
        try (var socket = LiveSocket.joined(organization);
                var other = LiveSocket.joined(Organization.register(server))) {
            organization
                    .stranger()
                    .post("api/auth/logout", "{\"refreshToken\":\"" + organization.refreshToken() + "\"}");

            assertThat(socket.closeCode()).isEqualTo(POLICY_VIOLATION);
            assertThat(other.isOpen()).isTrue();
        }
    }

    private static String own(PharosServer server) {
        return server.rootUrl().getScheme() + "://" + server.rootUrl().getAuthority();
    }

    private static String cookie(Organization organization) {
        var answer = organization
                .stranger()
                .with("X-Requested-With", "XMLHttpRequest")
                .post(
                        "internal/v1/auth/login",
                        "{\"email\":\"%s\",\"password\":\"%s\"}"
                                .formatted(organization.email(), organization.password()));
        var cookie = answer.header("Set-Cookie");
        return cookie.substring(0, cookie.indexOf(';'));
    }
}
