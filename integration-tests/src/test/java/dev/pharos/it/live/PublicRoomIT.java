package dev.pharos.it.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.pharos.it.client.Http;
import dev.pharos.it.client.Organization;
import dev.pharos.it.client.PublicFacts;
import dev.pharos.it.server.PharosServer;
import dev.pharos.it.server.WithPharos;
import java.net.http.HttpRequest.BodyPublishers;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Who listens to a status page hears what the page shows, and not a word more. */
@WithPharos
class PublicRoomIT {

    private static final int POLICY_VIOLATION = 1008;

    @Test
    void hearsWhatIsPublicOnly(PharosServer server) throws SQLException {
        var organization = Organization.register(server);
        var facts = new PublicFacts(organization);
        var shop = facts.service("Shop", null, true, "operational", Instant.now());
        var secret = facts.service("Secret", null, false, "operational", Instant.now());
        try (var socket = LiveSocket.open(server)) {
            assertThat(join(socket, organization.slug(), "")).isEqualTo(organization.slug());

            facts.tell("service_status_changed", """
                {"id":"%s","name":"Secret","public":false,"from":"operational","to":"major_outage"}\
                """.formatted(secret));
            facts.tell("monitor_status_changed", "{\"id\":\"1\",\"public\":true,\"name\":\"inside\"}");
            facts.tell("incident_created", """
                {"id":"%s","title":"Fire","public":true,"serviceIds":["%s","%s"],"author":{"email":"ann@example.test"},
                "cause":{"name":"ann"},"updates":[{"id":"1","status":"investigating","body":"Hm","author":"ann"}]}\
                """.formatted(UUID.randomUUID(), shop, secret));

            var heard = socket.await("incident_created", data -> true);
            assertThat(heard.at("/data/title").asString()).isEqualTo("Fire");
            assertThat(heard.at("/data/serviceIds").toString()).contains(shop).doesNotContain(secret);
            assertThat(heard.at("/data/updates/0/body").asString()).isEqualTo("Hm");
            assertThat(heard.toString()).doesNotContain("ann", "cause", "author", "public");
            assertThat(socket.all("service_status_changed")).isEmpty();
            assertThat(socket.eventIds()).hasSize(1);

            socket.say("{\"type\":\"leave_public_status\"}");
            assertThat(socket.answer("left").at("/slug").asString()).isEqualTo(organization.slug());
            facts.tell("incident_deleted", "{\"id\":\"1\",\"public\":true}");
            socket.say("{\"type\":\"ping\"}");
            socket.answer("pong");
            assertThat(socket.all("incident_deleted")).isEmpty();
        }
    }

    @Test
    void staysWithoutSayingWhoItIs(PharosServer server) {
        var organization = Organization.register(server);
        try (var socket = LiveSocket.open(server)) {
            join(socket, organization.slug(), "");

            await().pollDelay(Duration.ofSeconds(6)).until(socket::isOpen);
        }
    }

    @Test
    void doesNotTellAPrivatePageFromAnUnknownOne(PharosServer server) {
        var organization = Organization.register(server);
        organization.api().patch("api/v1/status-page", "{\"access\":\"password\",\"password\":\"open sesame\"}");
        await().until(() ->
                Http.stranger(server).get("status/" + organization.slug()).status() == 403);
        try (var socket = LiveSocket.open(server)) {
            socket.say("{\"type\":\"join_public_status\",\"slug\":\"" + organization.slug() + "\"}");
            socket.say("{\"type\":\"join_public_status\",\"slug\":\"no-such-page\"}");
            await().until(() -> socket.all("error").size() == 2);

            assertThat(socket.all("error").get(0)).isEqualTo(socket.all("error").get(1));
            assertThat(socket.all("error").get(0).at("/code").asString()).isEqualTo("status-page-not-found");
        }
    }

    @Test
    void isCutWhenThePageBecomesPrivate(PharosServer server) {
        var organization = Organization.register(server);
        try (var socket = LiveSocket.open(server);
                var member = LiveSocket.authenticated(organization)) {
            join(socket, organization.slug(), "");
            join(member, organization.slug(), "");

            organization.api().patch("api/v1/status-page", "{\"access\":\"members\"}");

            assertThat(socket.closeCode()).isEqualTo(POLICY_VIOLATION);
            assertThat(member.isOpen()).isTrue();
        }
    }

    @Test
    void takesTheTicketOfAPageWithAPassword(PharosServer server) {
        var organization = Organization.register(server);
        organization.api().patch("api/v1/status-page", "{\"access\":\"password\",\"password\":\"open sesame\"}");
        var page = organization.stranger();
        await().until(() -> page.get("status/" + organization.slug()).status() == 403);
        var cookie = page.with("Content-Type", "application/x-www-form-urlencoded")
                .send(
                        "POST",
                        "status/" + organization.slug() + "/access",
                        BodyPublishers.ofString("password=open+sesame"))
                .header("Set-Cookie");
        var body = page.with("Cookie", cookie.substring(0, cookie.indexOf(';')))
                .get("status/" + organization.slug())
                .body();
        var ticket = Pattern.compile("data-ticket=\"([^\"]+)\"").matcher(body);
        assertThat(ticket.find()).isTrue();
        try (var socket = LiveSocket.open(server)) {
            assertThat(join(socket, organization.slug(), ticket.group(1))).isEqualTo(organization.slug());

            organization.api().patch("api/v1/status-page", "{\"password\":\"another sesame\"}");
            assertThat(socket.closeCode()).isEqualTo(POLICY_VIOLATION);
        }
    }

    private static String join(LiveSocket socket, String slug, String ticket) {
        socket.say("{\"type\":\"join_public_status\",\"slug\":\"" + slug + "\",\"ticket\":\"" + ticket + "\"}");
        return socket.answer("joined").at("/slug").asString();
    }
}
