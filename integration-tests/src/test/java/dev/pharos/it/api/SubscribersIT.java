package dev.pharos.it.api;

import static dev.pharos.it.api.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pharos.it.client.Answer;
import dev.pharos.it.client.Http;
import dev.pharos.it.client.Mailbox;
import dev.pharos.it.client.Organization;
import dev.pharos.it.client.StatusStory;
import dev.pharos.it.server.PharosServer;
import dev.pharos.it.server.WithPharos;
import jakarta.mail.MessagingException;
import java.net.http.HttpRequest.BodyPublishers;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** People who are told by mail what happens. */
@WithPharos
class SubscribersIT {

    private static final String CONFIRM = "Confirm your subscription";

    @Tag("smoke")
    @Test
    void tellsWhoeverConfirmedUntilTheyStop(PharosServer server) throws SQLException, MessagingException {
        var organization = Organization.register(server);
        var story = new StatusStory(organization);
        var checkout = story.service("Checkout", true);
        var email = fresh();
        assertThat(subscribe(organization, email).status()).isEqualTo(202);
        var question = new Mailbox(server, email).await(CONFIRM);
        assertThat(question.link()).startsWith(server.baseUrl() + "subscription?token=phn_");
        assertThat(question.message().getHeader("Auto-Submitted")).containsExactly("auto-generated");
        story.incident("Too early", "nobody listens", checkout);
        Awaitility.await().until(() -> announced(story));

        assertThat(Http.stranger(server)
                        .get("subscription?token=" + question.parameter("token"))
                        .body())
                .contains("Confirm");
        assertThat(subscriber(organization, email).text("/items/0/status")).isEqualTo("pending");
        assertThat(confirm(server, question.parameter("token")).status()).isEqualTo(200);
        assertThat(confirm(server, question.parameter("token")).status()).isEqualTo(404);
        assertThat(subscriber(organization, email).text("/items/0/status")).isEqualTo("active");

        var incident = story.incident("Payments fail", "We **look** into it.", checkout);
        var opened = new Mailbox(server, email).await("Investigating: Payments fail");
        assertThat(opened.plain()).contains("Affected: Checkout", "We look into it.", "/incidents/" + incident);
        assertThat(opened.html()).contains("<strong>look</strong>");
        story.update(incident, "resolved", "It was *us*.");
        var resolved = new Mailbox(server, email).await("Resolved: Payments fail");
        assertThat(new Mailbox(server, email).all("Too early")).isEmpty();

        var unsubscribe = resolved.message().getHeader("List-Unsubscribe")[0].replaceAll("[<>]", "");
        assertThat(resolved.message().getHeader("List-Unsubscribe-Post")).containsExactly("List-Unsubscribe=One-Click");
        assertThat(resolved.message().getHeader("List-Id")).hasSize(1);
        assertThat(oneClick(server, unsubscribe).status()).isEqualTo(200);
        assertThat(oneClick(server, unsubscribe).status()).isEqualTo(200);
        assertThat(subscriber(organization, email).json().at("/items")).isEmpty();
        assertThat(Deeds.of(organization))
                .containsOnlyOnce("subscriber.confirmed")
                .containsOnlyOnce("subscriber.deleted");
    }

    @Test
    void answersForAKnownAddressAsForAnUnknownOne(PharosServer server) {
        var organization = Organization.register(server);
        var email = confirmed(organization);

        var known = subscribe(organization, email);
        var unknown = subscribe(organization, fresh());

        assertThat(known.status()).isEqualTo(unknown.status()).isEqualTo(202);
        assertThat(known.body()).isEqualTo(unknown.body());
        assertThat(known.headers().map().keySet())
                .isEqualTo(unknown.headers().map().keySet());
    }

    @Test
    void tellsOnlyOfTheServicesAndKindsThatWereChosen(PharosServer server) throws SQLException {
        var organization = Organization.register(server);
        var story = new StatusStory(organization);
        var mine = story.service("Mine", true);
        var other = story.service("Other", true);
        var email = fresh();
        subscribe(organization, """
            {"email":"%s","serviceIds":["%s"],"kinds":["incident","service"],"language":"de"}\
            """.formatted(email, mine));
        confirm(server, new Mailbox(server, email).await("Bestätigen").parameter("token"));

        story.incident("Not mine", "x", other);
        story.tell("maintenance_created", """
            {"id":"%s","title":"Move","status":"scheduled","startsAt":"2030-01-01T10:00:00.000Z",
             "endsAt":"2030-01-01T11:00:00.000Z","serviceIds":["%s"],"public":true}\
            """.formatted(UUID.randomUUID(), mine));
        story.tell("service_status_changed", change(mine, "manual", true));
        story.tell("service_status_changed", change(mine, "incident", true));
        story.tell("service_status_changed", change(mine, "manual", false));
        story.incident("Meins", "x", mine);

        new Mailbox(server, email).await("Wird untersucht: Meins");
        new Mailbox(server, email).await("Ausfall: Mine");
        assertThat(new Mailbox(server, email).all("[Org")).hasSize(2);
    }

    @Test
    void hidesPagesThatAreNotPublic(PharosServer server) throws SQLException {
        var organization = Organization.register(server);
        new StatusStory(organization).execute("""
                INSERT INTO status_page (tenant_id, title, message, access, language, time_zone, accent, updated_at, version)
                SELECT id, 'x', '', 'members', 'en', 'UTC', '#000000', UTC_TIMESTAMP(6), 0 FROM tenant WHERE uuid = ?\
                """, organization.id());

        var hidden = subscribe(organization, fresh());
        var unknown =
                Http.stranger(server).post("api/public/status/nobody/subscribe", "{\"email\":\"" + fresh() + "\"}");

        assertProblem(hidden, 404, "status-page-not-found");
        assertThat(unknown.status()).isEqualTo(404);
        assertThat(Http.stranger(server)
                        .get("status/" + organization.slug() + "/subscribe")
                        .status())
                .isEqualTo(404);
    }

    /** Strangers are told nothing of a page that is not public any more; whom the team added is. */
    @Test
    void tellsOnlyGuestsOfAPrivatePage(PharosServer server) throws SQLException, MessagingException {
        var organization = Organization.register(server);
        var story = new StatusStory(organization);
        var checkout = story.service("Checkout", true);
        var stranger = confirmed(organization);
        var guest = fresh();
        organization.api().post("api/v1/subscribers", "{\"address\":\"" + guest + "\"}");
        confirm(server, new Mailbox(server, guest).await(CONFIRM).parameter("token"));
        organization.api().patch("api/v1/status-page", "{\"access\":\"members\"}");

        story.incident("Among us", "x", checkout);

        new Mailbox(server, guest).await("Investigating: Among us");
        assertThat(new Mailbox(server, stranger).all("Among us")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"email\":\"nobody\"}|email",
                "{\"email\":\"a@b.test\\r\\nBcc: c@d.test\"}|email",
                "{\"channel\":\"fax\",\"address\":\"a@b.test\"}|channel",
                "{\"url\":\"ftp://a.test/\"}|url",
                "{\"url\":\"http://169.254.169.254/\"}|url",
                "{\"channel\":\"webhook\",\"address\":\"http://10.0.0.1/\"}|address",
                "{\"address\":\"a@b.test\",\"kinds\":[\"gossip\"]}|kinds",
                "{\"address\":\"a@b.test\",\"serviceIds\":[\"0198c0de-7a11-7000-8000-00000000beef\"]}|serviceIds",
                "{\"address\":\"a@b.test\",\"nonsense\":1}|nonsense",
                "{}|address"
            })
    void namesWhatIsWrong(String body, String field, PharosServer server) {
        var organization = Organization.register(server);

        assertThat(subscribe(organization, body).wrongFields()).containsExactly(field);
    }

    @Test
    void limitsOneClient(PharosServer server) {
        var organization = Organization.register(server);
        var eager = Http.stranger(server);
        var path = "api/public/status/" + organization.slug() + "/subscribe";
        for (var attempt = 0; attempt < 5; attempt++) {
            assertThat(eager.post(path, "{\"email\":\"" + fresh() + "\"}").status())
                    .isEqualTo(202);
        }

        assertProblem(eager.post(path, "{\"email\":\"" + fresh() + "\"}"), 429, "too-many-requests");
    }

    @Test
    void isManagedByTheTeam(PharosServer server) throws SQLException {
        var organization = Organization.register(server);
        var email = fresh();
        var added = organization.api().post("api/v1/subscribers", "{\"address\":\"" + email + "\"}");
        assertThat(added.status()).as(added.body()).isEqualTo(201);
        assertThat(added.header("Location")).endsWith("/api/v1/subscribers/" + added.text("/id"));
        assertThat(added.text("/status")).isEqualTo("pending");
        assertThat(added.body()).doesNotContain("signingSecret", "token");
        assertProblem(
                organization.api().post("api/v1/subscribers", "{\"address\":\"" + email + "\"}"),
                409,
                "subscriber-exists");
        confirm(server, new Mailbox(server, email).await(CONFIRM).parameter("token"));

        var one = organization.api().get("api/v1/subscribers/" + added.text("/id"));
        assertThat(one.text("/status")).isEqualTo("active");
        assertThat(organization
                        .api()
                        .get("api/v1/subscribers?status=active&channel=email&q=" + email.substring(0, 8))
                        .json()
                        .at("/items"))
                .hasSize(1);
        assertThat(organization
                        .api()
                        .get("api/v1/subscribers?status=pending")
                        .json()
                        .at("/items"))
                .isEmpty();
        var deliveries = "api/v1/subscribers/" + added.text("/id") + "/deliveries";
        Awaitility.await()
                .until(() -> organization
                        .api()
                        .get(deliveries)
                        .text("/items/0/status")
                        .equals("sent"));
        var ledger = organization.api().get(deliveries);
        assertThat(ledger.text("/items/0/purpose")).isEqualTo("subscriber_confirmation");
        var delivery = ledger.text("/items/0/id");
        assertThat(organization.api().get("api/v1/deliveries/" + delivery).text("/id"))
                .isEqualTo(delivery);
        assertProblem(organization.api().post("api/v1/deliveries/" + delivery + "/retry"), 409, "delivery-over");
        assertThat(organization
                        .api()
                        .delete("api/v1/subscribers/" + added.text("/id"))
                        .status())
                .isEqualTo(204);
        assertProblem(organization.api().get("api/v1/subscribers/" + added.text("/id")), 404, "subscriber-not-found");
        assertThat(Deeds.of(organization))
                .containsOnlyOnce("subscriber.created")
                .containsOnlyOnce("subscriber.deleted");
    }

    /** The rows, and not the mail, which would take a while. */
    @Test
    void tellsTenThousandAtOnceAndOnce(PharosServer server) throws SQLException {
        var organization = Organization.register(server);
        var story = new StatusStory(organization);
        var service = story.service("Popular", true);
        story.execute("""
                INSERT INTO subscriber (tenant_id, uuid, channel, address, address_hash, language, kinds, all_services,
                  unsubscribe_token, failures, created_at, confirmed_at)
                SELECT t.id, UUID(), 'webhook', CONCAT('http://192.0.2.1/', s.seq), UNHEX(SHA2(s.seq, 256)), 'en',
                  '["incident"]', TRUE, CONCAT('phn_', t.id, '-', s.seq), 0, UTC_TIMESTAMP(6), UTC_TIMESTAMP(6)
                FROM tenant t JOIN seq_1_to_10000 s WHERE t.uuid = ?\
                """, organization.id());

        story.incident("Everybody wants to know", "x", service);

        var count = "SELECT COUNT(*) FROM delivery d JOIN tenant t ON t.id = d.tenant_id WHERE t.uuid = ?";
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> story.number(count, organization.id()) > 0);
        assertThat(story.number(count, organization.id())).isEqualTo(10_000);
        assertThat(story.number(
                        "SELECT COUNT(*) FROM delivery_letter l JOIN tenant t ON t.id = l.tenant_id WHERE t.uuid = ?",
                        organization.id()))
                .isOne();
        story.execute(
                "DELETE d FROM delivery d JOIN tenant t ON t.id = d.tenant_id WHERE t.uuid = ?", organization.id());
    }

    private static String change(String service, String cause, boolean isPublic) {
        return """
            {"id":"%s","serviceId":"%1$s","name":"Mine","public":%s,"from":"operational","to":"major_outage",
             "cause":{"kind":"%s","name":"x"}}\
            """.formatted(service, isPublic, cause);
    }

    private static boolean announced(StatusStory story) throws SQLException {
        return story.number("""
                  SELECT COUNT(*) FROM event e JOIN tenant t ON t.id = e.tenant_id
                  LEFT JOIN announced_event a ON a.event_id = e.id
                  WHERE t.uuid = ? AND e.type LIKE 'incident%' AND a.event_id IS NULL
                    AND e.id > (SELECT last_event FROM announcement_mark)\
                  """, story.organization().id()) == 0;
    }

    private static String confirmed(Organization organization) {
        var email = fresh();
        subscribe(organization, email);
        var token = new Mailbox(organization.server(), email).await(CONFIRM).parameter("token");
        assertThat(confirm(organization.server(), token).status()).isEqualTo(200);
        return email;
    }

    private static Answer subscribe(Organization organization, String emailOrBody) {
        var body = emailOrBody.startsWith("{") ? emailOrBody : "{\"email\":\"" + emailOrBody + "\"}";
        return Http.stranger(organization.server())
                .post("api/public/status/" + organization.slug() + "/subscribe", body);
    }

    private static Answer confirm(PharosServer server, String token) {
        return Http.stranger(server).post("api/public/subscriptions/confirm", "{\"token\":\"" + token + "\"}");
    }

    /** As a mail program does; whatever host the mail names, which was written while nobody asked. */
    private static Answer oneClick(PharosServer server, String link) {
        var path = link.substring(link.indexOf("api/public/"));
        return Http.stranger(server)
                .with("Content-Type", "application/x-www-form-urlencoded")
                .send("POST", path, BodyPublishers.ofString("List-Unsubscribe=One-Click"));
    }

    private static Answer subscriber(Organization organization, String email) {
        return organization.api().get("api/v1/subscribers?q=" + email);
    }

    private static String fresh() {
        return UUID.randomUUID() + "@example.test";
    }
}
