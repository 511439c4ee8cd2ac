package dev.pharos.statuspage.entity;

import static dev.pharos.platform.entity.JsonApi.JSON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pharos.delivery.entity.Message;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class NewsDeskTest {

    private static final Instant NOW = Instant.parse("2026-06-01T10:00:00Z");
    private static final UUID ID = UUID.fromString("0198c0de-7a11-7000-8000-00000000beef");
    private static final UUID PLAN = UUID.fromString("0198c0de-7a11-7000-8000-00000000cafe");
    private static final ServiceChoice CHECKOUT = new ServiceChoice(ID, "Checkout <b>", "major_outage");
    private static final ToldIncident.Update UPDATE =
            new ToldIncident.Update(ID, "investigating", "We **look** into <script>alert(1)</script> it.", NOW);
    private static final Letterhead PAGE = new Letterhead(
            1, ID, "acme", "Acme & Sons", "#aa0000", ZoneId.of("Europe/Berlin"), true, "https://status.test");

    private final NewsDesk desk = new NewsDesk(PAGE, OverallState.MAJOR_OUTAGE);

    @Test
    void saysTheSameAsTextAndAsHtmlWithTheWaysOut() {
        var mail = desk.incident(incident(), UPDATE, true).mail().in(SubscriptionWords.in("en"));

        assertThat(mail.subject()).isEqualTo("[Acme & Sons] Investigating: Payments fail");
        assertThat(mail.plain())
                .contains("Investigating: Payments fail", "Affected: Checkout <b>", "We look into")
                .contains("https://status.test/subscription?token=" + Message.TOKEN);
        assertThat(mail.html())
                .contains(
                        "Acme &amp; Sons",
                        "Checkout &lt;b&gt;",
                        "<strong>look</strong>",
                        "#aa0000",
                        "prefers-color-scheme")
                .doesNotContain("<script>");
        assertThat(mail.headers())
                .containsEntry("List-Unsubscribe-Post", "List-Unsubscribe=One-Click")
                .containsEntry(
                        "List-Unsubscribe",
                        "<https://status.test/api/public/subscriptions/unsubscribe?token=" + Message.TOKEN + ">")
                .containsKey("List-Id");
    }

    @Test
    void speaksGermanAndKnowsTheZoneOfThePage() {
        var mail = desk.maintenance(maintenance(), "reminder").mail().in(SubscriptionWords.in("de"));

        assertThat(mail.subject()).isEqualTo("[Acme & Sons] Wartung in Kürze: Umzug");
        assertThat(mail.plain()).contains("Beginn: 01.06.2026, 12:00 MESZ", "Ende: 01.06.2026, 13:00 MESZ");
    }

    @Test
    void tellsProgramsInTheShapeOfStatuspage() {
        var body = json(desk.incident(incident(), UPDATE, true).call().plain());

        assertThat(body.getJsonObject("page").getString("status_indicator")).isEqualTo("critical");
        assertThat(body.getJsonObject("meta").getString("unsubscribe")).contains(Message.TOKEN);
        var incident = body.getJsonObject("incident");
        assertThat(incident.getString("status")).isEqualTo("investigating");
        assertThat(incident.isNull("resolved_at")).isTrue();
        assertThat(incident.getJsonArray("incident_updates")).hasSize(1);
        assertThat(incident.getJsonArray("components").getJsonObject(0).getString("status"))
                .isEqualTo("major_outage");
    }

    @Test
    void tellsProgramsOfServices() {
        var change = new ToldService(CHECKOUT, "operational", "major_outage", NOW);

        var body = json(desk.service(change, false).call().plain());

        assertThat(body.getJsonObject("component_update").getString("old_status"))
                .isEqualTo("operational");
        assertThat(body.getJsonObject("component_update").getString("new_status"))
                .isEqualTo("major_outage");
        assertThat(body.getJsonObject("component").getString("name")).isEqualTo("Checkout <b>");
    }

    @Test
    void tellsProgramsOfMaintenanceAsThePageDoes() {
        var news = desk.maintenance(maintenance(), "created");

        assertThat(news.about()).isEqualTo(PLAN);
        var maintenance = json(news.call().plain()).getJsonObject("incident");
        assertThat(maintenance.getString("created_at")).isEqualTo("2026-06-01T10:00:00Z");
        assertThat(maintenance.isNull("resolved_at")).isTrue();
        assertThat(maintenance.getString("shortlink")).isEqualTo("https://status.test/status/acme#maintenance-" + ID);
        assertThat(maintenance.getJsonArray("incident_updates").getJsonObject(0).getString("body"))
                .isEqualTo("Wir ziehen um.");
    }

    private static ToldMaintenance maintenance() {
        return new ToldMaintenance(
                ID,
                PLAN,
                "Umzug",
                "scheduled",
                "Wir *ziehen* um.",
                NOW,
                NOW.plusSeconds(3600),
                null,
                NOW,
                NOW,
                List.of(CHECKOUT));
    }

    private static ToldIncident incident() {
        return new ToldIncident(
                ID,
                "Payments fail",
                "major",
                "investigating",
                NOW,
                null,
                NOW,
                NOW,
                UPDATE,
                List.of(UPDATE),
                List.of(CHECKOUT));
    }

    private static JsonObject json(String text) {
        try (var reader = JSON.createReader(new StringReader(text))) {
            return reader.readObject();
        }
    }
}
