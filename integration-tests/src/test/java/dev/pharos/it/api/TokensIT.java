package dev.pharos.it.api;

import static dev.pharos.it.api.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.SignedJWT;
import dev.pharos.it.client.Answer;
import dev.pharos.it.client.Http;
import dev.pharos.it.client.Organization;
import dev.pharos.it.server.PharosServer;
import dev.pharos.it.server.WithPharos;
import java.sql.SQLException;
import java.text.ParseException;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("smoke")
@WithPharos
class TokensIT {

    @Test
    void logsInForAQuarterOfAnHour(PharosServer server) {
        var answer = Organization.register(server).logIn();

        assertThat(answer.text("/tokenType")).isEqualTo("Bearer");
        assertThat(answer.text("/expiresIn")).isEqualTo("900");
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void signsTokensThatOthersCanVerifyWithThePublishedKeys(PharosServer server) throws ParseException, JOSEException {
        var organization = Organization.register(server);
        var token = SignedJWT.parse(organization.accessToken());
        var keys = Http.stranger(server).get(".well-known/jwks.json");

        var key = JWKSet.parse(keys.body()).getKeyByKeyId(token.getHeader().getKeyID());

        assertThat(keys.body()).doesNotContain("\"d\"");
        assertThat(token.verify(new ECDSAVerifier(key.toECKey()))).isTrue();
        var claims = token.getJWTClaimsSet();
        assertThat(claims.getSubject()).isEqualTo(organization.userId());
        assertThat(claims.getStringClaim("org")).isEqualTo(organization.id());
        assertThat(claims.getStringListClaim("groups")).contains("owner", "viewer");
        assertThat(Duration.between(
                        claims.getIssueTime().toInstant(),
                        claims.getExpirationTime().toInstant()))
                .isEqualTo(Duration.ofMinutes(15));
    }

    @Test
    void saysWhoTheCallerIs(PharosServer server) {
        var organization = Organization.register(server);

        var me = organization.api().get("api/auth/me");

        assertThat(me.status()).isEqualTo(200);
        assertThat(me.text("/id")).isEqualTo(organization.userId());
        assertThat(me.text("/email")).isEqualTo(organization.email());
        assertThat(me.text("/role")).isEqualTo("owner");
        assertThat(me.text("/organization/id")).isEqualTo(organization.id());
        assertThat(me.text("/organizations/0/slug")).isEqualTo(organization.slug());
    }

    @Test
    void doesNotTellWhetherTheAccountOrThePasswordWasWrong(PharosServer server) {
        var organization = Organization.register(server);

        var wrongPassword = logIn(Http.stranger(server), organization.email(), "not the password");
        var unknownAccount = logIn(Http.stranger(server), "nobody@example.test", "not the password");

        assertProblem(wrongPassword, 401, "invalid-credentials");
        assertThat(wrongPassword.header("WWW-Authenticate")).startsWith("Bearer");
        assertThat(unknownAccount.status()).isEqualTo(401);
        assertThat(unknownAccount.body()).isEqualTo(wrongPassword.body());
    }

    @Test
    void namesTheFieldsThatALogInNeeds(PharosServer server) {
        var answer = Http.stranger(server).post("api/auth/token", "{}");

        assertProblem(answer, 422, "invalid");
        assertThat(answer.wrongFields()).containsExactly("email", "password");
    }

    @Test
    void tradesARefreshTokenForANewPair(PharosServer server) {
        var organization = Organization.register(server);

        var next = refresh(organization, organization.refreshToken());

        assertThat(next.status()).isEqualTo(200);
        assertThat(next.text("/refreshToken")).isNotEqualTo(organization.refreshToken());
        assertThat(next.header("Cache-Control")).isEqualTo("no-store");
        assertThat(me(organization, next.text("/accessToken")).status()).isEqualTo(200);
    }

    @Test
    void endsTheWholeFamilyWhenARefreshTokenComesTwice(PharosServer server) {
        var organization = Organization.register(server);
        var next = refresh(organization, organization.refreshToken());

        var replayed = refresh(organization, organization.refreshToken());

        assertProblem(replayed, 401, "invalid-refresh-token");
        assertThat(refresh(organization, next.text("/refreshToken")).status()).isEqualTo(401);
        awaitRefused(organization, next.text("/accessToken"));
        awaitRefused(organization, organization.accessToken());
    }

    @Test
    void letsOneOfManyUseARefreshToken(PharosServer server) {
        var organization = Organization.register(server);

        var tries = IntStream.range(0, 8)
                .mapToObj(index ->
                        CompletableFuture.supplyAsync(() -> refresh(organization, organization.refreshToken())))
                .toList();

        assertThat(tries.stream().map(CompletableFuture::join).map(Answer::status))
                .containsOnly(200, 401)
                .containsOnlyOnce(200);
    }

    @Test
    void logsOutForGoodAndAsOftenAsAsked(PharosServer server) {
        var organization = Organization.register(server);

        assertThat(logOut(organization).status()).isEqualTo(204);

        awaitRefused(organization, organization.accessToken());
        assertThat(refresh(organization, organization.refreshToken()).status()).isEqualTo(401);
        assertThat(logOut(organization).status()).isEqualTo(204);
    }

    @Test
    void leavesOtherLogInsAlone(PharosServer server) {
        var organization = Organization.register(server);
        var other = organization.logIn();

        logOut(organization);

        awaitRefused(organization, organization.accessToken());
        assertThat(me(organization, other.text("/accessToken")).status()).isEqualTo(200);
    }

    @Test
    void switchesToAnotherOrganizationOfTheCallerOnly(PharosServer server) throws SQLException {
        var home = Organization.register(server);
        var host = Organization.register(server);
        var foreign = Organization.register(server);
        home.becomeMember(host, "viewer");

        var pair = home.api().post("api/auth/switch", "{\"organization\":\"" + host.slug() + "\"}");

        assertThat(pair.status()).isEqualTo(200);
        var me = me(home, pair.text("/accessToken"));
        assertThat(me.text("/organization/id")).isEqualTo(host.id());
        assertThat(me.text("/role")).isEqualTo("viewer");
        assertProblem(switchTo(home, foreign.id()), 404, "organization-not-found");
        assertThat(switchTo(home, UUID.randomUUID().toString()).body())
                .isEqualTo(switchTo(home, foreign.id()).body());
    }

    private static Answer switchTo(Organization who, String organization) {
        return who.api().post("api/auth/switch", "{\"organization\":\"" + organization + "\"}");
    }

    private static Answer logIn(Http client, String email, String password) {
        return client.post("api/auth/token", "{\"email\":\"" + email + "\",\"password\":\"" + password + "\"}");
    }

    private static Answer refresh(Organization who, String token) {
        return who.stranger().post("api/auth/token/refresh", "{\"refreshToken\":\"" + token + "\"}");
    }

    private static Answer logOut(Organization who) {
        return who.stranger().post("api/auth/logout", "{\"refreshToken\":\"" + who.refreshToken() + "\"}");
    }

    private static Answer me(Organization who, String token) {
        return who.stranger().bearing(token).get("api/auth/me");
    }

    private static void awaitRefused(Organization who, String token) {
        Awaitility.await().until(() -> me(who, token).status() == 401);
    }
}
