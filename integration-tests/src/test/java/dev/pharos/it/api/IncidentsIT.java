package dev.pharos.it.api;

import static dev.pharos.it.api.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pharos.it.client.Answer;
import dev.pharos.it.client.Organization;
import dev.pharos.it.client.ServiceRow;
import dev.pharos.it.server.PharosServer;
import dev.pharos.it.server.WithPharos;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Incidents from their first notice to what was learned from them. */
@WithPharos
class IncidentsIT {

    private static final String PATH = "api/v1/incidents";

    @Test
    void areOpenedAllAtOnce(PharosServer server) throws SQLException {
        var organization = Organization.register(server);
        var shop = ServiceRow.add(organization, "Shop", true);
        var search = ServiceRow.add(organization, "Search", true);

        var created = organization.api().post(PATH, """
                {"title":" Checkout is slow ","impact":"major","status":"identified","serviceIds":["%s","%s"],
                 "body":"We **look** into it.","startedAt":"2026-01-31T10:00:00+01:00"}""".formatted(search.id(), shop.id()));

        assertThat(created.status()).as(created.body()).isEqualTo(201);
        var shown = (ObjectNode) created.json();
        assertThat(shown.at("/updates/0/createdAt").asString()).endsWith("Z");
        ((ObjectNode) shown.at("/updates/0")).remove(List.of("id", "createdAt"));
        shown.remove(List.of("id", "createdAt", "updatedAt"));
        assertThat(shown).isEqualTo(JsonMapper.shared().readTree("""
                {"title":"Checkout is slow","impact":"major","status":"identified","serviceIds":["%1$s","%2$s"],
                 "services":[{"id":"%1$s","name":"Shop","status":"partial_outage"},
                             {"id":"%2$s","name":"Search","status":"partial_outage"}],
                 "startedAt":"2026-01-31T09:00:00.000Z","resolvedAt":null,
                 "updates":[{"status":"identified","body":"We **look** into it.","author":"%3$s"}],
                 "auto":false,"resolutionProposedAt":null}""".formatted(
                        shop.id(), search.id(), organization.email().replaceFirst("@.*", ""))));
        assertThat(organization.api().get(created.header("Location")).json()).isEqualTo(created.json());
        assertThat(shop.status()).isEqualTo("partial_outage");
        assertThat(Deeds.of(organization))
                .filteredOn(deed -> deed.startsWith("incident"))
                .containsExactly("incident.created");
    }

    @Test
    void leaveNothingBehindWhenTheyAreRefused(PharosServer server) throws SQLException {
        var organization = Organization.register(server);
        var shop = ServiceRow.add(organization, "Shop", true);
        var foreign = ServiceRow.add(Organization.register(server), "Shop", true);

        for (var unknown : List.of(foreign.id(), UUID.randomUUID().toString())) {
            var refused = organization.api().post(PATH, """
                    {"title":"Slow","impact":"major","serviceIds":["%s","%s"],"body":"x"}""".formatted(shop.id(), unknown));
            assertProblem(refused, 422, "invalid");
            assertThat(refused.wrongFields()).containsExactly("serviceIds");
        }
        assertThat(wrong(organization, "{\"title\":\"" + "x".repeat(201) + "\",\"body\":\"x\"}"))
                .containsExactly("title");
        assertThat(wrong(organization, "{\"title\":\"x\",\"body\":\"" + "x".repeat(25_001) + "\"}"))
                .containsExactly("body");
        assertThat(wrong(organization, "{\"title\":\"x\"}")).containsExactly("body");
        assertThat(wrong(organization, "{\"title\":\"x\",\"body\":\"x\",\"impact\":\"huge\"}"))
                .containsExactly("impact");
        assertThat(wrong(organization, "{\"title\":\"x\",\"body\":\"x\",\"resolvedAt\":null}"))
                .containsExactly("resolvedAt");
        assertThat(wrong(organization, "{\"title\":\"x\",\"body\":\"x\",\"startedAt\":\"2999-01-01T00:00:00Z\"}"))
                .containsExactly("startedAt");

        assertThat(organization.api().get(PATH).json().at("/items").isEmpty()).isTrue();
        assertThat(shop.status()).isEqualTo("operational");
        assertThat(Deeds.of(organization)).noneMatch(deed -> deed.startsWith("incident"));
    }

    @Test
    void goTheirWayWithTheirServices(PharosServer server) throws SQLException {
        var organization = Organization.register(server);
        var api = organization.api();
        var shop = ServiceRow.add(organization, "Shop", true);
        var search = ServiceRow.add(organization, "Search", true);
        var path = PATH + "/" + open(organization, "[{\"id\":\"" + shop.id() + "\",\"status\":\"major_outage\"}]");
        assertThat(shop.status()).isEqualTo("major_outage");
        assertThat(api.get(path).text("/impact")).isEqualTo("critical");

        assertThat(say(organization, path, "postmortem", "").wrongFields()).containsExactly("status");
        var update = say(organization, path, "monitoring", """
                ,"services":[{"id":"%s","status":"degraded_performance"},{"id":"%s","status":"partial_outage"}]""".formatted(shop.id(), search.id()));
        assertThat(update.status()).as(update.body()).isEqualTo(201);
        assertThat(api.get(update.header("Location")).json()).isEqualTo(update.json());
        assertThat(shop.status()).isEqualTo("degraded_performance");
        assertThat(search.status()).isEqualTo("partial_outage");

        assertThat(say(organization, path, "resolved", "").status()).isEqualTo(201);
        assertThat(shop.status()).isEqualTo("operational");
        assertThat(api.get(path).text("/resolvedAt")).endsWith("Z");
        assertThat(say(organization, path, "investigating", "").status()).isEqualTo(201);
        assertThat(api.get(path).text("/resolvedAt")).isEmpty();
        assertThat(shop.status()).isEqualTo("degraded_performance");
        say(organization, path, "resolved", "");
        assertThat(say(organization, path, "postmortem", "").status()).isEqualTo(201);
        assertThat(say(organization, path, "investigating", "").wrongFields()).containsExactly("status");

        var timeline = api.get(path + "/updates?limit=5");
        assertThat(timeline.json()
                        .at("/items")
                        .valueStream()
                        .map(entry -> entry.at("/status").asString()))
                .containsExactly("postmortem", "resolved", "investigating", "resolved", "monitoring");
        assertThat(api.get(path + "/updates?limit=5&cursor=" + timeline.text("/next"))
                        .json()
                        .at("/items"))
                .hasSize(1);
        assertThat(Deeds.of(organization).stream().filter(deed -> deed.equals("incident.update_added")))
                .hasSize(5);
    }

    @Test
    void areChangedByOneAtATime(PharosServer server) throws SQLException {
        var organization = Organization.register(server);
        var api = organization.api();
        var shop = ServiceRow.add(organization, "Shop", true);
        var search = ServiceRow.add(organization, "Search", true);
        var path = PATH + "/" + open(organization, "[{\"id\":\"" + shop.id() + "\",\"status\":\"partial_outage\"}]");
        var seen = api.get(path).header("ETag");

        var patched = api.with("If-Match", seen).patch(path, """
                {"title":"Slower","serviceIds":["%s"],"impact":"minor"}""".formatted(search.id()));

        assertThat(patched.status()).as(patched.body()).isEqualTo(200);
        assertThat(patched.json().at("/services")).isEqualTo(JsonMapper.shared().readTree("""
                [{"id":"%s","name":"Search","status":"degraded_performance"}]""".formatted(search.id())));
        assertThat(shop.status()).isEqualTo("operational");
        assertThat(search.status()).isEqualTo("degraded_performance");
        assertProblem(api.with("If-Match", seen).patch(path, "{\"title\":\"x\"}"), 412, "stale");
        assertProblem(api.with("If-Match", seen).delete(path), 412, "stale");
        assertThat(api.patch(path, "{\"body\":\"x\"}").wrongFields()).containsExactly("body");
        var put = api.put(path, "{\"title\":\"Slow again\",\"services\":[]}");
        assertThat(put.text("/impact")).isEqualTo("none");
        assertThat(put.text("/status")).isEqualTo("investigating");
        assertThat(search.status()).isEqualTo("operational");
        assertThat(api.patch(path, "{}").header("ETag")).isEqualTo(put.header("ETag"));

        assertThat(api.delete(path).status()).isEqualTo(204);
        assertProblem(api.get(path), 404, "incident-not-found");
        assertThat(Deeds.of(organization))
                .filteredOn(deed -> deed.startsWith("incident"))
                .containsExactly("incident.created", "incident.updated", "incident.updated", "incident.deleted");
    }

    @Test
    void haveUpdatesThatCanBeMendedAndTakenBack(PharosServer server) {
        var organization = Organization.register(server);
        var api = organization.api();
        var path = PATH + "/" + open(organization, "[]");
        var update = say(organization, path, "identified", "").header("Location");

        assertThat(api.patch(update, "{\"body\":\"Better words\"}").text("/body"))
                .isEqualTo("Better words");
        assertThat(api.patch(update, "{\"body\":\" \"}").wrongFields()).containsExactly("body");
        assertThat(api.patch(update, "{\"status\":\"resolved\"}").wrongFields()).containsExactly("status");
        assertThat(api.get(path).text("/updates/0/body")).isEqualTo("Better words");
        assertThat(api.delete(update).status()).isEqualTo(204);
        assertProblem(api.get(update), 404, "incident-update-not-found");
        assertThat(api.get(path).text("/status")).isEqualTo("identified");
        assertThat(api.get(path).json().at("/updates")).hasSize(1);
    }

    @Test
    void haveUpdatesThatNobodyOverwritesUnseen(PharosServer server) {
        var organization = Organization.register(server);
        var api = organization.api();
        var path = PATH + "/" + open(organization, "[]");
        var update = say(organization, path, "identified", "").header("Location");
        var seen = api.get(update).header("ETag");

        assertThat(api.with("If-None-Match", seen).get(update).status()).isEqualTo(304);
        var better = api.with("If-Match", seen).patch(update, "{\"body\":\"Better words\"}");
        assertThat(better.header("ETag")).isNotEqualTo(seen);
        assertProblem(api.with("If-Match", seen).patch(update, "{\"body\":\"Other words\"}"), 412, "stale");
        assertProblem(api.with("If-Match", seen).delete(update), 412, "stale");
        assertThat(api.with("If-Match", better.header("ETag")).delete(update).status())
                .isEqualTo(204);
    }

    @Test
    void areListedByTheirBeginning(PharosServer server) throws SQLException {
        var organization = Organization.register(server);
        var api = organization.api();
        var shop = ServiceRow.add(organization, "Shop", true);
        for (var day = 1; day <= 3; day++) {
            var made = api.post(PATH, """
                    {"title":"Day %d","impact":"%s","status":"%s","body":"x","startedAt":"2026-01-0%1$dT00:00:00Z","serviceIds":[%s]}""".formatted(
                            day,
                            day == 1 ? "minor" : "none",
                            day == 3 ? "resolved" : "monitoring",
                            day == 1 ? "\"" + shop.id() + "\"" : ""));
            assertThat(made.status()).as(made.body()).isEqualTo(201);
        }

        assertThat(titles(organization, "")).containsExactly("Day 3", "Day 2", "Day 1");
        assertThat(titles(organization, "?active=true")).containsExactly("Day 2", "Day 1");
        assertThat(titles(organization, "?active=false")).containsExactly("Day 3");
        assertThat(titles(organization, "?status=resolved")).containsExactly("Day 3");
        assertThat(titles(organization, "?impact=minor")).containsExactly("Day 1");
        assertThat(titles(organization, "?serviceId=" + shop.id())).containsExactly("Day 1");
        assertThat(titles(organization, "?serviceId=" + UUID.randomUUID())).isEmpty();
        var first = api.get(PATH + "?limit=2");
        assertThat(titles(organization, "?limit=2&cursor=" + first.text("/next")))
                .containsExactly("Day 1");
        assertProblem(api.get(PATH + "?active=yes"), 400, "invalid-parameter");
        assertProblem(api.get(PATH + "?serviceId=1"), 400, "invalid-parameter");
    }

    @ParameterizedTest
    @ValueSource(strings = {"member", "communicator"})
    void areWrittenByThoseWhoTalkToCustomers(String role, PharosServer server) throws SQLException {
        var organization = Organization.register(server);
        var writer = organization.as(role);

        var created = writer.post(PATH, "{\"title\":\"Slow\",\"body\":\"x\"}");

        assertThat(created.status()).as(created.body()).isEqualTo(201);
        assertThat(writer.post(created.header("Location") + "/updates", "{\"status\":\"resolved\",\"body\":\"x\"}")
                        .status())
                .isEqualTo(201);
        assertThat(writer.delete(created.header("Location")).status()).isEqualTo(204);
    }

    @Test
    void areOnlyReadByViewersAndOnlyAtHome(PharosServer server) throws SQLException {
        var organization = Organization.register(server);
        var id = open(organization, "[]");
        var viewer = organization.as("viewer");
        var stranger = Organization.register(server).api();

        assertThat(viewer.get(PATH + "/" + id).status()).isEqualTo(200);
        assertProblem(viewer.post(PATH, "{\"title\":\"Slow\",\"body\":\"x\"}"), 403, "role-missing");
        assertProblem(viewer.post(PATH + "/" + id + "/updates", "{\"body\":\"x\"}"), 403, "role-missing");
        var unknown = stranger.get(PATH + "/" + UUID.randomUUID());
        assertProblem(unknown, 404, "incident-not-found");
        assertThat(stranger.get(PATH + "/" + id).body()).isEqualTo(unknown.body());
        assertProblem(stranger.post(PATH + "/" + id + "/updates", "{\"body\":\"x\"}"), 404, "incident-not-found");
    }

    private static List<String> titles(Organization organization, String query) {
        return organization
                .api()
                .get(PATH + query)
                .json()
                .at("/items")
                .valueStream()
                .map(incident -> incident.at("/title").asString())
                .toList();
    }

    private static String open(Organization organization, String services) {
        var created =
                organization.api().post(PATH, "{\"title\":\"Slow\",\"body\":\"x\",\"services\":" + services + "}");
        assertThat(created.status()).as(created.body()).isEqualTo(201);
        return created.text("/id");
    }

    private static Answer say(Organization organization, String path, String status, String more) {
        return organization
                .api()
                .post(path + "/updates", "{\"status\":\"" + status + "\",\"body\":\"Now\"" + more + "}");
    }

    private static List<String> wrong(Organization organization, String body) {
        return organization.api().post(PATH, body).wrongFields();
    }
}
