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
import dev.pharos.it.client.Program;
import dev.pharos.it.server.PharosServer;
import dev.pharos.it.server.WithPharos;
import java.text.ParseException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** RFC 6749 §4.4 and §5, 7009, 7662, 8414 and 9068, sentence by sentence. */
@Tag("smoke")
@WithPharos
class OAuthTokenIT {

    private static final String TOKEN = "oauth/token";
    private static final String MONITORS = "api/v1/monitors";
    private static final String MONITOR = "{\"name\":\"x\",\"type\":\"port\",\"target\":\"127.0.0.1:9\"}";
    private static final Map<String, String> ASKING = Program.CLIENT_CREDENTIALS;

    @Test
    void isWhatTheStandardSays(PharosServer server) {
        var answer = reader(server).post(TOKEN, ASKING);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).startsWith("application/json");
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        assertThat(answer.json().propertyNames())
                .containsExactlyInAnyOrder("access_token", "token_type", "expires_in", "scope");
        assertThat(answer.text("/token_type")).isEqualTo("Bearer");
        assertThat(answer.text("/expires_in")).isEqualTo("900");
        assertThat(answer.text("/scope")).isEqualTo("monitors:read");
    }

    @Test
    void isAJwtThatOthersCanVerify(PharosServer server) throws ParseException, JOSEException {
        var organization = Organization.register(server);
        var program = Program.of(organization, "monitors:read", "plan:read");
        var metadata = program.http().get(".well-known/oauth-authorization-server");

        var token = SignedJWT.parse(program.token());

        var keys = JWKSet.parse(program.http().get(metadata.text("/jwks_uri")).body());
        var key = keys.getKeyByKeyId(token.getHeader().getKeyID()).toECKey();
        assertThat(token.verify(new ECDSAVerifier(key))).isTrue();
        assertThat(token.getHeader().getType()).hasToString("at+jwt");
        assertThat(token.getHeader().getAlgorithm()).hasToString("ES256");
        var claims = token.getJWTClaimsSet();
        assertThat(claims.getIssuer()).isEqualTo(metadata.text("/issuer"));
        assertThat(claims.getAudience()).containsExactly("pharos-api-v1");
        assertThat(claims.getSubject()).isEqualTo(program.id());
        assertThat(claims.getStringClaim("client_id")).isEqualTo(program.id());
        assertThat(claims.getStringClaim("org")).isEqualTo(organization.id());
        assertThat(claims.getStringClaim("scope")).isEqualTo("monitors:read plan:read");
        assertThat(claims.getJWTID()).isNotBlank();
        assertThat(Duration.between(
                        claims.getIssueTime().toInstant(),
                        claims.getExpirationTime().toInstant()))
                .isEqualTo(Duration.ofMinutes(15));
    }

    @Test
    void letsProgramsDoWhatTheyAskedFor(PharosServer server) {
        var organization = Organization.register(server);
        organization.watch("port", "127.0.0.1:9", "{}");
        var program = Program.of(organization, "monitors:read", "monitors:write");
        var reading = program.post(TOKEN, asking("monitors:read"));
        var reader = program.http().bearing(reading.text("/access_token"));

        assertThat(reader.get(MONITORS).json().at("/items").valueStream()).hasSize(1);
        assertProblem(reader.post(MONITORS, MONITOR), 403, "insufficient-scope");
        assertThat(program.api().post(MONITORS, MONITOR.replace(":9", ":10")).status())
                .isEqualTo(201);
    }

    @Test
    void countsOnThePublicApiOnly(PharosServer server) {
        var api = reader(server).api();

        assertThat(api.get("api/auth/me").status()).isEqualTo(401);
        assertThat(api.get("internal/v1/monitors").status()).isEqualTo(401);
        assertThat(api.get("api/v1/api-keys").status()).isEqualTo(403);
    }

    @Test
    void isGivenForCredentialsInTheBodyAsWell(PharosServer server) {
        var program = reader(server);

        var answer = Program.post(program.http(), TOKEN, inBody(program, program.secret()));

        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    }

    @Test
    void isNotGivenForTwoCredentials(PharosServer server) {
        var program = reader(server);

        assertError(program.post(TOKEN, inBody(program, program.secret())), 400, "invalid_request");
    }

    @ParameterizedTest
    @CsvSource({"not-the-secret", "''", "phs_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"})
    void isNotGivenForAWrongSecret(String secret, PharosServer server) {
        var program = reader(server);

        assertInvalidClient(new Program(program.http(), program.id(), secret).post(TOKEN, ASKING));
        assertInvalidClient(Program.post(program.http(), TOKEN, inBody(program, secret)));
    }

    @Test
    void isNotGivenToStrangers(PharosServer server) {
        var stranger = Http.stranger(server);

        assertInvalidClient(Program.post(stranger, TOKEN, ASKING));
        assertInvalidClient(Program.post(stranger.bearing("x"), TOKEN, ASKING));
        assertInvalidClient(new Program(stranger, "nobody", "x").post(TOKEN, ASKING));
        assertInvalidClient(new Program(stranger, "0198b6a0-0000-7000-8000-000000000000", "x").post(TOKEN, ASKING));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "unsupported_grant_type|grant_type=password&username=a&password=b",
                "unsupported_grant_type|grant_type=authorization_code&code=x",
                "unsupported_grant_type|grant_type=refresh_token&refresh_token=x",
                "invalid_request|scope=monitors:read",
                "invalid_request|grant_type=",
                "invalid_request|grant_type=client_credentials&grant_type=client_credentials",
                "invalid_request|grant_type=client_credentials&scope=monitors:read&scope=monitors:read",
                "invalid_request|grant_type=%zz",
                "invalid_scope|grant_type=client_credentials&scope=monitors:write",
                "invalid_scope|grant_type=client_credentials&scope=monitors:read+plan:read",
                "invalid_scope|grant_type=client_credentials&scope=*",
            })
    void isAskedForProperly(String error, String body, PharosServer server) {
        var program = reader(server);

        assertError(Program.send(shown(program), TOKEN, body), 400, error);
    }

    @Test
    void isAskedForByFormAndNothingElse(PharosServer server) {
        var program = reader(server);
        var json = shown(program).with("Content-Type", "application/json");

        assertError(Program.send(json, TOKEN, "{\"grant_type\":\"client_credentials\"}"), 400, "invalid_request");
        assertError(Program.send(shown(program), TOKEN + "?grant_type=client_credentials", ""), 400, "invalid_request");
        assertError(Program.send(shown(program), TOKEN, "a=" + "x".repeat(20_000)), 400, "invalid_request");
    }

    @Test
    void isNotKnownInTheAddress(PharosServer server) {
        var program = reader(server);

        assertInvalidClient(Program.post(
                program.http(), TOKEN + "?client_id=" + program.id() + "&client_secret=" + program.secret(), ASKING));
    }

    @ParameterizedTest
    @ValueSource(strings = {"oauth", "oauth/", "oauth/authorize", "oauth/token/x"})
    void isNotAnythingElse(String path, PharosServer server) {
        assertProblem(Http.stranger(server).get(path), 404);
    }

    @Test
    void isNotRead(PharosServer server) {
        assertProblem(Http.stranger(server).get(TOKEN), 405);
    }

    @Test
    void isNotGuessedForLong(PharosServer server) {
        var program = reader(server);
        var guesser = new Program(Http.stranger(server), program.id(), "phs_wrong");
        for (var attempt = 0; attempt < 5; attempt++) {
            assertInvalidClient(guesser.post(TOKEN, ASKING));
        }

        var answer = guesser.post(TOKEN, ASKING);

        assertError(answer, 429, "temporarily_unavailable");
        assertThat(Integer.parseInt(answer.header("Retry-After"))).isBetween(1, 60);
        assertThat(program.post(TOKEN, ASKING).status())
                .as("guessing locks nobody out")
                .isEqualTo(200);
    }

    @Test
    void isDeadWhenRevoked(PharosServer server) {
        var program = reader(server);
        var token = program.token();
        var api = program.http().bearing(token);
        assertThat(api.get(MONITORS).status()).isEqualTo(200);

        var revoked = program.post("oauth/revoke", Map.of("token", token, "token_type_hint", "access_token"));

        assertThat(revoked.status()).isEqualTo(200);
        Awaitility.await()
                .atMost(Duration.ofSeconds(5))
                .untilAsserted(() -> assertProblem(api.get(MONITORS), 401, "invalid-token"));
        assertThat(introspect(program, token)).isEqualTo("{\"active\":false}");
        assertThat(program.post("oauth/revoke", Map.of("token", token)).status())
                .as("again")
                .isEqualTo(200);
        assertThat(program.api().get(MONITORS).status()).as("another one").isEqualTo(200);
    }

    @Test
    void isRevokedByItsOwnClientOnly(PharosServer server) {
        var organization = Organization.register(server);
        var program = Program.of(organization, "monitors:read");
        var other = Program.of(organization, "monitors:read");
        var token = program.token();

        assertThat(other.post("oauth/revoke", Map.of("token", token)).status()).isEqualTo(200);

        assertThat(program.http().bearing(token).get(MONITORS).status()).isEqualTo(200);
        assertThat(introspect(other, token)).startsWith("{\"active\":true");
    }

    @Test
    void isKnownToItsOwnOrganizationOnly(PharosServer server) throws ParseException {
        var organization = Organization.register(server);
        var program = Program.of(organization, "monitors:read");
        var token = program.token();

        var known = program.post("oauth/introspect", Map.of("token", token));

        assertThat(known.header("Cache-Control")).isEqualTo("no-store");
        var claims = SignedJWT.parse(token).getJWTClaimsSet();
        assertThat(known.text("/active")).isEqualTo("true");
        assertThat(known.text("/scope")).isEqualTo("monitors:read");
        assertThat(known.text("/client_id")).isEqualTo(program.id());
        assertThat(known.text("/token_type")).isEqualTo("Bearer");
        assertThat(known.text("/iss")).isEqualTo(claims.getIssuer());
        assertThat(known.text("/jti")).isEqualTo(claims.getJWTID());
        assertThat(known.text("/exp"))
                .isEqualTo(String.valueOf(claims.getExpirationTime().toInstant().getEpochSecond()));
        var foreign = reader(server);
        for (var unknown : List.of(token, "nonsense", foreign.secret(), organization.accessToken())) {
            assertThat(introspect(foreign, unknown)).isEqualTo("{\"active\":false}");
        }
        assertThat(introspect(program, organization.accessToken()))
                .as("a person's token")
                .isEqualTo("{\"active\":false}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"oauth/revoke", "oauth/introspect"})
    void isNobodyElsesBusiness(String path, PharosServer server) {
        var program = reader(server);

        assertError(program.post(path, Map.of()), 400, "invalid_request");
        assertInvalidClient(Program.post(program.http(), path, Map.of("token", "nonsense")));
        assertThat(program.post(path, Map.of("token", "nonsense")).status()).isEqualTo(200);
    }

    @Test
    void isFoundByItsMetadata(PharosServer server) {
        var answer = Http.stranger(server).get(".well-known/oauth-authorization-server");

        var base = server.baseUrl().toString();
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).startsWith("application/json");
        assertThat(answer.text("/issuer") + "/").isEqualTo(base);
        assertThat(answer.text("/token_endpoint")).isEqualTo(base + "oauth/token");
        assertThat(answer.text("/revocation_endpoint")).isEqualTo(base + "oauth/revoke");
        assertThat(answer.text("/introspection_endpoint")).isEqualTo(base + "oauth/introspect");
        assertThat(answer.text("/jwks_uri")).isEqualTo(base + ".well-known/jwks.json");
        assertThat(answer.body()).contains("client_secret_basic", "client_secret_post", "monitors:read");
    }

    private static Program reader(PharosServer server) {
        return Program.of(Organization.register(server), "monitors:read");
    }

    private static Http shown(Program program) {
        return program.http().with("Authorization", Program.basic(program.id(), program.secret()));
    }

    private static Map<String, String> asking(String scope) {
        return Map.of("grant_type", "client_credentials", "scope", scope);
    }

    private static Map<String, String> inBody(Program program, String secret) {
        return Map.of("grant_type", "client_credentials", "client_id", program.id(), "client_secret", secret);
    }

    private static String introspect(Program program, String token) {
        return program.post("oauth/introspect", Map.of("token", token)).body();
    }

    private static void assertInvalidClient(Answer answer) {
        assertError(answer, 401, "invalid_client");
        assertThat(answer.header("WWW-Authenticate")).startsWith("Basic realm=\"pharos\"");
    }

    private static void assertError(Answer answer, int status, String error) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).startsWith("application/json");
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        assertThat(answer.json().propertyNames()).containsExactly("error", "error_description");
        assertThat(answer.text("/error")).isEqualTo(error);
        assertThat(answer.text("/error_description")).matches("[ -!#-\\[\\]-~]+");
    }
}
