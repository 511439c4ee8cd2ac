package dev.pharos.it.api;

import static dev.pharos.it.api.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pharos.it.client.AuditTrail;
import dev.pharos.it.client.Organization;
import dev.pharos.it.client.Program;
import dev.pharos.it.server.PharosServer;
import dev.pharos.it.server.WithPharos;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@WithPharos
class OAuthClientsIT {

    private static final String PATH = "api/v1/oauth-clients";
    private static final String MONITORS = "api/v1/monitors";
    private static final Duration PROMPTLY = Duration.ofSeconds(5);

    @Test
    void showTheirSecretOnce(PharosServer server) {
        var organization = Organization.register(server);

        var made = organization.api().post(PATH, Program.form("Reporting", "plan:read", "monitors:read"));

        assertThat(made.status()).isEqualTo(201);
        assertThat(made.header("Cache-Control")).isEqualTo("no-store");
        assertThat(made.header("Location")).endsWith("/" + PATH + "/" + made.text("/clientId"));
        assertThat(made.text("/clientSecret")).matches("phs_[A-Za-z0-9_-]{43}");
        assertThat(made.text("/scopes/1")).isEqualTo("plan:read");
        var listed = organization.api().get(PATH);
        var read = organization.api().get(PATH + "/" + made.text("/clientId"));
        assertThat(listed.body() + read.body()).doesNotContain(made.text("/clientSecret"), "clientSecret");
        assertThat(listed.json().at("/items/0")).isEqualTo(read.json());
    }

    @Test
    void getAnotherSecret(PharosServer server) {
        var organization = Organization.register(server);
        var program = Program.of(organization, "monitors:read");
        var token = program.token();

        var rotated = organization.api().post(PATH + "/" + program.id() + "/rotate");

        assertThat(rotated.status()).isEqualTo(200);
        var renewed = new Program(program.http(), program.id(), rotated.text("/clientSecret"));
        assertThat(renewed.api().get(MONITORS).status()).isEqualTo(200);
        assertThat(program.post("oauth/token", Program.CLIENT_CREDENTIALS).status())
                .isEqualTo(401);
        assertThat(program.http().bearing(token).get(MONITORS).status())
                .as("tokens go on until their end")
                .isEqualTo(200);
    }

    @Test
    void takeTheirTokensWithThem(PharosServer server) {
        var organization = Organization.register(server);
        var program = Program.of(organization, "monitors:read");
        var api = program.api();
        assertThat(api.get(MONITORS).status()).isEqualTo(200);

        assertThat(organization.api().delete(PATH + "/" + program.id()).status())
                .isEqualTo(204);

        Awaitility.await().atMost(PROMPTLY).untilAsserted(() -> assertProblem(api.get(MONITORS), 401, "invalid-token"));
        assertThat(program.post("oauth/token", Program.CLIENT_CREDENTIALS).status())
                .isEqualTo(401);
    }

    @Test
    void tellWhenTheyWereUsed(PharosServer server) {
        var organization = Organization.register(server);
        var program = Program.of(organization, "monitors:read");
        assertThat(organization.api().get(PATH + "/" + program.id()).text("/lastUsedAt"))
                .isEmpty();

        program.token();

        assertThat(Instant.parse(
                        organization.api().get(PATH + "/" + program.id()).text("/lastUsedAt")))
                .isAfter(Instant.now().minusSeconds(60));
    }

    @Test
    void ofOthersAreNotThere(PharosServer server) {
        var program = Program.of(Organization.register(server), "monitors:read");
        var api = Organization.register(server).api();
        var nowhere = UUID.randomUUID().toString();

        assertProblem(api.get(PATH + "/" + program.id()), 404, "oauth-client-not-found");
        assertThat(api.post(PATH + "/" + program.id() + "/rotate").body())
                .isEqualTo(api.post(PATH + "/" + nowhere + "/rotate").body());
        assertThat(api.delete(PATH + "/" + program.id()).body())
                .isEqualTo(api.delete(PATH + "/" + nowhere).body());
        assertThat(program.post("oauth/token", Program.CLIENT_CREDENTIALS).status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "name|{\"scopes\":[\"monitors:read\"]}",
                "scopes|{\"name\":\"x\",\"scopes\":[\"monitors:*\"]}",
                "clientSecret|{\"name\":\"x\",\"scopes\":[\"monitors:read\"],\"clientSecret\":\"mine\"}",
                "expiresAt|{\"name\":\"x\",\"scopes\":[\"monitors:read\"],\"expiresAt\":\"2099-01-01T00:00:00Z\"}",
            })
    void areDescribedCompletely(String field, String body, PharosServer server) {
        var answer = Organization.register(server).api().post(PATH, body);

        assertProblem(answer, 422, "invalid");
        assertThat(answer.wrongFields()).containsExactly(field);
    }

    @Test
    void leaveTheirTracesInTheAuditLogAndNotTheirSecret(PharosServer server) throws SQLException {
        var organization = Organization.register(server);
        var program = Program.of(organization, "monitors:read");
        program.post("oauth/revoke", Map.of("token", program.token()));
        organization.api().post(PATH + "/" + program.id() + "/rotate");
        organization.api().delete(PATH + "/" + program.id());

        var trail = AuditTrail.of(server, program.id());

        assertThat(trail.deeds())
                .containsExactly(
                        "oauth_client.created by user",
                        "oauth_client.token_revoked by oauth_client",
                        "oauth_client.secret_rotated by user",
                        "oauth_client.deleted by user");
        assertThat(trail.values()).contains("Reporting").doesNotContain("phs_");
    }
}
