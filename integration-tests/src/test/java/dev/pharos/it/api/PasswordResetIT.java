package dev.pharos.it.api;

import static dev.pharos.it.api.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pharos.it.client.Answer;
import dev.pharos.it.client.Http;
import dev.pharos.it.client.Mailbox;
import dev.pharos.it.client.Organization;
import dev.pharos.it.server.PharosServer;
import dev.pharos.it.server.WithPharos;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Passwords that were forgotten or are changed. */
@WithPharos
class PasswordResetIT {

    private static final String SUBJECT = "Reset your Pharos password";
    private static final String FRESH = "a brand new passphrase";

    @Tag("smoke")
    @Test
    void letsWhoeverReadsTheMailChooseANewPasswordAndEndsAllSessions(PharosServer server) throws SQLException {
        var organization = Organization.register(server);
        assertThat(forgot(server, organization.email()).status()).isEqualTo(202);
        var mail = mailbox(organization).await(SUBJECT);
        assertThat(mail.link()).startsWith(server.baseUrl() + "reset?token=phw_");
        assertThat(mail.html()).contains(mail.link());

        assertThat(reset(server, mail.parameter("token"), FRESH).status()).isEqualTo(204);

        assertThat(logIn(organization, organization.password()).status()).isEqualTo(401);
        assertThat(logIn(organization, FRESH).status()).isEqualTo(200);
        Awaitility.await().until(() -> organization.api().get("api/auth/me").status() == 401);
        assertThat(refresh(organization).status()).isEqualTo(401);
        mailbox(organization).await("Your Pharos password was changed");
        assertThat(Deeds.of(organization)).contains("account.password_reset_requested", "account.password_reset");
    }

    @Test
    void answersForAnUnknownAddressAsForAKnownOne(PharosServer server) {
        var organization = Organization.register(server);

        var known = forgot(server, organization.email());
        var unknown = forgot(server, UUID.randomUUID() + "@example.test");

        assertThat(unknown.status()).isEqualTo(known.status()).isEqualTo(202);
        assertThat(unknown.body()).isEqualTo(known.body());
        assertThat(unknown.headers().map().keySet())
                .isEqualTo(known.headers().map().keySet());
    }

    @Test
    void refusesAUsedAnExpiredAndAForgedTokenAlike(PharosServer server) throws SQLException {
        var organization = Organization.register(server);
        forgot(server, organization.email());
        var token = mailbox(organization).await(SUBJECT).parameter("token");
        assertThat(reset(server, token, FRESH).status()).isEqualTo(204);
        var used = reset(server, token, FRESH);
        forgot(server, organization.email());
        var second = mailbox(organization).await(SUBJECT, 2).parameter("token");
        execute(server, "UPDATE password_reset SET expires_at = UTC_TIMESTAMP(6) WHERE used_at IS NULL");
        var expired = reset(server, second, FRESH);
        var forged = reset(server, "phw_" + UUID.randomUUID(), FRESH);

        assertProblem(used, 422, "invalid");
        assertThat(used.wrongFields()).containsExactly("token");
        assertThat(List.of(expired.json().at("/errors"), forged.json().at("/errors")))
                .containsOnly(used.json().at("/errors"));
    }

    @Test
    void knowsOnlyTheNewestToken(PharosServer server) {
        var organization = Organization.register(server);
        forgot(server, organization.email());
        var first = mailbox(organization).await(SUBJECT).parameter("token");
        forgot(server, organization.email());
        var second = mailbox(organization).await(SUBJECT, 2).parameter("token");

        assertThat(reset(server, first, FRESH).wrongFields()).containsExactly("token");
        assertThat(reset(server, second, FRESH).status()).isEqualTo(204);
    }

    @Test
    void keepsATokenThatCameWithABadPasswordAndOneWhoseLinkAScannerOpened(PharosServer server) {
        var organization = Organization.register(server);
        forgot(server, organization.email());
        var token = mailbox(organization).await(SUBJECT).parameter("token");

        assertThat(Http.stranger(server).get("reset?token=" + token).status()).isEqualTo(200);
        assertThat(reset(server, token, "short").wrongFields()).containsExactly("password");
        assertThat(reset(server, token, "password123456").wrongFields()).containsExactly("password");
        assertThat(reset(server, token, FRESH).status()).isEqualTo(204);
    }

    /** Whoever asks comes from as many addresses as they like. */
    @Test
    void sendsNoMoreThanThreeMailsADayAndIsThrottledBefore(PharosServer server) {
        var victim = Organization.register(server);
        for (var attempt = 0; attempt < 5; attempt++) {
            assertThat(forgot(server, victim.email()).status()).isEqualTo(202);
        }
        var refused = forgot(server, victim.email());
        var other = Organization.register(server);
        forgot(server, other.email());
        mailbox(other).await(SUBJECT);
        mailbox(victim).await(SUBJECT, 3);

        assertProblem(refused, 429, "too-many-requests");
        assertThat(mailbox(victim).all(SUBJECT)).hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"%s\\r\\nBcc: evil@example.test", "%s,evil@example.test", "%s\\u0000", "not an address"})
    void sendsNothingToWhatIsNoAddress(String pattern, PharosServer server) {
        var organization = Organization.register(server);

        assertThat(forgot(server, pattern.replace("%s", organization.email())).status())
                .isEqualTo(202);
        var witness = Organization.register(server);
        forgot(server, witness.email());
        mailbox(witness).await(SUBJECT);

        assertThat(mailbox(organization).all(SUBJECT)).isEmpty();
        assertThat(new Mailbox(server, "evil@example.test").all("")).isEmpty();
    }

    @Test
    void letsNoHostHeaderIntoTheMail(PharosServer server) throws IOException {
        var organization = Organization.register(server);

        var status = rawForgot(server, "evil.example", organization.email());

        assertThat(status).startsWith("HTTP/1.1 202");
        var mail = mailbox(organization).await(SUBJECT);
        assertThat(mail.plain() + mail.html()).doesNotContain("evil.example");
        assertThat(mail.link()).startsWith("http://localhost:8080/");
    }

    @Test
    void changesThePasswordOfWhoeverKnowsItAndEndsTheOtherSessions(PharosServer server) throws SQLException {
        var organization = Organization.register(server);
        var other = organization.logIn();

        var answer = change(organization, organization.password(), FRESH);

        assertThat(answer.status()).as(answer.body()).isEqualTo(204);
        assertThat(organization.api().get("api/auth/me").status()).isEqualTo(200);
        var elsewhere = organization.stranger().bearing(other.text("/accessToken"));
        Awaitility.await().until(() -> elsewhere.get("api/auth/me").status() == 401);
        assertThat(logIn(organization, FRESH).status()).isEqualTo(200);
        assertThat(Deeds.of(organization)).contains("account.password_changed");
    }

    @Test
    void changesNoPasswordForWhoeverDoesNotKnowIt(PharosServer server) {
        var organization = Organization.register(server);

        assertThat(change(organization, "not the password", FRESH).wrongFields())
                .containsExactly("currentPassword");
        assertThat(change(organization, organization.password(), "qwertyuiop123")
                        .wrongFields())
                .containsExactly("newPassword");
        assertProblem(
                Http.stranger(server).put("api/auth/password", "{\"currentPassword\":\"a\",\"newPassword\":\"b\"}"),
                401,
                "unauthenticated");
        assertThat(logIn(organization, organization.password()).status()).isEqualTo(200);
    }

    @Test
    void letsPeopleSayWhatTheyAreCalled(PharosServer server) throws SQLException {
        var organization = Organization.register(server);

        var answer = organization.api().patch("api/auth/me", "{\"name\":\" Ada Lovelace \"}");

        assertThat(answer.text("/name")).isEqualTo("Ada Lovelace");
        assertThat(organization.api().get("api/auth/me").text("/name")).isEqualTo("Ada Lovelace");
        assertThat(organization.api().patch("api/auth/me", "{\"name\":\" \"}").wrongFields())
                .containsExactly("name");
        assertThat(organization
                        .api()
                        .patch("api/auth/me", "{\"email\":\"x@y.zz\"}")
                        .wrongFields())
                .containsExactly("email");
        assertThat(Deeds.of(organization)).containsOnlyOnce("account.updated");
    }

    private static Answer forgot(PharosServer server, String email) {
        return Http.stranger(server).post("api/auth/password/forgot", "{\"email\":\"" + email + "\"}");
    }

    private static Answer reset(PharosServer server, String token, String password) {
        return Http.stranger(server)
                .post("api/auth/password/reset", "{\"token\":\"%s\",\"password\":\"%s\"}".formatted(token, password));
    }

    private static Answer change(Organization organization, String current, String fresh) {
        return organization
                .api()
                .put(
                        "api/auth/password",
                        "{\"currentPassword\":\"%s\",\"newPassword\":\"%s\"}".formatted(current, fresh));
    }

    private static Answer logIn(Organization organization, String password) {
        return Http.stranger(organization.server())
                .post(
                        "api/auth/token",
                        "{\"email\":\"%s\",\"password\":\"%s\"}".formatted(organization.email(), password));
    }

    private static Answer refresh(Organization organization) {
        return organization
                .stranger()
                .post("api/auth/token/refresh", "{\"refreshToken\":\"" + organization.refreshToken() + "\"}");
    }

    private static Mailbox mailbox(Organization organization) {
        return new Mailbox(organization.server(), organization.email());
    }

    /** Java's client lets nobody choose the header. */
    private static String rawForgot(PharosServer server, String host, String email) throws IOException {
        var body = "{\"email\":\"" + email + "\"}";
        var path = server.baseUrl().resolve("api/auth/password/forgot").getPath();
        try (var socket =
                new Socket(server.baseUrl().getHost(), server.baseUrl().getPort())) {
            socket.getOutputStream()
                    .write(("POST " + path + " HTTP/1.1\r\nHost: " + host + "\r\nX-Forwarded-Host: " + host
                                    + "\r\nContent-Type: application/json\r\nContent-Length: " + body.length()
                                    + "\r\nConnection: close\r\n\r\n" + body)
                            .getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static void execute(PharosServer server, String sql) throws SQLException {
        try (var connection = server.database().open();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
