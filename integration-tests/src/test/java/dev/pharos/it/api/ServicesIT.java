package dev.pharos.it.api;

import static dev.pharos.it.api.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pharos.it.client.Answer;
import dev.pharos.it.client.Http;
import dev.pharos.it.client.Organization;
import dev.pharos.it.client.Target;
import dev.pharos.it.client.Target.Page;
import dev.pharos.it.live.LiveSocket;
import dev.pharos.it.server.PharosServer;
import dev.pharos.it.server.WithPharos;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What customers know by name: written by people, shown as monitors or hands say. */
@WithPharos
class ServicesIT {

    private static final String PATH = "api/v1/services";
    private static final String TIME = "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z";

    @Test
    void answersACreationWithThePlaceAndTheWholeService(PharosServer server) {
        var api = Organization.register(server).api();

        var created = api.post(PATH, "{\"name\":\" Checkout \"}");

        assertThat(created.status()).as(created.body()).isEqualTo(201);
        assertThat(created.text("/createdAt")).matches(TIME).isEqualTo(created.text("/updatedAt"));
        assertThat(created.text("/statusSince")).matches(TIME);
        var shown = (ObjectNode) created.json();
        shown.remove(List.of("id", "createdAt", "updatedAt", "statusSince"));
        assertThat(shown).isEqualTo(JsonMapper.shared().readTree("""
            {"name":"Checkout","description":"","group":null,"position":0,"public":true,"status":"operational",
             "teamId":null,"monitorIds":[],"follow":"none","requiredUp":null,"autoIncident":false}\
            """));
        assertThat(api.get(created.header("Location")).text("/id")).isEqualTo(created.text("/id"));
    }

    @Test
    void keepsEverythingThatCanBeWritten(PharosServer server) {
        var organization = Organization.register(server);
        var api = organization.api();
        var team = api.post("api/v1/teams", "{\"name\":\"Payments\"}").text("/id");
        var monitor = organization.watch("port", "127.0.0.1:9999", "{}").id();

        var created = create(api, """
            {"name":"Pay","description":"Cards","group":"Shop","public":false,"teamId":"%s","monitorIds":["%s"],
             "follow":"k_of_n","requiredUp":1,"autoIncident":true}\
            """.formatted(team, monitor));

        var read = api.get(PATH + "/" + created.text("/id"));
        var shown = (ObjectNode) read.json();
        shown.remove(List.of("id", "createdAt", "updatedAt", "statusSince", "status"));
        assertThat(shown).isEqualTo(JsonMapper.shared().readTree("""
            {"name":"Pay","description":"Cards","group":"Shop","position":0,"public":false,"teamId":"%s",
             "monitorIds":["%s"],"follow":"k_of_n","requiredUp":1,"autoIncident":true}\
            """.formatted(team, monitor)));
    }

    @Test
    void refusesWhatIsWrongByName(PharosServer server) {
        var organization = Organization.register(server);
        var api = organization.api();
        var monitor = organization.watch("port", "127.0.0.1:9999", "{}").id();
        var foreign = Organization.register(server);
        var theirs = foreign.watch("port", "127.0.0.1:9999", "{}").id();
        var theirTeam =
                foreign.api().post("api/v1/teams", "{\"name\":\"Theirs\"}").text("/id");

        assertThat(api.post(PATH, "{}").wrongFields()).containsExactly("name");
        assertThat(api.post(PATH, "{\"name\":\"A\",\"position\":3}").wrongFields())
                .containsExactly("position");
        assertThat(api.post(PATH, "{\"name\":\"A\",\"status\":\"fine\"}").wrongFields())
                .containsExactly("status");
        assertThat(api.post(PATH, "{\"name\":\"A\",\"follow\":\"worst_of\"}").wrongFields())
                .containsExactly("monitorIds");
        assertThat(api.post(PATH, """
            {"name":"A","monitorIds":["%s"],"follow":"k_of_n","requiredUp":2}\
            """.formatted(monitor)).wrongFields()).containsExactly("requiredUp");
        var random = api.post(PATH, "{\"name\":\"A\",\"monitorIds\":[\"" + UUID.randomUUID() + "\"]}");
        assertThat(random.wrongFields()).containsExactly("monitorIds");
        assertThat(withoutTrace(api.post(PATH, "{\"name\":\"A\",\"monitorIds\":[\"" + theirs + "\"]}")))
                .isEqualTo(withoutTrace(random));
        var noTeam = api.post(PATH, "{\"name\":\"A\",\"teamId\":\"" + UUID.randomUUID() + "\"}");
        assertThat(noTeam.wrongFields()).containsExactly("teamId");
        assertThat(withoutTrace(api.post(PATH, "{\"name\":\"A\",\"teamId\":\"" + theirTeam + "\"}")))
                .isEqualTo(withoutTrace(noTeam));
        assertThat(api.get(PATH).json().at("/items")).isEmpty();
    }

    @Test
    void isSetByHandWhereNoMonitorDecides(PharosServer server) throws SQLException {
        var organization = Organization.register(server);
        var api = organization.api();
        var service = PATH + "/" + create(api, "{\"name\":\"Shop\"}").text("/id");

        var changed = api.patch(service, "{\"status\":\"partial_outage\"}");

        assertThat(changed.status()).as(changed.body()).isEqualTo(200);
        assertThat(changed.text("/status")).isEqualTo("partial_outage");
        assertThat(api.patch(service, "{\"name\":\"Store\"}").text("/status")).isEqualTo("partial_outage");
        assertThat(api.put(service, "{\"name\":\"Store\"}").text("/status")).isEqualTo("partial_outage");
        var history = items(api.get(service + "/history"));
        assertThat(history.map(segment -> segment.at("/status").asString()))
                .containsExactly("partial_outage", "operational");
        var newest = api.get(service + "/history?limit=1");
        assertThat(newest.text("/items/0/cause/kind")).isEqualTo("person");
        assertThat(newest.text("/items/0/cause/id")).isEqualTo(organization.userId());
        assertThat(newest.text("/items/0/cause/name")).isEqualTo(organization.email());
        assertThat(newest.text("/items/0/to")).isEmpty();
        var oldest = api.get(newest.header("Link").replaceAll("<(.*)>.*", "$1"));
        assertThat(oldest.text("/items/0/to")).isEqualTo(newest.text("/items/0/from"));
        assertThat(oldest.text("/next")).isEmpty();
        assertThat(Deeds.of(organization)).containsSubsequence("service.created", "service.updated", "service.updated");
    }

    @Test
    void followsItsMonitorsDownAndUpAgain(PharosServer server) {
        var organization = Organization.register(server);
        var api = organization.api();
        try (var target = new Target();
                var socket = LiveSocket.joined(organization)) {
            var monitor = organization.watch("http", target.url("/"), "{\"failures\":1,\"successes\":1}");
            monitor.checkUntil("up");
            var service = create(api, """
                {"name":"Shop","monitorIds":["%s"]}\
                """.formatted(monitor.id())).text("/id");
            var path = PATH + "/" + service;
            assertThat(socket.await(
                                    "service_created",
                                    data -> data.at("/id").asString().equals(service))
                            .at("/data/status")
                            .asString())
                    .isEqualTo("operational");

            target.shows(Page.BROKEN);
            monitor.checkUntil("down");

            awaitStatus(api, path, "major_outage");
            var event = socket.await(
                    "service_status_changed", data -> data.at("/to").asString().equals("major_outage"));
            assertThat(event.at("/data/serviceId").asString()).isEqualTo(service);
            assertThat(event.at("/data/cause/name").asString()).isEqualTo("Shop");
            var refused = api.patch(path, "{\"status\":\"operational\"}");
            assertThat(refused.wrongFields()).containsExactly("status");
            assertThat(refused.text("/errors/0/message")).contains("monitors");
            var newest = api.get(path + "/history?limit=1");
            assertThat(newest.text("/items/0/cause/kind")).isEqualTo("monitor");
            assertThat(newest.text("/items/0/cause/id")).isEqualTo(monitor.id());

            target.shows(Page.OK);
            monitor.checkUntil("up");

            awaitStatus(api, path, "operational");
            assertThat(Double.parseDouble(api.get(path + "/uptime").text("/availability")))
                    .isBetween(0.0, 1.0);
            assertThat(Double.parseDouble(api.get(path + "/uptime?window=7d").text("/ratios/major_outage")))
                    .isGreaterThan(0);
        }
    }

    @Test
    void isWhatTheOthersSayWhenAMonitorIsDeleted(PharosServer server) {
        var organization = Organization.register(server);
        var api = organization.api();
        try (var target = new Target()) {
            var monitor = organization.watch("http", target.url("/"), "{\"failures\":1,\"failureWindow\":1}");
            monitor.checkUntil("up");
            var path = PATH + "/"
                    + create(api, "{\"name\":\"Shop\",\"status\":\"partial_outage\"}")
                            .text("/id");
            assertThat(api.patch(path, "{\"monitorIds\":[\"" + monitor.id() + "\"]}")
                            .text("/status"))
                    .isEqualTo("operational");
            target.shows(Page.BROKEN);
            monitor.checkUntil("down");
            awaitStatus(api, path, "major_outage");

            assertThat(api.delete(monitor.path()).status()).isEqualTo(204);

            // Not partial_outage, as it was set by hand before there were monitors.
            awaitStatus(api, path, "operational");
            assertThat(api.get(path + "/history?limit=1").text("/items/0/cause/id"))
                    .isEqualTo(monitor.id());
        }
    }

    @Test
    void worksWhileEnoughOfItsMonitorsDo(PharosServer server) {
        var organization = Organization.register(server);
        var api = organization.api();
        try (var one = new Target();
                var two = new Target()) {
            var quick = "{\"failures\":1,\"successes\":1}";
            var first = organization.watch("http", one.url("/"), quick);
            var second = organization.watch("http", two.url("/"), quick);
            first.checkUntil("up");
            second.checkUntil("up");
            var path = PATH + "/"
                    + create(api, """
                        {"name":"Shop","monitorIds":["%s","%s"],"follow":"k_of_n","requiredUp":1}\
                        """.formatted(first.id(), second.id())).text("/id");

            one.shows(Page.BROKEN);
            first.checkUntil("down");
            awaitStatus(api, path, "degraded_performance");
            two.shows(Page.BROKEN);
            second.checkUntil("down");
            awaitStatus(api, path, "major_outage");

            assertThat(organization.api().delete(first.path()).status()).isEqualTo(204);
            assertThat(organization.api().post(second.path() + "/pause").status())
                    .isEqualTo(200);
            awaitStatus(api, path, "operational");
            assertThat(api.patch(path, "{\"name\":\"Store\"}").status()).isEqualTo(200);
        }
    }

    @Test
    void isReorderedAsAWhole(PharosServer server) throws SQLException {
        var organization = Organization.register(server);
        var api = organization.api();
        var ids = Stream.of("A", "B", "C")
                .map(name -> create(api, "{\"name\":\"" + name + "\"}").text("/id"))
                .toList();
        var seen = api.get(PATH + "/" + ids.get(0)).header("ETag");

        var reordered = api.post(PATH + "/reorder", order(ids.get(2), ids.get(0), ids.get(1)));

        assertThat(reordered.status()).as(reordered.body()).isEqualTo(200);
        assertThat(names(reordered)).containsExactly("C", "A", "B");
        assertThat(names(api.get(PATH))).containsExactly("C", "A", "B");
        var first = api.get(PATH + "?limit=2");
        assertThat(names(first)).containsExactly("C", "A");
        assertThat(names(api.get(first.header("Link").replaceAll("<(.*)>.*", "$1"))))
                .containsExactly("B");
        assertThat(api.with("If-Match", seen)
                        .patch(PATH + "/" + ids.get(0), "{\"description\":\"edited\"}")
                        .status())
                .as("an order is no edit")
                .isEqualTo(200);
        for (var wrong : List.of(
                order(ids.get(0), ids.get(1)),
                order(ids.get(0), ids.get(1), ids.get(1)),
                order(ids.get(0), ids.get(1), ids.get(2), UUID.randomUUID().toString()),
                "{}")) {
            assertThat(api.post(PATH + "/reorder", wrong).wrongFields()).containsExactly("ids");
        }
        assertThat(api.delete(PATH + "/" + ids.get(2)).status()).isEqualTo(204);
        assertThat(items(api.get(PATH)).map(item -> item.at("/position").asInt()))
                .containsExactly(0, 1);
        assertThat(Deeds.of(organization))
                .filteredOn("service.reordered"::equals)
                .hasSize(1);
        assertThat(Deeds.of(organization)).endsWith("service.deleted");
    }

    @Test
    void isListedByWhatItIs(PharosServer server) {
        var api = Organization.register(server).api();
        var team = api.post("api/v1/teams", "{\"name\":\"Payments\"}").text("/id");
        create(api, "{\"name\":\"A\",\"group\":\"Shop\",\"teamId\":\"" + team + "\"}");
        create(api, "{\"name\":\"B\",\"group\":\"Shop\",\"public\":false}");
        create(api, "{\"name\":\"C\",\"status\":\"major_outage\"}");

        assertThat(names(api.get(PATH + "?group=Shop"))).containsExactly("A", "B");
        assertThat(names(api.get(PATH + "?public=false"))).containsExactly("B");
        assertThat(names(api.get(PATH + "?status=major_outage"))).containsExactly("C");
        assertThat(names(api.get(PATH + "?teamId=" + team))).containsExactly("A");
        assertProblem(api.get(PATH + "?teamId=1-1-1-1-1"), 400, "invalid-parameter");
        assertProblem(api.get(PATH + "?public=maybe"), 400, "invalid-parameter");
        assertProblem(api.get(PATH + "?status=fine"), 400, "invalid-parameter");
        assertProblem(api.get(PATH + "?colour=red"), 400, "unknown-parameter");

        assertThat(api.delete("api/v1/teams/" + team).status()).isEqualTo(204);
        assertThat(names(api.get(PATH))).containsExactly("A", "B", "C");
        assertThat(api.get(PATH).json().at("/items/0/teamId").isNull()).isTrue();
    }

    @Test
    void keepsTwoEditorsFromOverwritingEachOther(PharosServer server) {
        var api = Organization.register(server).api();
        var path = PATH + "/" + create(api, "{\"name\":\"Shop\"}").text("/id");
        var read = api.get(path);
        var seen = api.with("If-Match", read.header("ETag"));

        assertThat(api.with("If-None-Match", read.header("ETag")).get(path).status())
                .isEqualTo(304);
        assertThat(seen.patch(path, "{\"name\":\"First\"}").status()).isEqualTo(200);
        assertProblem(seen.patch(path, "{\"name\":\"Second\"}"), 412, "stale");
        assertProblem(seen.delete(path), 412, "stale");
        assertThat(api.delete(path).status()).isEqualTo(204);
        assertProblem(api.get(path), 404, "service-not-found");
    }

    @Test
    void doesNotTellAForeignServiceFromOneThatNeverWas(PharosServer server) {
        var foreign = create(Organization.register(server).api(), "{\"name\":\"Theirs\"}")
                .text("/id");
        var api = Organization.register(server).api();
        var unknown = api.get(PATH + "/" + UUID.randomUUID());

        assertProblem(unknown, 404, "service-not-found");
        for (var below : List.of("", "/history", "/uptime")) {
            assertThat(api.get(PATH + "/" + foreign + below).body())
                    .isEqualTo(api.get(PATH + "/" + UUID.randomUUID() + below).body());
        }
        assertThat(api.patch(PATH + "/" + foreign, "{\"name\":\"Mine\"}").status())
                .isEqualTo(404);
        assertThat(api.delete(PATH + "/" + foreign).status()).isEqualTo(404);
    }

    private static Answer create(Http api, String json) {
        var created = api.post(PATH, json);
        assertThat(created.status()).as(created.body()).isEqualTo(201);
        return created;
    }

    private static void awaitStatus(Http api, String path, String status) {
        Awaitility.await(path + " is shown as " + status)
                .until(() -> api.get(path).text("/status").equals(status));
    }

    private static Stream<JsonNode> items(Answer answer) {
        return answer.json().at("/items").valueStream();
    }

    private static List<String> names(Answer answer) {
        return items(answer).map(item -> item.at("/name").asString()).toList();
    }

    private static String order(String... ids) {
        return "{\"ids\":[\"" + String.join("\",\"", ids) + "\"]}";
    }

    private static String withoutTrace(Answer answer) {
        return answer.status() + answer.json().at("/errors").toString();
    }
}
