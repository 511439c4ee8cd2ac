package dev.pharos.it.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.pharos.it.client.ForeignScript;
import dev.pharos.it.client.Http;
import dev.pharos.it.client.NpmPackage;
import dev.pharos.it.client.Organization;
import dev.pharos.it.client.PublicFacts;
import dev.pharos.it.server.PharosServer;
import dev.pharos.it.server.WithPharos;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The shapes others read: the Statuspage API, feeds and badges. */
@WithPharos
class StatuspageApiIT {

    /** Newer ones came to the registry without their code. */
    private static final NpmPackage STATUSPAGE = new NpmPackage("statuspage.io", "3.3.8");

    private static final List<String> COMPONENT = List.of(
            "id",
            "name",
            "status",
            "created_at",
            "updated_at",
            "position",
            "description",
            "showcase",
            "start_date",
            "group_id",
            "page_id",
            "group",
            "only_show_if_degraded");
    private static final List<String> INCIDENT = List.of(
            "id",
            "name",
            "status",
            "created_at",
            "updated_at",
            "monitoring_at",
            "resolved_at",
            "impact",
            "shortlink",
            "started_at",
            "page_id",
            "incident_updates",
            "components");
    private static final List<String> UPDATE = List.of(
            "id",
            "status",
            "body",
            "incident_id",
            "created_at",
            "updated_at",
            "display_at",
            "affected_components",
            "deliver_notifications",
            "custom_tweet",
            "tweet_id");
    private static final Duration SOON = Duration.ofSeconds(10);
    private static final String TIME = "\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}[+-]\\d{2}:\\d{2}";

    @Test
    void hasTheShapesOfStatuspage(PharosServer server) throws SQLException {
        var organization = Organization.register(server);
        var facts = new PublicFacts(organization);
        var now = Instant.now();
        var shop = facts.service("Checkout", "Shop", true, "partial_outage", now.minus(Duration.ofDays(3)));
        facts.service("Search", "Shop", true, "operational", now.minus(Duration.ofDays(3)));
        facts.service("Mail", null, true, "operational", now.minus(Duration.ofDays(3)));
        var open = facts.incident("Payments failing", "major", "identified", now.minusSeconds(60), "Look", shop);
        facts.update(open, "monitoring", "Better", now.minusSeconds(30));
        facts.incident("Over", "minor", "resolved", now.minusSeconds(9000), "Done");
        facts.maintenance("Later", "scheduled", now.plusSeconds(3600), now.plusSeconds(7200), shop);
        facts.maintenance("Now", "in_progress", now.minusSeconds(60), now.plusSeconds(600), shop);
        facts.maintenance("Past", "completed", now.minusSeconds(9000), now.minusSeconds(8000), shop);
        facts.tell("incident_created", "{}");
        var api = Http.stranger(server);
        var base = "status/" + organization.slug() + "/api/v2/";

        var summary = api.get(base + "summary.json");
        assertThat(summary.header("Access-Control-Allow-Origin")).isEqualTo("*");
        var json = summary.json();
        assertThat(fields(json))
                .containsExactlyInAnyOrder("page", "status", "components", "incidents", "scheduled_maintenances");
        assertThat(fields(json.at("/page"))).containsExactlyInAnyOrder("id", "name", "url", "time_zone", "updated_at");
        assertThat(json.at("/page/updated_at").asString()).matches(TIME);
        assertThat(json.at("/page/url").asString()).endsWith("/status/" + organization.slug());
        assertThat(json.at("/status/indicator").asString()).isEqualTo("major");
        assertThat(json.at("/status/description").asString()).isEqualTo("Partial System Outage");

        var group = json.at("/components")
                .valueStream()
                .filter(component -> component.at("/group").asBoolean())
                .toList();
        assertThat(group).hasSize(1);
        assertThat(fields(group.get(0))).containsAll(COMPONENT).contains("components");
        assertThat(group.get(0).at("/components").size()).isEqualTo(2);
        var checkout = json.at("/components")
                .valueStream()
                .filter(component -> component.at("/name").asString().equals("Checkout"))
                .findFirst()
                .orElseThrow();
        assertThat(fields(checkout)).containsExactlyInAnyOrderElementsOf(COMPONENT);
        assertThat(checkout.at("/group_id")).isEqualTo(group.get(0).at("/id"));
        assertThat(checkout.at("/status").asString()).isEqualTo("partial_outage");

        var incident = json.at("/incidents/0");
        assertThat(json.at("/incidents").size()).isOne();
        assertThat(fields(incident)).containsAll(INCIDENT);
        assertThat(incident.at("/monitoring_at").asString()).matches(TIME);
        assertThat(incident.at("/resolved_at").isNull()).isTrue();
        assertThat(fields(incident.at("/incident_updates/0"))).containsExactlyInAnyOrderElementsOf(UPDATE);
        assertThat(incident.at("/incident_updates/0/status").asString()).isEqualTo("monitoring");
        assertThat(json.at("/scheduled_maintenances").size()).isEqualTo(2);
        assertThat(json.at("/scheduled_maintenances/0/impact").asString()).isEqualTo("maintenance");
        assertThat(json.at("/scheduled_maintenances/0/scheduled_for").asString())
                .matches(TIME);

        assertThat(names(api, base + "incidents.json", "incidents")).containsExactly("Payments failing", "Over");
        assertThat(names(api, base + "incidents/unresolved.json", "incidents")).containsExactly("Payments failing");
        assertThat(names(api, base + "scheduled-maintenances.json", "scheduled_maintenances"))
                .containsExactly("Later", "Now", "Past");
        assertThat(names(api, base + "scheduled-maintenances/upcoming.json", "scheduled_maintenances"))
                .containsExactly("Later");
        assertThat(names(api, base + "scheduled-maintenances/active.json", "scheduled_maintenances"))
                .containsExactly("Now");
        assertThat(names(api, base + "components.json", "components")).contains("Shop", "Mail");
        assertThat(fields(api.get(base + "status.json").json())).containsExactlyInAnyOrder("page", "status");
        assertThat(api.get(base + "nothing.json").status()).isEqualTo(404);
    }

    @Test
    void isReadByTheClientOfStatuspage(PharosServer server) {
        var organization = Organization.register(server);
        var api = organization.api();
        var checkout = api.post("api/v1/services", "{\"name\":\"Checkout\",\"group\":\"Shop\"}")
                .text("/id");
        api.post("api/v1/services", "{\"name\":\"Back office\",\"public\":false}");
        var late = api.post("api/v1/incidents", "{\"title\":\"Mail is late\",\"impact\":\"minor\",\"body\":\"x\"}")
                .text("/id");
        api.post("api/v1/incidents/" + late + "/updates", "{\"status\":\"resolved\",\"body\":\"It is over\"}");
        var incident = api.post("api/v1/incidents", """
                        {"title":"Payments fail","impact":"major","body":"We look","serviceIds":["%s"]}""".formatted(checkout)).text("/id");
        api.post("api/v1/incidents/" + incident + "/updates", "{\"status\":\"identified\",\"body\":\"A cable\"}");
        var begin = Instant.now().plus(Duration.ofDays(1)).truncatedTo(ChronoUnit.SECONDS);
        var planned = api.post("api/v1/maintenances", """
                {"title":"Newer database","startsAt":"%s","endsAt":"%s","timeZone":"UTC","serviceIds":["%s"]}""".formatted(begin, begin.plusSeconds(3600), checkout));
        assertThat(planned.status()).as(planned.body()).isEqualTo(201);
        var page = server.baseUrl() + "status/" + organization.slug();
        await().atMost(SOON)
                .until(() -> Http.stranger(server)
                        .get("status/" + organization.slug())
                        .body()
                        .contains("Newer database"));

        assertThat(STATUSPAGE.runs(new ForeignScript("statuspage.cjs").path(), page))
                .isEqualTo("read\n");
    }

    @Test
    void hasBadgesThatTellNobodyWhatExists(PharosServer server) throws SQLException {
        var organization = Organization.register(server);
        var facts = new PublicFacts(organization);
        var shop = facts.service("Shop & <co>", null, true, "degraded_performance", Instant.now());
        var secret = facts.service("Secret", null, false, "operational", Instant.now());
        facts.tell("service_created", "{}");
        var stranger = Http.stranger(server);
        var base = "badge/" + organization.slug() + "/";

        var good = stranger.get(base + shop + ".svg");
        assertThat(good.header("Content-Type")).startsWith("image/svg+xml");
        assertThat(good.body()).contains("degraded performance", "Shop &amp; &lt;co&gt;");
        var shields = stranger.get(base + shop + ".json");
        assertThat(shields.json().at("/schemaVersion").asInt()).isOne();
        assertThat(shields.text("/message")).isEqualTo("degraded performance");
        for (var type : List.of(".svg", ".json")) {
            var unknown = stranger.get(base + UUID.randomUUID() + type);
            assertThat(unknown.status()).isEqualTo(200);
            assertThat(unknown.body()).contains("unknown");
            for (var other : List.of(base + secret, base + "nonsense", "badge/no-such-page/" + shop)) {
                assertThat(stranger.get(other + type).body()).as(other).isEqualTo(unknown.body());
            }
        }
    }

    private static List<String> names(Http api, String path, String list) {
        return api.get(path)
                .json()
                .at("/" + list)
                .valueStream()
                .map(thing -> thing.at("/name").asString())
                .toList();
    }

    private static List<String> fields(JsonNode object) {
        return List.copyOf(object.propertyNames());
    }
}
