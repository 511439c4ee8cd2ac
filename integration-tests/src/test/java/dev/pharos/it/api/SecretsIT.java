package dev.pharos.it.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pharos.it.client.Authenticator;
import dev.pharos.it.client.Http;
import dev.pharos.it.client.Mailbox;
import dev.pharos.it.client.Organization;
import dev.pharos.it.client.Program;
import dev.pharos.it.server.PharosServer;
import dev.pharos.it.server.WithPharos;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Secrets of every kind are handed in and out; afterwards none is found where others read. */
@WithPharos
class SecretsIT {

    /** What others may read, or what is stored for long. */
    private static final List<String> PAGES = List.of(
            "api/v1/audit-logs?limit=200",
            "api/v1/audit-logs/export?format=csv",
            "api/v1/audit-logs/export?format=json",
            "api/v1/api-keys",
            "api/v1/oauth-clients",
            "api/v1/sessions",
            "api/v1/members",
            "api/v1/invitations",
            "api/v1/organizations",
            "api/v1/plan",
            "api/v1/usage",
            "api/auth/me",
            "api/auth/totp",
            "api/health");

    @Test
    void areNeitherLoggedNorToldNorStoredAsTheyAre(PharosServer server) throws SQLException {
        var organization = Organization.register(server);
        var mailbox = new Mailbox(server, organization.email());
        var secrets = handInAndOut(organization, mailbox);

        var found = new ArrayList<String>();
        for (var page : PAGES) {
            var answer = organization.api().get(page);
            assertThat(answer.status()).as(page).isEqualTo(200);
            look(secrets, page, answer.body(), found);
        }
        look(secrets, "metrics", Http.onTheSameMachine(server).get("metrics").body(), found);
        logs(server).forEach((file, text) -> look(secrets, file, text, found));
        secrets.remove("a monitor's header");
        try (var database = server.database().open()) {
            look(secrets, database, found);
        }
        assertThat(found).isEmpty();
    }

    /** All of them, by what they are. */
    private static Map<String, String> handInAndOut(Organization organization, Mailbox mailbox) {
        var api = organization.api();
        var secrets = new LinkedHashMap<String, String>();
        secrets.put("an access token", organization.accessToken());
        secrets.put("a refresh token", organization.refreshToken());
        secrets.put("the first password", organization.password());
        secrets.put(
                "an API key",
                api.post("api/v1/api-keys", Program.form("Canary", "monitors:read"))
                        .text("/key"));
        var program = Program.of(organization, "monitors:read");
        secrets.put("a client's secret", program.secret());
        secrets.put("a client's token", program.token());
        secrets.put(
                "a database password",
                api.post("api/v1/organizations/" + organization.id() + "/database-login")
                        .text("/password"));
        secrets.put("a monitor's header", "canary-" + UUID.randomUUID());
        organization.watch(
                "http",
                "http://127.0.0.1:9999/",
                "{\"headers\":{\"Authorization\":\"" + secrets.get("a monitor's header") + "\"}}");
        api.post(
                "api/v1/invitations",
                "{\"email\":\"" + UUID.randomUUID() + organization.email() + "\",\"role\":\"viewer\"}");
        var app = api.post("api/auth/totp", "{\"password\":\"" + organization.password() + "\"}")
                .text("/secret");
        secrets.put("a second factor", app);
        var codes = api.post("api/auth/totp/confirm", "{\"code\":\"" + new Authenticator(app).code(0) + "\"}");
        secrets.put("a recovery code", codes.text("/recoveryCodes/0"));
        fail(organization, secrets);
        reset(organization, mailbox, secrets);
        assertThat(secrets.values()).allSatisfy(secret -> assertThat(secret).hasSizeGreaterThan(8));
        return secrets;
    }

    /** Refusals quote nothing of what was sent in a secret's place. */
    private static void fail(Organization organization, Map<String, String> secrets) {
        var wrong = "canary " + UUID.randomUUID();
        secrets.put("a wrong password", wrong);
        var stranger = Http.stranger(organization.server());
        var refusals = List.of(
                stranger.post(
                        "api/auth/token",
                        "{\"email\":\"" + organization.email() + "\",\"password\":\"" + wrong + "\"}"),
                stranger.post("api/auth/token", "{\"password\":{\"a\":\"" + wrong + "\"}}"),
                stranger.post("api/auth/token", "{\"password\":\"" + wrong + "\""),
                stranger.post("api/auth/token/refresh", "{\"refreshToken\":\"" + wrong + "\"}"),
                stranger.post(
                        "api/auth/password/reset", "{\"token\":\"" + wrong + "\",\"password\":\"" + wrong + "\"}"),
                stranger.bearing(wrong.replace(' ', '-')).get("api/auth/me"),
                stranger.with("X-API-Key", wrong).get("api/v1/monitors"));
        assertThat(refusals).allSatisfy(refusal -> {
            assertThat(refusal.status()).isBetween(400, 499);
            assertThat(refusal.body()).doesNotContain(wrong).doesNotContain(wrong.replace(' ', '-'));
        });
    }

    private static void reset(Organization organization, Mailbox mailbox, Map<String, String> secrets) {
        var stranger = Http.stranger(organization.server());
        stranger.post("api/auth/password/forgot", "{\"email\":\"" + organization.email() + "\"}");
        secrets.put("a reset token", mailbox.await("Reset your Pharos password").parameter("token"));
        var fresh = "another canary " + UUID.randomUUID();
        secrets.put("the second password", fresh);
        var changed = organization
                .api()
                .put(
                        "api/auth/password",
                        "{\"currentPassword\":\"" + organization.password() + "\",\"newPassword\":\"" + fresh + "\"}");
        assertThat(changed.status()).as(changed.body()).isEqualTo(204);
    }

    private static void look(Map<String, String> secrets, String where, String text, List<String> found) {
        secrets.forEach((what, secret) -> {
            if (text.contains(secret)) {
                found.add(what + " in " + where);
            }
        });
    }

    private static Map<String, String> logs(PharosServer server) {
        try (var files = Files.walk(server.directory())) {
            var logs = files.filter(file -> file.getFileName().toString().matches(".*\\.log(\\.\\d+)?"))
                    .filter(Files::isReadable)
                    .collect(Collectors.toMap(Path::toString, SecretsIT::read));
            assertThat(logs.values()).anyMatch(text -> text.contains("event=registered"));
            return logs;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Every text in every table; what was hashed or encrypted is none of the secrets any more. */
    private static void look(Map<String, String> secrets, Connection database, List<String> found) throws SQLException {
        for (var column : texts(database)) {
            var name = column.split("\\.");
            var sql = "SELECT 1 FROM `" + name[0] + "` WHERE INSTR(CAST(`" + name[1] + "` AS CHAR), ?) > 0 LIMIT 1";
            try (var query = database.prepareStatement(sql)) {
                for (var secret : secrets.entrySet()) {
                    query.setString(1, secret.getValue());
                    try (var row = query.executeQuery()) {
                        if (row.next()) {
                            found.add(secret.getKey() + " in " + column);
                        }
                    }
                }
            }
        }
    }

    private static List<String> texts(Connection database) throws SQLException {
        try (var query = database.prepareStatement(
                        "SELECT CONCAT(c.table_name, '.', c.column_name) FROM information_schema.columns c"
                                + " JOIN information_schema.tables t USING (table_schema, table_name)"
                                + " WHERE c.table_schema = DATABASE() AND t.table_type = 'BASE TABLE'"
                                + " AND c.table_name <> 'check_result' AND (c.data_type LIKE '%char%'"
                                + " OR c.data_type LIKE '%text%' OR c.data_type LIKE '%blob%')");
                var rows = query.executeQuery()) {
            var texts = new ArrayList<String>();
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
            assertThat(texts).hasSizeGreaterThan(20);
            return texts;
        }
    }
}
