package dev.pharos.it.api;

import static dev.pharos.it.api.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pharos.it.client.Answer;
import dev.pharos.it.client.Organization;
import dev.pharos.it.client.SharedOrganization;
import dev.pharos.it.server.PharosServer;
import dev.pharos.it.server.WithPharos;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

@WithPharos
class MonitorListIT {

    private static final SharedOrganization SHARED = new SharedOrganization();

    private static final String PATH = "api/v1/monitors";

    @Test
    void isEmptyAtFirst(PharosServer server) {
        var answer = Organization.register(server).api().get(PATH);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("{\"items\":[],\"next\":null}");
        assertThat(answer.headers().map()).doesNotContainKey("link");
    }

    @Test
    void showsEverythingOnceThoughRowsAreAddedWhileItIsRead(PharosServer server) {
        var organization = Organization.register(server);
        var before = IntStream.range(0, 7)
                .mapToObj(number -> add(organization, "Shop", number))
                .toList();
        var seen = new ArrayList<String>();

        var page = organization.api().get(PATH + "?sort=-created&limit=2");
        seen.addAll(column(page, "id"));
        for (var number = 100; !page.text("/next").isEmpty(); number++) {
            add(organization, "Shop", number);
            page = organization.api().get(PATH + "?sort=-created&limit=2&cursor=" + page.text("/next"));
            seen.addAll(column(page, "id"));
        }

        assertThat(seen).doesNotHaveDuplicates().hasSameElementsAs(before);
    }

    @Test
    void linksToTheNextPage(PharosServer server) {
        var organization = Organization.register(server);
        IntStream.range(0, 3).forEach(number -> add(organization, "Shop", number));

        var first = organization.api().get(PATH + "?limit=2&type=http");
        var link = first.header("Link");
        var second = organization.api().get(link.substring(1, link.indexOf('>')));

        assertThat(link).endsWith("; rel=\"next\"").contains("limit=2", "type=http", "cursor=");
        assertThat(column(second, "id")).hasSize(1);
        assertThat(second.text("/next")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"created", "name", "target", "type", "status", "latency"})
    void goesThroughAllPagesInEveryOrder(String order, PharosServer server) {
        var organization = Organization.register(server);
        for (var number = 0; number < 5; number++) {
            add(organization, number % 2 == 0 ? "same" : "Name " + number, number);
        }

        var up = pages(organization, order);
        var down = pages(organization, "-" + order);

        assertThat(up).hasSize(5);
        assertThat(down.stream().map(item -> item.at("/id").asString()))
                .containsExactlyInAnyOrderElementsOf(
                        up.stream().map(item -> item.at("/id").asString()).toList());
        if (List.of("name", "target").contains(order)) {
            assertThat(up).isSortedAccordingTo(Comparator.comparing(item -> key(item, order)));
            assertThat(down)
                    .isSortedAccordingTo(Comparator.<JsonNode, String>comparing(item -> key(item, order))
                            .reversed());
        }
    }

    @Test
    void showsWhatTheFiltersLeave(PharosServer server) {
        var organization = Organization.register(server);
        post(organization, "{\"name\":\"Web shop\",\"type\":\"http\",\"target\":\"http://127.0.0.1:9999/\"}");
        post(organization, "{\"name\":\"Mail\",\"type\":\"port\",\"target\":\"127.0.0.1:9998\",\"tags\":[\"in%ner\"]}");
        post(organization, "{\"name\":\"100% up_time\",\"type\":\"port\",\"target\":\"127.0.0.1:9997\"}");

        assertThat(names(organization, "type=port")).containsExactly("Mail", "100% up_time");
        assertThat(names(organization, "tag=in%25ner")).containsExactly("Mail");
        assertThat(names(organization, "tag=in")).isEmpty();
        assertThat(names(organization, "q=SHOP")).containsExactly("Web shop");
        assertThat(names(organization, "q=9998")).containsExactly("Mail");
        assertThat(names(organization, "q=%25")).containsExactly("100% up_time");
        assertThat(names(organization, "q=_")).containsExactly("100% up_time");
        assertThat(names(organization, "status=maintenance")).isEmpty();
        assertThat(names(organization, "type=port&q=mail")).containsExactly("Mail");
    }

    @ParameterizedTest
    @CsvSource({
        "limit=0, invalid-limit",
        "limit=501, invalid-limit",
        "limit=99999, invalid-limit",
        "limit=ten, invalid-limit",
        "limit=, invalid-limit",
        "cursor=zzz, invalid-cursor",
        "cursor=, invalid-cursor",
        "sort=password, invalid-parameter",
        "sort=name;DROP, invalid-parameter",
        "sort=--name, invalid-parameter",
        "status=great, invalid-parameter",
        "type=HTTP, invalid-parameter",
        "tenant=1, unknown-parameter",
        "type=http&type=port, repeated-parameter",
    })
    void refusesWhatItDoesNotKnow(String query, String code, PharosServer server) {
        assertProblem(SHARED.of(server).api().get(PATH + "?" + query), 400, code);
    }

    @Test
    void refusesACursorThatSomebodyChangedOrThatBelongsToAnotherList(PharosServer server) {
        var organization = Organization.register(server);
        IntStream.range(0, 3).forEach(number -> add(organization, "Shop", number));
        var cursor = organization.api().get(PATH + "?limit=1").text("/next");

        assertProblem(at(organization, "", changed(cursor, 0)), 400, "invalid-cursor");
        assertProblem(at(organization, "", changed(cursor, cursor.length() - 3)), 400, "invalid-cursor");
        assertProblem(at(organization, "sort=name&", cursor), 400, "invalid-cursor");
        assertThat(at(organization, "", cursor).status()).isEqualTo(200);
    }

    private static Answer at(Organization organization, String query, String cursor) {
        return organization.api().get(PATH + "?" + query + "limit=1&cursor=" + cursor);
    }

    private static String changed(String cursor, int index) {
        var other = cursor.charAt(index) == 'A' ? 'B' : 'A';
        return cursor.substring(0, index) + other + cursor.substring(index + 1);
    }

    private static List<JsonNode> pages(Organization organization, String order) {
        var items = new ArrayList<JsonNode>();
        var query = PATH + "?limit=2&sort=" + order;
        var page = organization.api().get(query);
        items.addAll(page.json().at("/items").valueStream().toList());
        while (!page.text("/next").isEmpty()) {
            page = organization.api().get(query + "&cursor=" + page.text("/next"));
            items.addAll(page.json().at("/items").valueStream().toList());
        }
        return items;
    }

    private static String key(JsonNode item, String field) {
        return item.at("/" + field).asString().toLowerCase(Locale.ROOT);
    }

    private static List<String> names(Organization organization, String query) {
        return column(organization.api().get(PATH + "?" + query), "name");
    }

    private static List<String> column(Answer page, String field) {
        assertThat(page.status()).as(page.body()).isEqualTo(200);
        return page.json()
                .at("/items")
                .valueStream()
                .map(item -> item.at("/" + field).asString())
                .toList();
    }

    /** A paused monitor, so that its status and latency stay as they are. Answers its id. */
    private static String add(Organization organization, String name, int number) {
        var id = post(organization, """
                {"name":"%s","type":"http","target":"http://127.0.0.1:9999/%d"}""".formatted(name, number));
        organization.api().post(PATH + "/" + id + "/pause");
        return id;
    }

    private static String post(Organization organization, String json) {
        var answer = organization.api().post(PATH, json);
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer.text("/id");
    }
}
