package dev.pharos.it.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import dev.pharos.it.client.Answer;
import dev.pharos.it.client.Http;
import dev.pharos.it.client.RawHttp;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code ./pharos seed}: samples in a Pharos that runs, all or none of one, and a clear word where none runs. */
@WithPharos
class SeedCommandIT {

    private static final Pattern LOG_IN =
            Pattern.compile("Sample Lamp Works at (\\S+): log in as (\\S+@sample\\.example) with (\\S+)");

    @Test
    void makesOrganizationsThatAreCalledSamples(PharosServer server) {
        var ended = LauncherProcess.end(TestDirectories.fresh("seed"), port(server), "seed");

        assertThat(ended.exitCode()).as(ended.said()).isZero();
        var logIn = LOG_IN.matcher(ended.said());
        assertThat(logIn.find()).as(ended.said()).isTrue();
        var slug = logIn.group(1);
        assertThat(ended.said())
                .contains("Sample Lamp Works shows its status at " + server.baseUrl() + "status/" + slug
                        + ", host name " + slug + ".pharos.local\n")
                .contains("Sample Ferry Line at ", "Sample Ferry Line shows its status at ");
        var api = loggedIn(server, logIn.group(2), logIn.group(3));
        assertThat(api.get("api/auth/me").text("/organization/slug")).isEqualTo(slug);
        assertWatched(api);
        assertToldToCustomers(api);
        assertPlanned(api);
        assertPublic(server, slug);
    }

    @Test
    void saysWhereItLookedInVain() {
        var port = FreePorts.one();

        var said = LauncherProcess.answer(
                TestDirectories.fresh("seed-none"), Map.of("PHAROS_HTTP_PORT", String.valueOf(port)), "seed");

        assertThat(said)
                .contains("Pharos does not answer at http://localhost:" + port + "/; start it with ./pharos run");
    }

    /** An installation may allow less than the samples take. */
    @Test
    void deletesWhatItCannotFinish(PharosServer server) {
        var before = sampleSlugs(server);
        try (var small = BundleServer.beside(server, Map.of("PHAROS_PLANS_TEAM_MONITORS", "2"))) {
            var ended = LauncherProcess.end(TestDirectories.fresh("seed-refused"), port(small), "seed");

            assertThat(ended.said())
                    .startsWith("pharos: Sample Lamp Works was not finished and has been deleted again:"
                            + " POST api/v1/monitors was refused with 402: ")
                    .doesNotContain("log in as", "Sample Ferry Line");
            assertThat(ended.exitCode()).isEqualTo(1);
        }
        assertThat(sampleSlugs(server)).isEqualTo(before);
    }

    private static void assertWatched(Http api) {
        assertThat(api.get("api/v1/monitors").items("/name"))
                .hasSize(4)
                .allSatisfy(name -> assertThat(name).startsWith("Sample: "));
        assertThat(api.get("api/v1/teams").text("/items/0/memberCount")).isEqualTo("1");
        var services = api.get("api/v1/services");
        assertThat(services.json().at("/items").valueStream())
                .extracting(at("/name"), at("/group"), at("/public"), at("/follow"))
                .containsExactly(
                        tuple("Sample: Online shop", "Sample: Shop", "true", "worst_of"),
                        tuple("Sample: Checkout", "Sample: Shop", "true", "none"),
                        tuple("Sample: Parcel tracking", "Sample: Delivery", "true", "none"),
                        tuple("Sample: Warehouse", "Sample: Delivery", "false", "none"));
        var followed = services.text("/items/0/monitorIds/0");
        assertThat(api.get("api/v1/monitors/" + followed).text("/name")).isEqualTo("Sample: log-in page");
    }

    private static void assertToldToCustomers(Http api) {
        var incidents = api.get("api/v1/incidents").json().at("/items");
        assertThat(incidents.valueStream())
                .extracting(at("/title"), at("/status"), at("/services/0/name"))
                .containsExactly(
                        tuple("Sample: Payments take longer than usual", "identified", "Sample: Checkout"),
                        tuple("Sample: Parcels could not be tracked", "resolved", "Sample: Parcel tracking"));
        assertThat(incidents.valueStream())
                .allSatisfy(incident -> assertThat(incident.at("/updates")).hasSize(2));
        assertThat(api.get("api/v1/incident-templates").items("/name"))
                .containsExactly("Sample: Payments take longer than usual");
    }

    private static void assertPlanned(Http api) {
        assertThat(api.get("api/v1/maintenances").json().at("/items").valueStream())
                .extracting(at("/title"), at("/status"), at("/recurrence"), at("/timeZone"))
                .containsExactlyInAnyOrder(
                        tuple("Sample: Checkout moves to new hardware", "scheduled", "", "Europe/Berlin"),
                        tuple(
                                "Sample: Parcel tracking is updated",
                                "scheduled",
                                "FREQ=WEEKLY;BYDAY=SU",
                                "Europe/Berlin"));
    }

    /** As somebody sees it who knows the address only. */
    private static void assertPublic(PharosServer server, String slug) {
        var stranger = Http.stranger(server);
        await().untilAsserted(() -> {
            var page = stranger.get("api/public/status/" + slug);
            assertThat(page.text("/page/title")).isEqualTo("Sample Lamp Works status");
            assertThat(names(page, "/services", "/name"))
                    .containsExactly("Sample: Online shop", "Sample: Checkout", "Sample: Parcel tracking");
            assertThat(page.text("/services/1/status")).isEqualTo("degraded_performance");
            assertThat(names(page, "/incidents", "/status")).containsExactly("identified", "resolved");
            assertThat(names(page, "/maintenances", "/title"))
                    .contains("Sample: Checkout moves to new hardware", "Sample: Parcel tracking is updated");
        });
        assertThat(stranger.get("status/" + slug).body())
                .contains("Sample data", "Sample: Payments take longer than usual")
                .doesNotContain("Warehouse");
        assertThat(stranger.get("status/" + slug + "/theme.css").body()).contains("#b45309");
        var host = RawHttp.sendBytes(
                server, "GET / HTTP/1.1\r\nHost: " + slug + ".pharos.local\r\nConnection: close\r\n\r\n");
        assertThat(host.body()).contains("Sample Lamp Works status");
    }

    private static Map<String, String> port(PharosServer server) {
        return Map.of("PHAROS_HTTP_PORT", String.valueOf(server.rootUrl().getPort()));
    }

    private static Http loggedIn(PharosServer server, String email, String password) {
        var owner = Http.stranger(server);
        var token = owner.post("api/auth/token", """
                {"email":"%s","password":"%s"}""".formatted(email, password));
        assertThat(token.status()).as(token.body()).isEqualTo(200);
        return owner.bearing(token.text("/accessToken"));
    }

    private static List<String> sampleSlugs(PharosServer server) {
        var listed = LauncherProcess.answer(server.directory(), Map.of(), "tenants", "--json");
        return JsonMapper.shared()
                .readTree(listed)
                .valueStream()
                .map(at("/slug"))
                .filter(slug -> slug.startsWith("sample-"))
                .toList();
    }

    private static List<String> names(Answer answer, String list, String name) {
        return answer.json().at(list).valueStream().map(at(name)).toList();
    }

    private static Function<JsonNode, String> at(String pointer) {
        return node -> node.at(pointer).asString("");
    }
}
