package dev.pharos.it.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.pharos.it.client.Http;
import dev.pharos.it.client.Organization;
import dev.pharos.it.client.PublicFacts;
import dev.pharos.it.client.RawHttp;
import dev.pharos.it.server.PharosServer;
import dev.pharos.it.server.WithPharos;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The status page as strangers get it: what it shows, to whom, how soon, and what it costs to ask again. */
@WithPharos
class PublicPageIT {

    /** What is written is visible that soon, by contract. */
    private static final Duration SOON = Duration.ofSeconds(2);

    private static final String FORM = "application/x-www-form-urlencoded";

    @Test
    void showsWhatIsPublicAndNothingElse(PharosServer server) throws SQLException {
        var organization = Organization.register(server);
        var facts = new PublicFacts(organization);
        var now = Instant.now();
        var shop = facts.service("Checkout", "Shop", true, "operational", now.minus(Duration.ofDays(5)));
        var secret = facts.service("Secret backoffice", null, false, "major_outage", now.minus(Duration.ofDays(5)));
        facts.incident("Payments failing", "major", "investigating", now, "We **look**", shop, secret);
        facts.incident("Only inside", "critical", "investigating", now, "hidden body", secret);
        facts.incident("About everything", "minor", "resolved", now.minusSeconds(3600), "over");
        facts.maintenance("New discs", "scheduled", now.plusSeconds(7200), now.plusSeconds(10_800), shop);
        facts.maintenance("Inside work", "scheduled", now.plusSeconds(7200), now.plusSeconds(10_800), secret);
        facts.tell("incident_created", "{}");
        var stranger = Http.stranger(server);

        for (var path : List.of(
                "status/%s",
                "status/%s/history",
                "status/%s/history.atom",
                "status/%s/history.rss",
                "status/%s/feed.json",
                "status/%s/api/v2/summary.json",
                "status/%s/api/v2/incidents.json",
                "status/%s/api/v2/scheduled-maintenances.json",
                "api/public/status/%s")) {
            var answer = stranger.get(path.formatted(organization.slug()));
            assertThat(answer.status()).as(path).isEqualTo(200);
            assertThat(answer.body())
                    .as(path)
                    .doesNotContain(
                            "Secret backoffice",
                            secret,
                            "Only inside",
                            "hidden body",
                            "Inside work",
                            "Ann Author",
                            "Cause Of It",
                            organization.email());
            assertThat(answer.header("ETag")).as(path).startsWith("\"");
            assertThat(answer.header("Cache-Control")).contains("public").contains("stale-if-error");
            assertThat(stranger.with("If-None-Match", answer.header("ETag"))
                            .get(path.formatted(organization.slug()))
                            .status())
                    .as(path)
                    .isEqualTo(304);
        }
        assertThat(stranger.get("status/" + organization.slug()).body())
                .contains("Checkout", "Payments failing", "<strong>look</strong>", "About everything", "New discs")
                .contains("Partial system outage")
                .containsOnlyOnce("data-bars");
    }

    /** To people one card with all its dates, to programs each occurrence by itself. */
    @Test
    void showsRecurringWorkOnceWithAllItsDates(PharosServer server) {
        var organization = Organization.register(server);
        var start = Instant.now().truncatedTo(ChronoUnit.SECONDS).plus(Duration.ofDays(3));
        var planned = organization.api().post("api/v1/maintenances", """
                {"title":"Weekly discs","startsAt":"%s","endsAt":"%s","recurrence":"FREQ=WEEKLY"}""".formatted(start, start.plusSeconds(3600)));
        assertThat(planned.status()).as(planned.body()).isEqualTo(201);
        var path = "status/" + organization.slug();
        var stranger = Http.stranger(server);

        var occurrences = stranger.get(path + "/api/v2/scheduled-maintenances/upcoming.json")
                .json()
                .at("/scheduled_maintenances")
                .valueStream()
                .toList();
        assertThat(occurrences)
                .extracting(each ->
                        Instant.parse(each.at("/scheduled_for").asString().replace("+00:00", "Z")))
                .containsExactly(
                        start,
                        start.plus(Duration.ofDays(7)),
                        start.plus(Duration.ofDays(14)),
                        start.plus(Duration.ofDays(21)));
        var page = stranger.get(path).body();
        assertThat(page).containsOnlyOnce("Weekly discs").containsOnlyOnce("Also on");
        assertThat(page.split("<article")).hasSize(2);
        assertThat(occurrences)
                .extracting(each -> each.at("/id").asString())
                .doesNotHaveDuplicates()
                .allSatisfy(id -> assertThat(page).containsOnlyOnce("id=\"maintenance-" + id + "\""));
        assertThat(stranger.get(path + "?lang=de").body())
                .containsOnlyOnce("Auch am")
                .doesNotContain("Also on");
    }

    /** What was about a private service only must not turn public because the service is gone. */
    @Test
    void keepsToItselfWhatWasAboutAPrivateServiceThatIsGone(PharosServer server) {
        var organization = Organization.register(server);
        var service = organization
                .api()
                .post("api/v1/services", "{\"name\":\"Secret backoffice\",\"public\":false}")
                .text("/id");
        var incident = organization
                .api()
                .post("api/v1/incidents", """
                        {"title":"Only inside","impact":"major","serviceIds":["%s"],"body":"hidden body"}""".formatted(service))
                .text("/id");
        organization.api().post("api/v1/maintenances", """
                {"title":"Inside work","startsAt":"2031-01-01T00:00:00Z","endsAt":"2031-01-01T01:00:00Z","serviceIds":["%s"]}""".formatted(service));
        assertThat(organization.api().delete("api/v1/services/" + service).status())
                .isEqualTo(204);

        var page = Http.stranger(server).get("api/public/status/" + organization.slug());
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body()).doesNotContain("Only inside", "hidden body", "Inside work", incident);

        assertThat(organization
                        .api()
                        .patch("api/v1/incidents/" + incident, "{\"impact\":\"minor\"}")
                        .status())
                .isEqualTo(200);
        assertThat(Http.stranger(server)
                        .get("api/public/status/" + organization.slug())
                        .body())
                .doesNotContain("Only inside");
    }

    @Test
    void showsAChangeWithinTwoSeconds(PharosServer server) throws SQLException {
        var organization = Organization.register(server);
        var facts = new PublicFacts(organization);
        var stranger = Http.stranger(server);
        assertThat(stranger.get("status/" + organization.slug()).body()).contains("All systems operational");

        facts.incident("Something burns", "critical", "investigating", Instant.now(), "Fire");
        facts.tell("incident_created", "{}");

        await().atMost(SOON)
                .until(() ->
                        stranger.get("status/" + organization.slug()).body().contains("Something burns"));
        assertThat(stranger.get("status/" + organization.slug() + "/api/v2/status.json")
                        .text("/status/indicator"))
                .isEqualTo("critical");
    }

    @Test
    void tellsHistoryByMonthAndOneIncidentAlone(PharosServer server) throws SQLException {
        var organization = Organization.register(server);
        var facts = new PublicFacts(organization);
        var id = facts.incident("A bad day", "minor", "resolved", Instant.now(), "Said *this*");
        facts.tell("incident_created", "{}");
        var page = Http.stranger(server);
        var root = "status/" + organization.slug();

        assertThat(page.get(root + "/incidents/" + id).body()).contains("A bad day", "<em>this</em>");
        assertThat(page.get("api/public/" + root + "/incidents/" + id).text("/title"))
                .isEqualTo("A bad day");
        assertThat(page.get(root + "/history?month=2001-01").status()).isEqualTo(404);
        assertThat(page.get(root + "/history?month=soon").status()).isEqualTo(404);
        assertThat(page.get(root + "/incidents/" + UUID.randomUUID()).status()).isEqualTo(404);
        assertThat(page.get("api/public/" + root + "/incidents/" + UUID.randomUUID())
                        .text("/code"))
                .isEqualTo("incident-not-found");
    }

    @Test
    void answersWhereThereIsNothing(PharosServer server) {
        var stranger = Http.stranger(server);

        assertThat(stranger.get("status/no-such-page").status()).isEqualTo(404);
        assertThat(stranger.get("status/no-such-page").header("Content-Type")).startsWith("text/html");
        assertThat(stranger.get("status/no-such-page/api/v2/summary.json").text("/code"))
                .isEqualTo("status-page-not-found");
        assertThat(stranger.get("api/public/status/no-such-page").text("/code")).isEqualTo("status-page-not-found");
        assertThat(stranger.get("status/").status()).isEqualTo(404);
        assertThat(stranger.get("status/..%2f..%2fx").status()).isBetween(400, 404);
    }

    @Test
    void speaksTheLanguageOfThePageOrOfTheVisitor(PharosServer server) throws SQLException {
        var organization = Organization.register(server);
        var path = "status/" + organization.slug();
        var german = Http.stranger(server).with("Accept-Language", "de-AT, en;q=0.5");

        assertThat(german.get(path).body()).contains("Alle Systeme in Betrieb", "lang=\"de\"");
        assertThat(german.get(path + "?lang=en").body()).contains("All systems operational");
        assertThat(german.with("Accept-Language", "fr").get(path).body()).contains("All systems operational");

        var set = organization.api().patch("api/v1/status-page", "{\"language\":\"de\"}");
        assertThat(set.status()).as(set.body()).isEqualTo(200);
        await().atMost(SOON)
                .until(() ->
                        german.with("Accept-Language", "fr").get(path).body().contains("Alle Systeme"));
    }

    @Test
    void asksForThePasswordOfAPrivatePage(PharosServer server) throws SQLException {
        var organization = Organization.register(server);
        new PublicFacts(organization).service("Hidden shop", null, true, "operational", Instant.now());
        var set = organization
                .api()
                .patch("api/v1/status-page", "{\"access\":\"password\",\"password\":\"open sesame\"}");
        assertThat(set.status()).as(set.body()).isEqualTo(200);
        assertThat(set.body()).doesNotContain("open sesame", "argon2");
        var path = "status/" + organization.slug();
        var stranger = Http.stranger(server);

        await().atMost(SOON).until(() -> stranger.get(path).status() == 403);
        assertThat(stranger.get(path).body()).contains("type=\"password\"").doesNotContain("Hidden shop");
        for (var hidden : List.of("/api/v2/summary.json", "/history.atom", "/feed.json")) {
            assertThat(stranger.get(path + hidden).body())
                    .isEqualTo(stranger.get("status/no-such-page" + hidden).body());
        }
        assertThat(stranger.get("api/public/" + path).status()).isEqualTo(404);

        var wrong = stranger.with("Content-Type", FORM)
                .send("POST", path + "/access", BodyPublishers.ofString("password=guess"));
        assertThat(wrong.status()).isEqualTo(403);
        assertThat(wrong.header("Set-Cookie")).isEmpty();
        var right = stranger.with("Content-Type", FORM)
                .send("POST", path + "/access", BodyPublishers.ofString("password=open%20sesame"));
        assertThat(right.status()).isEqualTo(303);
        var cookie = right.header("Set-Cookie");
        assertThat(cookie).contains("HttpOnly", "Secure", "SameSite=Lax");
        var guest = stranger.with("Cookie", cookie.substring(0, cookie.indexOf(';')));
        assertThat(guest.get(path).body()).contains("Hidden shop");
        assertThat(guest.get(path).header("Cache-Control")).contains("private");
        assertThat(guest.get(path + "/api/v2/summary.json").status()).isEqualTo(200);

        organization.api().patch("api/v1/status-page", "{\"password\":\"another sesame\"}");
        await().atMost(SOON).until(() -> guest.get(path).status() == 403);
    }

    @Test
    void limitsGuessesOfThePassword(PharosServer server) {
        var organization = Organization.register(server);
        organization.api().patch("api/v1/status-page", "{\"access\":\"password\",\"password\":\"open sesame\"}");
        var guesser = Http.stranger(server).with("Content-Type", FORM);
        var path = "status/" + organization.slug() + "/access";
        await().atMost(SOON)
                .until(() -> Http.stranger(server)
                                .get("status/" + organization.slug())
                                .status()
                        == 403);

        for (var guess = 0; guess < 5; guess++) {
            guesser.send("POST", path, BodyPublishers.ofString("password=guess" + guess));
        }
        var refused = guesser.send("POST", path, BodyPublishers.ofString("password=open%20sesame"));

        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.header("Retry-After")).matches("\\d+");
        assertThat(Http.stranger(server)
                        .with("Content-Type", FORM)
                        .send("POST", path, BodyPublishers.ofString("password=open%20sesame"))
                        .status())
                .as("whoever did not guess")
                .isEqualTo(303);
    }

    @Test
    void takesAPasswordOnlyWhereThereIsOne(PharosServer server) {
        var organization = Organization.register(server);
        var stranger = Http.stranger(server).with("Content-Type", FORM);
        var path = "status/" + organization.slug();
        var password = BodyPublishers.ofString("password=guess");
        assertThat(stranger.send("POST", path + "/access", password).status()).isEqualTo(404);

        organization.api().patch("api/v1/status-page", "{\"access\":\"members\"}");
        await().atMost(SOON).until(() -> Http.stranger(server).get(path).status() == 302);

        assertThat(stranger.send("POST", path + "/access", password).status()).isEqualTo(404);
        assertThat(stranger.get(path + "/theme.css").status()).isEqualTo(302);
    }

    /** The lists have the newest of a long timeline; the incident alone has all of it. */
    @Test
    void showsWholeTimelinesOneByOne(PharosServer server) throws SQLException {
        var organization = Organization.register(server);
        var facts = new PublicFacts(organization);
        var incident = facts.incident("Long one", "minor", "investigating", Instant.now(), "the very first");
        facts.execute("""
                INSERT INTO incident_update (tenant_id, uuid, incident_id, status, body, author_kind, author_name, created_at)
                SELECT i.tenant_id, UUID(), i.id, 'investigating', CONCAT('said ', s.seq), 'person', 'Ann', UTC_TIMESTAMP(3)
                FROM incident i JOIN seq_1_to_24 s WHERE i.uuid = ? ORDER BY s.seq\
                """, incident);
        facts.tell("incident_updated", "{}");
        var stranger = Http.stranger(server);
        var page = "api/public/status/" + organization.slug();

        await().atMost(SOON)
                .until(() ->
                        stranger.get(page).json().at("/incidents/0/updates").size() == 20);
        assertThat(stranger.get(page).json().at("/incidents/0/earlierUpdates").asInt())
                .isEqualTo(5);
        assertThat(stranger.get("status/" + organization.slug()).body())
                .contains("Earlier updates: 5")
                .doesNotContain("the very first");
        assertThat(stranger.get(page + "/incidents/" + incident).json().at("/updates"))
                .hasSize(25);
        assertThat(stranger.get("status/" + organization.slug() + "/incidents/" + incident)
                        .body())
                .contains("the very first")
                .doesNotContain("Earlier updates");
    }

    @Test
    void letsMembersInToTheirPage(PharosServer server) throws SQLException {
        var organization = Organization.register(server);
        organization.api().patch("api/v1/status-page", "{\"access\":\"members\"}");
        var path = "status/" + organization.slug();
        var stranger = Http.stranger(server);
        await().atMost(SOON).until(() -> stranger.get(path).status() == 302);

        assertThat(stranger.get(path).header("Location"))
                .endsWith("login?next=" + URLEncoder.encode("/" + path, StandardCharsets.UTF_8));
        assertThat(organization.somebody("viewer").cookie().get(path).status()).isEqualTo(200);
        assertThat(Organization.register(server)
                        .somebody("viewer")
                        .cookie()
                        .get(path)
                        .status())
                .isEqualTo(404);
        assertThat(organization.api().get("api/public/" + path).status()).isEqualTo(200);
        assertThat(Organization.register(server).api().get("api/public/" + path).status())
                .isEqualTo(404);
    }

    @Test
    void keepsSettingsAsTheyAreAllowedToBe(PharosServer server) {
        var organization = Organization.register(server);
        var api = organization.api();

        var wrong = api.put("api/v1/status-page", """
            {"title":"%s","accent":"red","language":"tlh","timeZone":"Mars/North","access":"password"}\
            """.formatted("x".repeat(101)));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.wrongFields()).containsExactlyInAnyOrder("title", "accent", "language", "timeZone");
        assertThat(api.patch("api/v1/status-page", "{\"access\":\"password\"}").wrongFields())
                .containsExactly("password");
        assertThat(api.patch("api/v1/status-page", "{\"slug\":\"mine\"}").status())
                .isEqualTo(422);

        var first = api.get("api/v1/status-page");
        assertThat(api.with("If-Match", "\"99\"")
                        .patch("api/v1/status-page", "{}")
                        .status())
                .isEqualTo(412);
        assertThat(api.with("If-None-Match", first.header("ETag"))
                        .get("api/v1/status-page")
                        .status())
                .isEqualTo(304);
        assertThat(api.with("Content-Type", "image/png")
                        .send("PUT", "api/v1/status-page/logo", BodyPublishers.ofString("<svg/>"))
                        .status())
                .isEqualTo(422);
        assertThat(api.with("Content-Type", "image/png")
                        .send("PUT", "api/v1/status-page/logo", BodyPublishers.ofByteArray(new byte[300_000]))
                        .status())
                .isEqualTo(413);
        var png = new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0};
        assertThat(api.with("Content-Type", "image/png")
                        .send("PUT", "api/v1/status-page/logo", BodyPublishers.ofByteArray(png))
                        .text("/hasLogo"))
                .isEqualTo("true");
        var page = Http.stranger(server);
        await().atMost(SOON)
                .until(() -> page.get("status/" + organization.slug() + "/logo").status() == 200);
        assertThat(page.get("status/" + organization.slug() + "/logo").header("Content-Type"))
                .isEqualTo("image/png");
        assertThat(api.delete("api/v1/status-page/logo").status()).isEqualTo(204);
        await().atMost(SOON)
                .until(() -> page.get("status/" + organization.slug() + "/logo").status() == 404);
    }

    @Test
    void isTheRootOfTheHostName(PharosServer server) {
        var organization = Organization.register(server);
        var raw = RawHttp.sendBytes(
                server,
                "GET " + server.baseUrl().getPath() + " HTTP/1.1\r\nHost: " + organization.slug()
                        + ".pharos.local\r\nConnection: close\r\n\r\n");

        assertThat(raw.status()).isEqualTo(200);
        assertThat(raw.body()).contains("All systems operational");
        assertThat(Http.stranger(server).get("").status()).isEqualTo(302);
    }
}
