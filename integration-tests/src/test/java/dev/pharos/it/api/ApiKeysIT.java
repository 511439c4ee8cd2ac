package dev.pharos.it.api;

import static dev.pharos.it.api.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pharos.it.client.Answer;
import dev.pharos.it.client.AuditTrail;
import dev.pharos.it.client.Http;
import dev.pharos.it.client.Organization;
import dev.pharos.it.client.Program;
import dev.pharos.it.client.SharedOrganization;
import dev.pharos.it.server.PharosServer;
import dev.pharos.it.server.WithPharos;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("smoke")
@WithPharos
class ApiKeysIT {

    private static final SharedOrganization SHARED = new SharedOrganization();
    private static final String PATH = "api/v1/api-keys";
    private static final String MONITORS = "api/v1/monitors";
    private static final String MONITOR = "{\"name\":\"x\",\"type\":\"port\",\"target\":\"127.0.0.1:9\"}";
    private static final Duration PROMPTLY = Duration.ofSeconds(5);

    @Test
    void areShownOnceAndListedWithoutTheirSecret(PharosServer server) {
        var organization = Organization.register(server);

        var made = make(organization, "monitors:write", "monitors:read");

        var key = made.text("/key");
        assertThat(key).matches("phk_[A-Za-z0-9_-]{43}");
        assertThat(made.header("Cache-Control")).isEqualTo("no-store");
        assertThat(made.header("Location")).endsWith("/" + PATH + "/" + made.text("/id"));
        var listed = organization.api().get(PATH);
        var read = organization.api().get(PATH + "/" + made.text("/id"));
        assertThat(listed.body() + read.body()).doesNotContain(key);
        assertThat(listed.json().at("/items/0")).isEqualTo(read.json());
        assertThat(read.json().propertyNames())
                .containsExactlyInAnyOrder(
                        "id", "name", "hint", "scopes", "createdBy", "createdAt", "lastUsedAt", "expiresAt");
        assertThat(read.text("/name")).isEqualTo("Pipeline");
        assertThat(key).startsWith(read.text("/hint"));
        assertThat(read.text("/scopes/0")).isEqualTo("monitors:read");
        assertThat(read.text("/createdBy/email")).isEqualTo(organization.email());
        assertThat(read.text("/lastUsedAt")).isEmpty();
        assertThat(read.header("ETag")).isNotBlank();
    }

    @Test
    void letProgramsDoWhatTheirScopesSay(PharosServer server) {
        var organization = Organization.register(server);
        organization.watch("port", "127.0.0.1:9", "{}");
        var reader = with(organization, make(organization, "monitors:read"));
        var writer = with(organization, make(organization, "monitors:write"));

        assertThat(reader.get(MONITORS).json().at("/items").valueStream()).hasSize(1);
        assertProblem(reader.post(MONITORS, MONITOR), 403, "insufficient-scope");
        assertThat(writer.post(MONITORS, MONITOR.replace(":9", ":10")).status()).isEqualTo(201);
        assertProblem(writer.get(MONITORS), 403, "insufficient-scope");
    }

    @Test
    void countOnThePublicApiOnly(PharosServer server) {
        var organization = Organization.register(server);
        var program = with(organization, make(organization, "monitors:read"));

        assertThat(program.get("internal/v1/monitors").status()).isEqualTo(401);
        assertThat(program.get("api/auth/me").status()).isEqualTo(401);
        assertThat(program.bearing(organization.accessToken())
                        .get("api/auth/me")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void makeNoOtherKeys(PharosServer server) {
        var organization = Organization.register(server);
        var program = with(organization, make(organization, "monitors:read", "monitors:write"));

        assertProblem(program.get(PATH), 403, "insufficient-scope");
        assertProblem(program.post(PATH, Program.form("x", "plan:write")), 403, "insufficient-scope");
        assertProblem(program.get("api/v1/oauth-clients"), 403, "insufficient-scope");
    }

    @Test
    void areDeadFiveSecondsAfterTheyWereRevoked(PharosServer server) {
        var organization = Organization.register(server);
        var made = make(organization, "monitors:read");
        var program = with(organization, made);
        assertThat(program.get(MONITORS).status()).isEqualTo(200);

        assertThat(organization.api().delete(PATH + "/" + made.text("/id")).status())
                .isEqualTo(204);

        Awaitility.await().atMost(PROMPTLY).untilAsserted(() -> assertRefused(program.get(MONITORS)));
        assertProblem(organization.api().delete(PATH + "/" + made.text("/id")), 404, "api-key-not-found");
    }

    @Test
    void endWhenTheyExpire(PharosServer server) {
        var organization = Organization.register(server);
        var end = Instant.now().plusSeconds(4);
        var made = organization
                .api()
                .post(PATH, "{\"name\":\"x\",\"scopes\":[\"monitors:read\"],\"expiresAt\":\"" + end + "\"}");
        var program = with(organization, made);

        assertThat(program.get(MONITORS).status()).isEqualTo(200);
        Awaitility.await().untilAsserted(() -> assertRefused(program.get(MONITORS)));
        assertThat(organization.api().get(PATH + "/" + made.text("/id")).status())
                .isEqualTo(200);
    }

    @Test
    void tellWhenTheyWereUsed(PharosServer server) {
        var organization = Organization.register(server);
        var made = make(organization, "monitors:read");

        with(organization, made).get(MONITORS);

        var used = organization.api().get(PATH + "/" + made.text("/id")).text("/lastUsedAt");
        assertThat(Instant.parse(used))
                .isBetween(Instant.now().minusSeconds(60), Instant.now().plusSeconds(1));
        with(organization, made).get(MONITORS);
        assertThat(organization.api().get(PATH + "/" + made.text("/id")).text("/lastUsedAt"))
                .as("noted once a minute")
                .isEqualTo(used);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "phk_", "phk_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", "' OR 1=1 -- "})
    void areNotGuessed(String key, PharosServer server) {
        assertRefused(Http.stranger(server).with("X-API-Key", key).get(MONITORS));
    }

    @Test
    void areNotShownTogetherWithAToken(PharosServer server) {
        var organization = Organization.register(server);
        var key = make(organization, "monitors:read").text("/key");

        assertRefused(organization.api().with("X-API-Key", key).get(MONITORS));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "name|{\"scopes\":[\"monitors:read\"]}",
                "name|{\"name\":\"  \",\"scopes\":[\"monitors:read\"]}",
                "scopes|{\"name\":\"x\"}",
                "scopes|{\"name\":\"x\",\"scopes\":[]}",
                "scopes|{\"name\":\"x\",\"scopes\":[null]}",
                "scopes|{\"name\":\"x\",\"scopes\":[\"everything\"]}",
                "scopes|{\"name\":\"x\",\"scopes\":[\"monitors:read\",\"api-keys:write\"]}",
                "expiresAt|{\"name\":\"x\",\"scopes\":[\"monitors:read\"],\"expiresAt\":\"2020-01-01T00:00:00Z\"}",
                "key|{\"name\":\"x\",\"scopes\":[\"monitors:read\"],\"key\":\"phk_mine\"}",
                "tenantId|{\"name\":\"x\",\"scopes\":[\"monitors:read\"],\"tenantId\":1}",
            })
    void areDescribedCompletely(String field, String body, PharosServer server) {
        var answer = SHARED.of(server).api().post(PATH, body);

        assertProblem(answer, 422, "invalid");
        assertThat(answer.wrongFields()).containsExactly(field);
    }

    @ParameterizedTest
    @ValueSource(strings = {"member", "communicator", "viewer"})
    void areManagedByAdmins(String role, PharosServer server) throws SQLException {
        var organization = Organization.register(server);
        var id = make(organization, "monitors:read").text("/id");
        var other = organization.as(role);

        for (var path : new String[] {PATH, "api/v1/oauth-clients"}) {
            assertProblem(other.get(path), 403, "role-missing");
            assertProblem(other.post(path, Program.form("x", "monitors:read")), 403, "role-missing");
        }
        assertProblem(other.delete(PATH + "/" + id), 403, "role-missing");
        assertThat(organization.as("admin").delete(PATH + "/" + id).status()).isEqualTo(204);
    }

    @Test
    void ofOthersAreNotThere(PharosServer server) {
        var id = make(Organization.register(server), "monitors:read").text("/id");
        var api = Organization.register(server).api();
        var nowhere = UUID.randomUUID().toString();

        assertThat(api.get(PATH).json().at("/items").valueStream()).isEmpty();
        assertProblem(api.get(PATH + "/" + id), 404, "api-key-not-found");
        assertThat(api.get(PATH + "/" + id).body())
                .isEqualTo(api.get(PATH + "/" + nowhere).body());
        assertThat(api.delete(PATH + "/" + id).body())
                .isEqualTo(api.delete(PATH + "/" + nowhere).body());
    }

    @Test
    void areNoMoreThanSomebodyCanLookThrough(PharosServer server) throws SQLException {
        var organization = Organization.register(server);
        try (var connection = server.database().open();
                var insert = connection.prepareStatement("""
                        INSERT INTO api_key (tenant_id, uuid, name, hint, hash, scopes, created_at)
                        SELECT tenant.id, UUID(), seq, 'phk_', UNHEX(SHA2(CONCAT(tenant.id, seq), 256)), '[]', NOW()
                        FROM seq_1_to_200 JOIN tenant ON tenant.uuid = ?""")) {
            insert.setString(1, organization.id());
            assertThat(insert.executeUpdate()).isEqualTo(200);
        }

        assertProblem(
                organization.api().post(PATH, Program.form("One more", "monitors:read")), 409, "too-many-api-keys");
    }

    @Test
    void comeInPages(PharosServer server) {
        var organization = Organization.register(server);
        for (var index = 0; index < 3; index++) {
            make(organization, "monitors:read");
        }

        var first = organization.api().get(PATH + "?limit=2");
        var second = organization.api().get(PATH + "?limit=2&cursor=" + first.text("/next"));

        assertThat(first.json().at("/items").valueStream()).hasSize(2);
        assertThat(second.json().at("/items").valueStream()).hasSize(1);
        assertThat(second.text("/next")).isEmpty();
    }

    @Test
    void leaveTheirTracesInTheAuditLogAndNotTheirSecret(PharosServer server) throws SQLException {
        var organization = Organization.register(server);
        var made = make(organization, "monitors:read");
        organization.api().delete(PATH + "/" + made.text("/id"));

        var trail = AuditTrail.of(server, made.text("/id"));

        assertThat(trail.deeds()).containsExactly("api_key.created by user", "api_key.deleted by user");
        assertThat(trail.values()).contains("Pipeline", "monitors:read").doesNotContain("phk_");
    }

    private static Answer make(Organization organization, String... scopes) {
        var made = organization.api().post(PATH, Program.form("Pipeline", scopes));
        assertThat(made.status()).as(made.body()).isEqualTo(201);
        return made;
    }

    private static Http with(Organization organization, Answer made) {
        return Http.stranger(organization.server()).with("X-API-Key", made.text("/key"));
    }

    private static void assertRefused(Answer answer) {
        assertProblem(answer, 401, "invalid-token");
        assertThat(answer.header("WWW-Authenticate")).startsWith("Bearer");
    }
}
