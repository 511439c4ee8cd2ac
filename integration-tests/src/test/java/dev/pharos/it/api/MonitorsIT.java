package dev.pharos.it.api;

import static dev.pharos.it.api.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pharos.it.client.Answer;
import dev.pharos.it.client.Monitor;
import dev.pharos.it.client.Organization;
import dev.pharos.it.client.Target;
import dev.pharos.it.server.PharosServer;
import dev.pharos.it.server.WithPharos;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Create, read, change and delete a monitor. Nothing listens at its target unless a test says so. */
@WithPharos
class MonitorsIT {

    private static final String PATH = "api/v1/monitors";
    private static final String TARGET = "http://127.0.0.1:9999/health";
    private static final String TIME = "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z";
    private static final String UUID_7 = "[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}";

    @Test
    void answersACreationWithThePlaceAndTheWholeMonitor(PharosServer server) {
        var organization = Organization.register(server);

        var created = create(organization, """
                {"name":" Shop ","type":"http","target":"HTTP://127.0.0.1:9999/health","intervalSeconds":300,
                 "timeoutMs":1000,"settings":{"method":"POST","headers":{"X-Key":"1"},"body":"ping",
                 "acceptedStatus":["200","300-399"]},"tags":["web","shop","web"]}""");

        assertThat(created.status()).isEqualTo(201);
        assertThat(created.text("/id")).matches(UUID_7);
        assertThat(created.text("/createdAt")).matches(TIME).isEqualTo(created.text("/updatedAt"));
        var shown = (ObjectNode) created.json();
        shown.remove(List.of("id", "createdAt", "updatedAt"));
        assertThat(shown).isEqualTo(JsonMapper.shared().readTree("""
                {"name":"Shop","type":"http","target":"http://127.0.0.1:9999/health","intervalSeconds":300,
                 "timeoutMs":1000,"settings":{"method":"POST","headers":{"X-Key":"1"},"body":"ping",
                 "acceptedStatus":["200","300-399"],"followRedirects":true,"verifyTls":true,"failures":2,
                 "failureWindow":3,"successes":2,"successWindow":3},"tags":["web","shop"],"status":"pending",
                 "paused":false,"lastCheckedAt":null,"lastLatencyMs":null}"""));
        assertThat(organization.api().get(created.header("Location")).text("/id"))
                .isEqualTo(created.text("/id"));
    }

    @Test
    void fillsInWhatNobodySaid(PharosServer server) {
        var created = create(Organization.register(server), """
                {"name":"Shop","type":"port","target":"127.0.0.1:9999"}""");

        assertThat(created.status()).isEqualTo(201);
        assertThat(created.text("/intervalSeconds")).isEqualTo("60");
        assertThat(created.text("/timeoutMs")).isEqualTo("10000");
        assertThat(created.json().at("/tags").isEmpty()).isTrue();
    }

    @Test
    void refusesTheSameCheckTwiceInOneOrganizationOnly(PharosServer server) {
        var first = Organization.register(server);
        first.watch("http", TARGET, "{}");

        var again = create(first, json("Another name"));
        var elsewhere = create(Organization.register(server), json("Another name"));

        assertProblem(again, 409, "monitor-exists");
        assertThat(elsewhere.status()).isEqualTo(201);
    }

    @Test
    void sparesAClientTheBodyThatItHas(PharosServer server) {
        var monitor = paused(Organization.register(server));
        var read = monitor.owner().api().get(monitor.path());

        var again =
                monitor.owner().api().with("If-None-Match", read.header("ETag")).get(monitor.path());

        assertThat(read.header("ETag")).matches("\".+\"");
        assertThat(again.status()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(again.header("ETag")).isEqualTo(read.header("ETag"));
    }

    @Test
    void saysWhyAPreconditionOfAReaderDoesNotHold(PharosServer server) {
        var monitor = paused(Organization.register(server));
        var api = monitor.owner().api();

        assertProblem(api.with("If-None-Match", "unquoted").get(monitor.path()), 400, "invalid-precondition");
        assertProblem(api.with("If-Match", "unquoted").get(monitor.path()), 400, "invalid-precondition");
        assertProblem(api.with("If-Match", "\"other\"").get(monitor.path()), 412, "stale");
    }

    @Test
    void keepsTwoEditorsFromOverwritingEachOther(PharosServer server) {
        var monitor = paused(Organization.register(server));
        var api = monitor.owner().api();
        var seen = api.get(monitor.path()).header("ETag");
        var first = api.with("If-Match", seen).patch(monitor.path(), "{\"name\":\"First\"}");

        assertThat(first.status()).isEqualTo(200);
        assertThat(first.header("ETag")).isNotEqualTo(seen);
        assertProblem(api.with("If-Match", seen).patch(monitor.path(), "{\"name\":\"Second\"}"), 412, "stale");
        assertProblem(api.with("If-Match", seen).put(monitor.path(), json("Second")), 412, "stale");
        assertProblem(api.with("If-Match", seen).delete(monitor.path()), 412, "stale");
        assertProblem(api.with("If-Match", "\"nonsense\"").delete(monitor.path()), 412, "stale");
        assertThat(api.get(monitor.path()).text("/name")).isEqualTo("First");
    }

    @Test
    void letsAnEditorThroughThoughItWasCheckedMeanwhile(PharosServer server) {
        try (var target = new Target()) {
            var organization = Organization.register(server);
            var created = create(organization, """
                    {"name":"Shop","type":"http","target":"%s","intervalSeconds":300}""".formatted(target.url("/")));
            var monitor = new Monitor(organization, created.text("/id"));
            monitor.firstCheck();

            var edited = organization
                    .api()
                    .with("If-Match", created.header("ETag"))
                    .patch(monitor.path(), "{\"name\":\"Renamed\"}");

            assertThat(edited.status()).as(edited.body()).isEqualTo(200);
        }
    }

    @Test
    void changesWithAPatchOnlyWhatItNames(PharosServer server) {
        var organization = Organization.register(server);
        var monitor = new Monitor(
                organization, create(organization, """
                {"name":"Shop","type":"http","target":"%s","intervalSeconds":120,"timeoutMs":500,
                 "settings":{"headers":{"X-A":"1","X-B":"2"},"failures":1},"tags":["web"]}""".formatted(TARGET)).text("/id"));

        var changed = organization.api().patch(monitor.path(), """
                {"name":"Store","timeoutMs":null,"settings":{"headers":{"X-A":null,"X-C":"3"}}}""");

        assertThat(changed.status()).as(changed.body()).isEqualTo(200);
        assertThat(changed.text("/name")).isEqualTo("Store");
        assertThat(changed.text("/intervalSeconds")).isEqualTo("120");
        assertThat(changed.text("/timeoutMs")).as("null resets").isEqualTo("10000");
        assertThat(changed.text("/settings/failures")).isEqualTo("1");
        assertThat(changed.json().at("/settings/headers"))
                .isEqualTo(JsonMapper.shared().readTree("{\"X-B\":\"2\",\"X-C\":\"3\"}"));
        assertThat(changed.text("/tags/0")).isEqualTo("web");
    }

    @Test
    void replacesTheWholeDefinitionWithAPut(PharosServer server) {
        var organization = Organization.register(server);
        var monitor = new Monitor(
                organization, create(organization, """
                {"name":"Shop","type":"http","target":"%s","intervalSeconds":120,"settings":{"failures":1},
                 "tags":["web"]}""".formatted(TARGET)).text("/id"));

        var changed = organization.api().put(monitor.path(), """
                {"name":"Port","type":"port","target":"127.0.0.1:9999"}""");

        assertThat(changed.status()).as(changed.body()).isEqualTo(200);
        assertThat(changed.text("/id")).isEqualTo(monitor.id());
        assertThat(changed.text("/type")).isEqualTo("port");
        assertThat(changed.text("/intervalSeconds")).isEqualTo("60");
        assertThat(changed.text("/settings/failures")).isEqualTo("2");
        assertThat(changed.json().at("/tags").isEmpty()).isTrue();
    }

    @Test
    void deletesForGood(PharosServer server) {
        var monitor = paused(Organization.register(server));
        var api = monitor.owner().api();

        assertThat(api.delete(monitor.path()).status()).isEqualTo(204);

        assertProblem(api.get(monitor.path()), 404, "monitor-not-found");
        assertProblem(api.delete(monitor.path()), 404, "monitor-not-found");
        assertThat(create(monitor.owner(), json("The same again")).status()).isEqualTo(201);
    }

    @Test
    void pausesAndResumesAsOftenAsAsked(PharosServer server) {
        var organization = Organization.register(server);
        var monitor = organization.watch("http", TARGET, "{}");

        for (var time = 0; time < 2; time++) {
            var paused = organization.api().post(monitor.path() + "/pause");
            assertThat(paused.status()).isEqualTo(200);
            assertThat(paused.text("/paused")).isEqualTo("true");
            assertThat(paused.text("/status")).isEqualTo("paused");
        }
        assertProblem(organization.api().post(monitor.path() + "/check"), 409, "monitor-paused");
        for (var time = 0; time < 2; time++) {
            var resumed = organization.api().post(monitor.path() + "/resume");
            assertThat(resumed.status()).isEqualTo(200);
            assertThat(resumed.text("/paused")).isEqualTo("false");
        }
    }

    @Test
    void doesNotTellAForeignMonitorFromOneThatNeverWas(PharosServer server) {
        var foreign = paused(Organization.register(server));
        var api = Organization.register(server).api();

        var unknown = api.get(PATH + "/" + UUID.randomUUID());

        assertProblem(unknown, 404, "monitor-not-found");
        assertThat(api.get(foreign.path()).status()).isEqualTo(404);
        assertThat(api.get(foreign.path()).body()).isEqualTo(unknown.body());
        assertProblem(api.get(PATH + "/not-an-id"), 404);
        assertProblem(api.get(PATH + "/" + foreign.id() + "0"), 404);
    }

    /** A monitor that is not checked any more, so that nothing but the test changes it. */
    private static Monitor paused(Organization organization) {
        var monitor = organization.watch("http", TARGET, "{}");
        monitor.firstCheck();
        assertThat(organization.api().post(monitor.path() + "/pause").status()).isEqualTo(200);
        return monitor;
    }

    private static Answer create(Organization organization, String json) {
        return organization.api().post(PATH, json);
    }

    private static String json(String name) {
        return "{\"name\":\"%s\",\"type\":\"http\",\"target\":\"%s\",\"intervalSeconds\":300,\"timeoutMs\":3000}"
                .formatted(name, TARGET);
    }
}
