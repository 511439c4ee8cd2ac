package dev.pharos.it.api;

import static dev.pharos.it.api.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pharos.it.client.Http;
import dev.pharos.it.client.Organization;
import dev.pharos.it.client.SilentTarget;
import dev.pharos.it.client.StatusStory;
import dev.pharos.it.client.WebhookReceiver;
import dev.pharos.it.server.PharosServer;
import dev.pharos.it.server.WithPharos;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.sql.SQLException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** Programs that are told by calls of their URL. */
@WithPharos
class DeliveriesIT {

    @Test
    void callsWhoeverMetTheChallengeAndSigns(PharosServer server) throws SQLException, GeneralSecurityException {
        var organization = Organization.register(server);
        var story = new StatusStory(organization);
        var service = story.service("Checkout", true);
        try (var receiver = new WebhookReceiver()) {
            var asked = Http.stranger(server)
                    .post("api/public/status/" + organization.slug() + "/subscribe", """
                        {"url":"%s","kinds":["incident","service"]}\
                        """.formatted(
                                    receiver.url("/hook")));
            assertThat(asked.status()).as(asked.body()).isEqualTo(202);
            awaitStatus(organization, "active");
            var secret = receiver.challenges("/hook")
                    .get(0)
                    .json()
                    .at("/signingSecret")
                    .asString();

            story.incident("Payments fail", "We look.", service);
            var call = receiver.await("/hook", 1);

            assertThat(call.headers()).containsEntry("content-type", "application/json");
            assertThat(call.headers().get("pharos-signature")).isEqualTo(signature(call, secret));
            assertThat(call.headers().get("webhook-id")).hasSize(36);
            assertThat(call.json().at("/incident/name").asString()).isEqualTo("Payments fail");
            assertThat(call.json().at("/incident/components/0/id").asString()).isEqualTo(service);
            assertThat(call.json().at("/page/status_indicator").asString()).isEqualTo("major");
            assertThat(call.json().at("/meta/unsubscribe").asString()).contains("token=phn_");
            story.tell("service_status_changed", """
                {"serviceId":"%s","name":"Checkout","public":true,"from":"operational","to":"major_outage",
                 "cause":{"kind":"incident"}}\
                """.formatted(service));
            var update = receiver.await("/hook", 2);
            assertThat(update.json().at("/component_update/new_status").asString())
                    .isEqualTo("major_outage");
            Awaitility.await().until(() -> ledger(organization, "sent") == 3);
            assertThat(story.number("""
                    SELECT COUNT(*) FROM delivery d JOIN tenant t ON t.id = d.tenant_id WHERE t.uuid = ?
                    AND (plain <> '' OR headers <> '{}' OR token IS NOT NULL OR signing_secret IS NOT NULL)\
                    """, organization.id())).isZero();
        }
    }

    @Test
    void callsNobodyWhoDoesNotMeetTheChallenge(PharosServer server) {
        var organization = Organization.register(server);
        try (var receiver = new WebhookReceiver()) {
            receiver.ignoresChallenges();
            add(organization, receiver.url("/hook"));

            Awaitility.await().until(() -> ledger(organization, "sent") == 1);
            assertThat(organization.api().get("api/v1/subscribers").text("/items/0/status"))
                    .isEqualTo("pending");
        }
    }

    @Test
    void triesAgainAndShowsWhatWasAnswered(PharosServer server) throws SQLException {
        var organization = Organization.register(server);
        var story = new StatusStory(organization);
        var service = story.service("Checkout", true);
        try (var receiver = new WebhookReceiver()) {
            var id = add(organization, receiver.url("/hook"));
            awaitStatus(organization, "active");
            receiver.answers(503);
            story.incident("Payments fail", "We look.", service);
            receiver.await("/hook", 1);
            var path = "api/v1/subscribers/" + id + "/deliveries";
            Awaitility.await()
                    .until(() ->
                            organization.api().get(path).text("/items/0/answer").equals("503"));
            var delivery = organization.api().get(path).text("/items/0/id");
            assertThat(organization.api().get(path).text("/items/0/status")).isEqualTo("pending");

            receiver.answers(200);
            assertThat(organization
                            .api()
                            .post("api/v1/deliveries/" + delivery + "/retry")
                            .status())
                    .isEqualTo(202);

            var again = receiver.await("/hook", 2);
            assertThat(again.headers().get("webhook-id"))
                    .isEqualTo(receiver.news("/hook").get(0).headers().get("webhook-id"));
            assertThat(again.body()).isEqualTo(receiver.news("/hook").get(0).body());
            Awaitility.await()
                    .until(() ->
                            organization.api().get(path).text("/items/0/status").equals("sent"));
            assertThat(Deeds.of(organization)).containsOnlyOnce("delivery.retried");
        }
    }

    @Test
    void followsNoRedirect(PharosServer server) {
        var organization = Organization.register(server);
        try (var receiver = new WebhookReceiver();
                var trap = new WebhookReceiver()) {
            receiver.redirects(trap.url("/trap"));
            add(organization, receiver.url("/hook"));

            Awaitility.await().until(() -> ledger(organization, "failed") == 1);
            assertThat(organization.api().get("api/v1/deliveries?status=failed").text("/items/0/answer"))
                    .contains("302");
            assertThat(trap.challenges("/trap")).isEmpty();
        }
    }

    /** What was open when it was saved need not be when it is called. */
    @Test
    void callsNoClosedAddress(PharosServer server) throws SQLException {
        var organization = Organization.register(server);
        var refused = organization.api().post("api/v1/subscribers", """
            {"channel":"webhook","address":"http://192.168.0.1/"}\
            """);
        assertProblem(refused, 422, "invalid");
        var story = new StatusStory(organization);
        var service = story.service("Checkout", true);
        try (var receiver = new WebhookReceiver()) {
            add(organization, receiver.url("/hook"));
            awaitStatus(organization, "active");
            story.execute(
                    "UPDATE subscriber SET address = 'http://169.254.169.254/latest' WHERE address = ?",
                    receiver.url("/hook"));
            story.incident("Payments fail", "We look.", service);

            Awaitility.await().until(() -> ledger(organization, "failed") == 1);
            assertThat(organization.api().get("api/v1/deliveries?status=failed").text("/items/0/answer"))
                    .contains("closed to outgoing requests");
        }
    }

    /** Several hang for as long as they may; the others do not wait for them. */
    @Test
    void isHeldUpByNobodyElse(PharosServer server) throws SQLException {
        var organization = Organization.register(server);
        var story = new StatusStory(organization);
        var service = story.service("Checkout", true);
        try (var receiver = new WebhookReceiver();
                var silent = new SilentTarget()) {
            add(organization, receiver.url("/hook"));
            awaitStatus(organization, "active");
            story.execute("""
                    INSERT INTO subscriber (tenant_id, uuid, channel, address, address_hash, language, kinds, all_services,
                      unsubscribe_token, failures, created_at, confirmed_at)
                    SELECT t.id, UUID(), 'webhook', CONCAT('http://', ?, '/', s.seq), UNHEX(SHA2(s.seq, 256)), 'en',
                      '["incident"]', TRUE, CONCAT('phn_', t.id, '-', s.seq), 0, UTC_TIMESTAMP(6), UTC_TIMESTAMP(6)
                    FROM tenant t JOIN seq_1_to_40 s WHERE t.uuid = ?\
                    """, silent.hostAndPort(), organization.id());
            story.execute("UPDATE subscriber SET id = id + 100000 WHERE address = ?", receiver.url("/hook"));

            story.incident("Payments fail", "We look.", service);

            receiver.await("/hook", 1);
            story.execute(
                    "DELETE d FROM delivery d JOIN tenant t ON t.id = d.tenant_id WHERE t.uuid = ?", organization.id());
        }
    }

    private static String signature(WebhookReceiver.Call call, String secret) throws GeneralSecurityException {
        var time = call.headers().get("webhook-timestamp");
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        var code = mac.doFinal((time + "." + call.body()).getBytes(StandardCharsets.UTF_8));
        return "t=" + time + ",v1=" + HexFormat.of().formatHex(code);
    }

    private static String add(Organization organization, String url) {
        var added = organization.api().post("api/v1/subscribers", """
            {"channel":"webhook","address":"%s"}\
            """.formatted(url));
        assertThat(added.status()).as(added.body()).isEqualTo(201);
        assertThat(added.text("/signingSecret")).startsWith("whsec_");
        return added.text("/id");
    }

    private static void awaitStatus(Organization organization, String status) {
        Awaitility.await()
                .until(() -> organization
                        .api()
                        .get("api/v1/subscribers")
                        .text("/items/0/status")
                        .equals(status));
    }

    private static int ledger(Organization organization, String status) {
        return organization
                .api()
                .get("api/v1/deliveries?status=" + status)
                .json()
                .at("/items")
                .size();
    }
}
