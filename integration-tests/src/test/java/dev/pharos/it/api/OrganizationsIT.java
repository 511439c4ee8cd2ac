package dev.pharos.it.api;

import static dev.pharos.it.api.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pharos.it.client.Answer;
import dev.pharos.it.client.AuditTrail;
import dev.pharos.it.client.Http;
import dev.pharos.it.client.Organization;
import dev.pharos.it.client.RawHttp;
import dev.pharos.it.client.SharedOrganization;
import dev.pharos.it.client.Target;
import dev.pharos.it.server.PharosServer;
import dev.pharos.it.server.WithPharos;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Organizations and their ends. Who may do what, and that others see nothing of it, is AccessIT's business. */
@WithPharos
class OrganizationsIT {

    private static final String PATH = "api/v1/organizations";

    /** All shards: the other node of an earlier test is gone. */
    private static final int SHARDS = 256;

    private static final SharedOrganization HOME = new SharedOrganization();
    private static final SharedOrganization OTHER = new SharedOrganization();

    @Test
    void areThoseTheCallerBelongsTo(PharosServer server) throws SQLException {
        var other = OTHER.of(server);
        var home = Organization.register(server);
        home.becomeMember(other, "viewer");

        var all = home.api().get(PATH);

        assertThat(all.items("/id")).containsExactly(other.id(), home.id());
        assertThat(all.items("/role")).containsExactly("viewer", "owner");
        assertThat(all.items("/plan")).containsOnly("enterprise");
        assertThat(all.items("/hosts/0")).containsExactly(host(other), host(home));
        var first = home.api().get(PATH + "?limit=1");
        assertThat(first.items("/id")).containsExactly(other.id());
        assertThat(home.api()
                        .get(PATH + "?limit=1&cursor=" + first.text("/next"))
                        .items("/id"))
                .containsExactly(home.id());
        assertThat(home.api().get(path(other)).json()).isEqualTo(all.json().at("/items/0"));
    }

    @Test
    void areFoundedBySomebodyWhoOwnsThemThen(PharosServer server) throws SQLException {
        var home = HOME.of(server);

        var founded = home.api().post(PATH, "{\"name\":\" Second Home \"}");

        assertThat(founded.status()).as(founded.body()).isEqualTo(201);
        var path = PATH + "/" + founded.text("/id");
        assertThat(founded.header("Location")).endsWith(path);
        assertThat(founded.text("/name")).isEqualTo("Second Home");
        assertThat(founded.text("/role")).isEqualTo("owner");
        var read = home.api().get(path);
        assertThat(read.body()).isEqualTo(founded.body());
        assertThat(read.header("ETag")).isEqualTo(founded.header("ETag"));
        assertThat(home.api()
                        .post("api/auth/switch", "{\"organization\":\"" + founded.text("/id") + "\"}")
                        .status())
                .isEqualTo(200);
        assertThat(home.api().post(PATH, "{\"name\":\" \"}").wrongFields()).containsExactly("name");
        assertThat(home.api()
                        .post(PATH, "{\"name\":\"x\",\"plan\":\"enterprise\"}")
                        .wrongFields())
                .containsExactly("plan");
        assertThat(AuditTrail.of(server, founded.text("/id")).deeds()).containsExactly("organization.created by user");
    }

    @Test
    void takeAnotherNameAndHostsThatAreNobodyElses(PharosServer server) throws SQLException {
        var home = Organization.register(server);
        var other = OTHER.of(server);
        var before = home.api().get(path(home));
        var host = UUID.randomUUID() + ".example";

        var changed = home.api()
                .with("If-Match", before.header("ETag"))
                .patch(path(home), "{\"name\":\"Renamed\",\"hosts\":[\"" + host.toUpperCase(Locale.ROOT) + "\"]}");

        assertThat(changed.status()).as(changed.body()).isEqualTo(200);
        assertThat(changed.text("/name")).isEqualTo("Renamed");
        assertThat(changed.text("/slug")).isEqualTo(home.slug());
        assertThat(changed.json().at("/hosts").valueStream().map(JsonNode::asString))
                .containsExactly(host);
        assertThat(home.api()
                        .with("If-None-Match", changed.header("ETag"))
                        .get(path(home))
                        .status())
                .isEqualTo(304);
        assertProblem(
                home.api().with("If-Match", before.header("ETag")).patch(path(home), "{\"name\":\"Late\"}"),
                412,
                "stale");
        assertThat(AuditTrail.of(server, home.id()).deeds()).containsOnlyOnce("organization.updated by user");

        assertProblem(other.api().patch(path(other), "{\"hosts\":[\"" + host + "\"]}"), 409, "host-taken");
        var given = other.api().patch(path(other), "{\"hosts\":[\"" + host(home) + "\"]}");
        assertProblem(given, 422, "invalid");
        assertThat(given.wrongFields()).containsExactly("hosts[0]");
        assertThat(other.api()
                        .get(path(other))
                        .json()
                        .at("/hosts")
                        .valueStream()
                        .map(JsonNode::asString))
                .containsExactly(host(other));
    }

    @Test
    void changeForOneOfTwoWhoSawTheSame(PharosServer server) {
        var home = HOME.of(server);
        var api = home.api().with("If-Match", home.api().get(path(home)).header("ETag"));

        var answers = Stream.of("One", "Two")
                .map(name -> CompletableFuture.supplyAsync(() -> api.patch(path(home), "{\"name\":\"" + name + "\"}")))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .map(Answer::status);

        assertThat(answers).containsExactlyInAnyOrder(200, 412);
    }

    @ParameterizedTest
    @CsvSource({"slug,'\"x\"'", "plan,'\"enterprise\"'", "id,'\"x\"'", "role,'\"owner\"'", "tenantId,1"})
    void takeNoFieldThatNobodyMaySet(String field, String value, PharosServer server) {
        var home = HOME.of(server);

        var answer = home.api().patch(path(home), "{\"" + field + "\":" + value + "}");

        assertProblem(answer, 422, "invalid");
        assertThat(answer.wrongFields()).containsExactly(field);
    }

    @Test
    void areJudgedByTheRoleThereAndNotByThatOfTheSession(PharosServer server) throws SQLException {
        var other = OTHER.of(server);
        var home = Organization.register(server);
        home.becomeMember(other, "admin");
        var name = home.api().get(path(other)).text("/name");

        assertProblem(home.api().delete(deletion(other, name)), 403, "role-missing");
        assertThat(home.api().patch(path(other), "{\"name\":\"" + name + "\"}").status())
                .isEqualTo(200);
        other.api().patch("api/v1/members/" + home.userId(), "{\"role\":\"viewer\"}");
        assertProblem(home.api().patch(path(other), "{\"name\":\"Mine\"}"), 403, "role-missing");
    }

    @Test
    void goWithEverythingTheyHaveAndAreWatchedNoMore(PharosServer server) throws SQLException {
        try (var target = new Target();
                var database = server.database().open()) {
            var home = Organization.register(server);
            var survivor = home.guest("member");
            Stream.of("/one", "/two", "/three")
                    .map(page -> home.watch("http", target.url(page), "{}"))
                    .toList()
                    .forEach(monitor -> assertThat(monitor.firstCheck()).isNotNull());
            home.api().post("api/v1/teams", "{\"name\":\"Crew\"}");
            home.api()
                    .post("api/v1/invitations", "{\"email\":\"" + UUID.randomUUID() + "@a.test\",\"role\":\"viewer\"}");
            home.api().post("api/v1/api-keys", "{\"name\":\"Key\",\"scopes\":[\"monitors:read\"]}");
            var name = home.api().get(path(home)).text("/name");
            var tenant = number(database, "SELECT id FROM tenant WHERE uuid = ?", home.id());

            assertThat(home.api().delete(path(home)).wrongFields()).containsExactly("name");
            assertThat(home.api().delete(deletion(home, name + "!")).wrongFields())
                    .containsExactly("name");
            Awaitility.await().until(() -> figure(server, "pharos_engine_leases") == SHARDS);
            var watched = figure(server, "pharos_engine_monitors");
            assertThat(home.api().delete(deletion(home, name)).status()).isEqualTo(204);

            Awaitility.await().until(() -> figure(server, "pharos_engine_monitors") <= watched - 3);
            for (var table : tablesOfTenants(database)) {
                Awaitility.await(table)
                        .until(() ->
                                number(database, "SELECT COUNT(*) FROM `" + table + "` WHERE tenant_id = ?", tenant)
                                        == 0);
            }
            assertThat(number(database, "SELECT COUNT(*) FROM account WHERE uuid = ?", home.userId()))
                    .isZero();
            assertProblem(home.api().get("api/v1/monitors"), 401, "invalid-token");
            assertThat(survivor.api().get(PATH).items("/id")).containsExactly(survivor.id());
        }
    }

    @Test
    void areChosenByTheHostNameOfTheLogIn(PharosServer server) throws SQLException {
        var first = Organization.register(server);
        var second = OTHER.of(server);
        first.becomeMember(second, "viewer");

        assertThat(organizationAt(first, host(second))).isEqualTo(second.id());
        assertThat(organizationAt(first, host(first).toUpperCase(Locale.ROOT) + ":8080"))
                .isEqualTo(first.id());
        // A foreign name lets nobody in there; the log-in leads where it would without it.
        assertThat(organizationAt(first, host(HOME.of(server)))).isEqualTo(first.id());
    }

    /** Where a log-in leads that is sent to this host. */
    private static String organizationAt(Organization who, String host) {
        var body = "{\"email\":\"" + who.email() + "\",\"password\":\"" + who.password() + "\"}";
        var answer = RawHttp.sendBytes(
                who.server(),
                """
                POST %sapi/auth/token HTTP/1.1
                Host: %s
                X-Forwarded-For: %s
                Content-Type: application/json
                Content-Length: %d
                Connection: close

                """.formatted(
                                        who.server().baseUrl().getPath(),
                                        host,
                                        who.stranger().headers().get("X-Forwarded-For"),
                                        body.length())
                                .replace("\n", "\r\n")
                        + body);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        var token = first("\"accessToken\":\"([^\"]+)\"", answer.body());
        return who.stranger().bearing(token).get("api/auth/me").text("/organization/id");
    }

    /** What the node tells of itself. */
    private static double figure(PharosServer server, String name) {
        var metrics = Http.onTheSameMachine(server).get("metrics").body();
        return Double.parseDouble(first("(?m)^" + name + " (\\S+)", metrics));
    }

    private static String first(String pattern, String text) {
        var match = Pattern.compile(pattern).matcher(text);
        assertThat(match.find()).as("%s in %s", pattern, text).isTrue();
        return match.group(1);
    }

    private static String host(Organization organization) {
        return organization.slug() + ".pharos.local";
    }

    private static String path(Organization organization) {
        return PATH + "/" + organization.id();
    }

    private static String deletion(Organization organization, String name) {
        return path(organization) + "?name=" + URLEncoder.encode(name, StandardCharsets.UTF_8);
    }

    /** But for what goes by its age. */
    private static List<String> tablesOfTenants(Connection database) throws SQLException {
        var tables = new ArrayList<String>();
        try (var query = database.prepareStatement("SELECT c.table_name FROM information_schema.columns c"
                        + " JOIN information_schema.tables t USING (table_schema, table_name)"
                        + " WHERE c.table_schema = DATABASE() AND t.table_type = 'BASE TABLE'"
                        + " AND c.column_name = 'tenant_id' AND c.table_name NOT IN ('check_result', 'event')");
                var rows = query.executeQuery()) {
            while (rows.next()) {
                tables.add(rows.getString(1));
            }
        }
        assertThat(tables).contains("monitor", "membership", "session", "invitation", "team", "audit_entry");
        return tables;
    }

    private static long number(Connection database, String sql, Object parameter) throws SQLException {
        try (var query = database.prepareStatement(sql)) {
            query.setObject(1, parameter);
            try (var row = query.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }
}
