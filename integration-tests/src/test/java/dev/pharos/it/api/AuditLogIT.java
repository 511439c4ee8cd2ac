package dev.pharos.it.api;

import static dev.pharos.it.api.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pharos.it.client.Answer;
import dev.pharos.it.client.Http;
import dev.pharos.it.client.Organization;
import dev.pharos.it.server.PharosServer;
import dev.pharos.it.server.WithPharos;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Who changed what: written once, with the change, without secrets, and in a way that tells whether somebody touched it. */
@WithPharos
class AuditLogIT {

    private static final String LOG = "api/v1/audit-logs";
    private static final String VERIFICATION = LOG + "/verification";
    private static final String MONITOR = """
            {"name":"Shop","type":"http","target":"http://127.0.0.1:9999/%s","intervalSeconds":300,"timeoutMs":1000}""";

    private static Http readOnly;

    @Test
    void tellsEveryChangeOfAMonitorOnce(PharosServer server) {
        var organization = Organization.register(server);
        var api = organization.api();
        var monitor = "api/v1/monitors/" + create(api, "a").text("/id");
        api.patch(monitor, "{\"name\":\"Shop 2\"}");
        api.patch(monitor, "{\"name\":\"Shop 2\"}");
        api.post(monitor + "/pause");
        api.post(monitor + "/pause");
        api.post(monitor + "/check");
        api.post(monitor + "/resume");
        api.post(monitor + "/resume");
        api.post(monitor + "/check");
        assertThat(create(api, "b").status()).isEqualTo(201);
        assertProblem(create(api, "b"), 409, "monitor-exists");
        assertThat(api.delete(monitor).status()).isEqualTo(204);
        assertProblem(api.delete(monitor), 404, "monitor-not-found");

        assertThat(actions(api))
                .containsExactly(
                        "monitor.deleted",
                        "monitor.created",
                        "monitor.check_requested",
                        "monitor.resumed",
                        "monitor.paused",
                        "monitor.updated",
                        "monitor.created",
                        "session.logged_in",
                        "organization.created");
    }

    @Test
    void tellsWhoAndFromWhereAndWhatIsDifferentNow(PharosServer server) {
        var organization = Organization.register(server);
        var api = organization.api().with("User-Agent", "audit test");
        var id = create(api, "a").text("/id");
        api.patch("api/v1/monitors/" + id, "{\"intervalSeconds\":600,\"settings\":{\"failures\":1}}");

        var entry = entries(api, "").get(0);

        assertThat(entry.at("/actor/kind").asString()).isEqualTo("user");
        assertThat(entry.at("/actor/id").asString()).isEqualTo(organization.userId());
        assertThat(entry.at("/actor/name").asString()).isEqualTo(organization.email());
        assertThat(entry.at("/address").asString())
                .isEqualTo(organization.stranger().headers().get("X-Forwarded-For"));
        assertThat(entry.at("/userAgent").asString()).isEqualTo("audit test");
        assertThat(entry.at("/object/type").asString()).isEqualTo("monitor");
        assertThat(entry.at("/object/id").asString()).isEqualTo(id);
        assertThat(entry.at("/object/name").asString()).isEqualTo("Shop");
        assertThat(entry.at("/before")).hasToString("{\"intervalSeconds\":300,\"settings.failures\":2}");
        assertThat(entry.at("/after")).hasToString("{\"intervalSeconds\":600,\"settings.failures\":1}");
        var read = api.get(LOG + "/" + entry.at("/id").asString());
        assertThat(read.json()).isEqualTo(entry);
        assertThat(api.with("If-None-Match", read.header("ETag"))
                        .get(LOG + "/" + entry.at("/id").asString())
                        .status())
                .isEqualTo(304);
    }

    @Test
    void holdsNoSecretOfAMonitor(PharosServer server) {
        var canary = "canary-" + UUID.randomUUID();
        var api = Organization.register(server).api();
        var settings = "{\"method\":\"POST\",\"headers\":{\"X-Key\":\"%s\"},\"body\":\"%s\"}";
        var created = api.post("api/v1/monitors", """
                {"name":"Shop","type":"http","target":"http://127.0.0.1:9999/?key=%s","intervalSeconds":300,
                 "settings":%s}""".formatted(canary, settings.formatted(canary, canary)));
        assertThat(created.status()).as(created.body()).isEqualTo(201);
        var monitor = "api/v1/monitors/" + created.text("/id");
        assertThat(api.patch(monitor, "{\"settings\":" + settings.formatted("1", canary + "2") + "}")
                        .status())
                .isEqualTo(200);
        assertThat(api.delete(monitor).status()).isEqualTo(204);

        for (var path : List.of(LOG, LOG + "/export?format=csv", LOG + "/export?format=json")) {
            assertThat(api.get(path).body())
                    .contains("monitor.updated", "X-Key")
                    .doesNotContain(canary);
        }
    }

    @Test
    void tellsWhoCameAndWent(PharosServer server) throws SQLException {
        var home = Organization.register(server);
        var other = Organization.register(server);
        home.becomeMember(other, "viewer");
        home.api().post("api/auth/switch", "{\"organization\":\"" + other.slug() + "\"}");
        home.stranger().post("api/auth/logout", "{\"refreshToken\":\"" + home.refreshToken() + "\"}");
        home.stranger().post("api/auth/logout", "{\"refreshToken\":\"" + home.refreshToken() + "\"}");
        var again = home.stranger().bearing(home.logIn().text("/accessToken"));

        assertThat(actions(again))
                .containsExactly(
                        "session.logged_in", "session.logged_out", "session.logged_in", "organization.created");
        var switched = entries(other.api(), "?action=session.switched_to");
        assertThat(switched).hasSize(1);
        assertThat(switched.get(0).at("/actor/name").asString()).isEqualTo(home.email());
    }

    @Test
    void tellsThatSomebodyCouldNotLogIn(PharosServer server) {
        var organization = Organization.register(server);
        var refused = Http.stranger(server).post("api/auth/token", """
                {"email":"%s","password":"wrong horse battery"}""".formatted(organization.email()));
        assertProblem(refused, 401, "invalid-credentials");

        var entry = Awaitility.await()
                .until(() -> entries(organization.api(), "?action=account.log_in_refused"), found -> found.size() == 1)
                .get(0);
        assertThat(entry.at("/actor/kind").asString()).isEqualTo("anonymous");
        assertThat(entry.at("/object/id").asString()).isEqualTo(organization.userId());
    }

    @ParameterizedTest
    @CsvSource({
        "action=monitor.paused, 1",
        "objectType=monitor, 4",
        "objectType=organization, 1",
        "q=SHOP, 4",
        "q=failure%5F, 0",
        "actor=owner-, 6",
        "actor=nobody, 0",
        "from=2020-01-01T00:00:00Z&to=2021-01-01T00:00:00Z, 0",
        "from=2020-01-01T00:00:00Z, 6",
        "to=2999-01-01T00:00:00%2B02:00, 6",
    })
    void showsWhatIsAskedFor(String query, int count, PharosServer server) {
        assertThat(entries(sharedHistory(server), "?" + query)).hasSize(count);
    }

    @Test
    void findsWhatConcernsOneObjectOrOneActor(PharosServer server) {
        var organization = Organization.register(server);
        var id = create(organization.api(), "a").text("/id");
        create(organization.api(), "b");

        assertThat(entries(organization.api(), "?objectId=" + id)).hasSize(1);
        assertThat(entries(organization.api(), "?actor=" + organization.userId()))
                .hasSize(4);
        assertThat(entries(organization.api(), "?actor=" + UUID.randomUUID())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"nope=1", "objectId=x", "from=yesterday", "cursor=zzz", "limit=0", "limit=501", "format=csv"})
    void refusesWhatItDoesNotUnderstand(String query, PharosServer server) {
        assertThat(sharedHistory(server).get(LOG + "?" + query).status()).isEqualTo(400);
    }

    @Test
    void turnsPagesWithoutRepeatingOrLosingAnEntry(PharosServer server) {
        var api = withSomeHistory(server);
        var first = api.get(LOG + "?limit=4");
        create(api, "later");

        var second = api.get(first.header("Link").replaceAll("^<(.+)>;.*$", "$1"));

        assertThat(seqs(first)).containsExactly(6L, 5L, 4L, 3L);
        assertThat(seqs(second)).containsExactly(2L, 1L);
        assertThat(second.json().at("/next").isNull()).isTrue();
    }

    @Test
    void savesTheSameToAFile(PharosServer server) {
        var organization = Organization.register(server);
        var api = organization.api();
        api.post("api/v1/monitors", MONITOR.formatted("a").replace("\"Shop\"", "\"=HYPERLINK(1)\""));

        var csv = api.get(LOG + "/export?format=csv");
        var json = api.get(LOG + "/export?format=json&objectType=monitor");

        assertThat(csv.status()).isEqualTo(200);
        assertThat(csv.header("Content-Type")).startsWith("text/csv");
        assertThat(csv.header("Content-Disposition")).matches("attachment; filename=\"audit-log-[0-9-]{10}\\.csv\"");
        assertThat(csv.body().lines()).hasSize(4).first().asString().startsWith("seq,id,at,");
        assertThat(csv.body()).contains(",'=HYPERLINK(1),").doesNotContain(",=HYPERLINK");
        assertThat(json.header("Content-Disposition")).endsWith(".json\"");
        assertThat(json.json())
                .isEqualTo(api.get(LOG + "?objectType=monitor").json().at("/items"));
        assertThat(api.get(LOG + "/export?format=xml").status()).isEqualTo(400);
    }

    @Test
    void isForAdmins(PharosServer server) throws SQLException {
        var organization = Organization.register(server);
        for (var role : List.of("member", "communicator", "viewer")) {
            var api = organization.as(role);
            for (var path : List.of(LOG, LOG + "/" + UUID.randomUUID(), LOG + "/export?format=csv", VERIFICATION)) {
                assertProblem(api.get(path), 403, "role-missing");
            }
        }
        assertThat(organization.as("admin").get(LOG).status()).isEqualTo(200);
    }

    @Test
    void keepsAnEntryFromOthersAsIfItWereNotThere(PharosServer server) {
        var other = Organization.register(server);
        var foreign = entries(other.api(), "").get(0).at("/id").asString();
        var api = Organization.register(server).api();

        assertProblem(api.get(LOG + "/" + foreign), 404, "audit-entry-not-found");
        assertProblem(api.get(LOG + "/" + UUID.randomUUID()), 404, "audit-entry-not-found");
        assertThat(entries(api, "?objectId=" + other.id())).isEmpty();
    }

    @Test
    void staysWholeWhenManyChangeThingsAtOnce(PharosServer server) {
        var api = Organization.register(server).api();
        var monitors = IntStream.range(0, 8)
                .mapToObj(
                        number -> "api/v1/monitors/" + create(api, "m" + number).text("/id"))
                .toList();
        var people = Executors.newFixedThreadPool(8);
        var done = monitors.stream()
                .map(monitor -> people.submit(() -> IntStream.range(0, 6)
                        .mapToObj(turn -> api.post(monitor + (turn % 2 == 0 ? "/pause" : "/resume")))
                        .map(Answer::status)
                        .toList()))
                .toList();

        assertThat(done).allSatisfy(turns -> assertThat(turns.get()).containsOnly(200));
        people.shutdown();
        assertThat(seqs(api.get(LOG + "?limit=500")))
                .containsExactlyElementsOf(
                        LongStream.iterate(58, seq -> seq - 1).limit(58).boxed().toList());
        assertThat(api.get(VERIFICATION).text("/intact")).isEqualTo("true");
    }

    @Test
    void isIntactAsLongAsNobodyTouchesIt(PharosServer server) {
        var verified = withSomeHistory(server).get(VERIFICATION);

        assertThat(verified.text("/intact")).isEqualTo("true");
        assertThat(verified.text("/entries")).isEqualTo("6");
        assertThat(verified.text("/head")).hasSize(64);
        assertThat(verified.text("/firstBroken")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            3 | changed | UPDATE audit_entry SET actor_name = 'somebody@else.test' WHERE seq = 3
            4 | changed | UPDATE audit_entry SET after_values = '{}' WHERE seq = 4
            2 | changed | UPDATE audit_entry SET at = at + INTERVAL 1 SECOND WHERE seq = 2
            5 | missing | DELETE FROM audit_entry WHERE seq = 5
            1 | missing | DELETE FROM audit_entry WHERE seq = 1
            6 | cut_off | DELETE FROM audit_entry WHERE seq = 6
            3 | reordered | UPDATE audit_entry SET seq = CASE seq WHEN 3 THEN 1004 ELSE 1003 END WHERE seq IN (3, 4); \
            UPDATE audit_entry SET seq = seq - 1000 WHERE seq > 1000
            7 | inserted | INSERT INTO audit_entry SELECT tenant_id, 7, UUID(), at, actor_kind, actor_id, actor_name, action, \
            object_type, object_id, object_name, before_values, after_values, address, user_agent, hash FROM audit_entry WHERE seq = 6
            """)
    void namesTheFirstEntryThatSomebodyTouched(long seq, String reason, String sql, PharosServer server)
            throws SQLException {
        var organization = Organization.register(server);
        history(organization.api());
        tamper(organization, sql);

        var verified = organization.api().get(VERIFICATION);

        assertThat(verified.text("/intact")).isEqualTo("false");
        assertThat(verified.text("/firstBroken")).isEqualTo(Long.toString(seq));
        assertThat(verified.text("/reason")).isEqualTo(reason);
    }

    private static void tamper(Organization organization, String statements) throws SQLException {
        try (var connection = organization.server().database().open();
                var statement = connection.createStatement()) {
            for (var sql : statements.split(";")) {
                statement.executeUpdate(sql.replace(
                        "WHERE ",
                        "WHERE tenant_id = (SELECT id FROM tenant WHERE uuid = '" + organization.id() + "') AND "));
            }
        }
    }

    /** For tests that only read. */
    private static synchronized Http sharedHistory(PharosServer server) {
        if (readOnly == null) {
            readOnly = withSomeHistory(server);
        }
        return readOnly;
    }

    private static Http withSomeHistory(PharosServer server) {
        var api = Organization.register(server).api();
        history(api);
        return api;
    }

    /** Six entries, the registration and the log-in among them. */
    private static void history(Http api) {
        var monitor = "api/v1/monitors/" + create(api, "a").text("/id");
        api.post(monitor + "/pause");
        api.patch(monitor, "{\"intervalSeconds\":600}");
        api.post(monitor + "/resume");
    }

    private static Answer create(Http api, String path) {
        return api.post("api/v1/monitors", MONITOR.formatted(path));
    }

    private static List<JsonNode> entries(Http api, String query) {
        var answer = api.get(LOG + query);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json().at("/items").valueStream().toList();
    }

    private static List<String> actions(Http api) {
        return entries(api, "").stream()
                .map(entry -> entry.at("/action").asString())
                .toList();
    }

    private static List<Long> seqs(Answer page) {
        return page.json()
                .at("/items")
                .valueStream()
                .map(entry -> entry.at("/seq").asLong())
                .toList();
    }
}
