package dev.pharos.it.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pharos.it.client.AuditTrail;
import dev.pharos.it.client.Organization;
import dev.pharos.it.client.ServiceRow;
import dev.pharos.it.client.Target;
import dev.pharos.it.client.Target.Page;
import dev.pharos.it.server.PharosServer;
import dev.pharos.it.server.WithPharos;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

/** What is heard of incidents, and what monitors make of them. */
@WithPharos
class IncidentEventsIT {

    private static final String PATH = "api/v1/incidents";

    @Test
    void tellTheLifeOfAnIncidentAndWhatOfItIsPublic(PharosServer server) throws SQLException {
        var organization = Organization.register(server);
        var hidden = ServiceRow.add(organization, "Ledger", false);
        var shop = ServiceRow.add(organization, "Shop", true);
        try (var socket = LiveSocket.joined(organization)) {
            var path = organization.api().post(PATH, """
                    {"title":"Slow","body":"One","impact":"minor","serviceIds":["%s"]}""".formatted(hidden.id())).header("Location");
            var created = socket.answer("incident_created").at("/data");
            assertThat(created.at("/public").asBoolean()).isFalse();
            assertThat(created.at("/updates/0/body").asString()).isEqualTo("One");
            assertThat(created.at("/serviceIds/0").asString()).isEqualTo(hidden.id());
            assertThat(created.at("/publicServiceIds").isEmpty()).isTrue();
            assertThat(socket.answer("service_status_changed").at("/data/to").asString())
                    .isEqualTo("degraded_performance");

            organization.api().post(path + "/updates", """
                    {"status":"monitoring","body":"Two","services":[{"id":"%s","status":"partial_outage"}]}""".formatted(shop.id()));
            var added = socket.answer("incident_update_added").at("/data");
            assertThat(added.at("/public").asBoolean()).isTrue();
            assertThat(added.at("/update/body").asString()).isEqualTo("Two");
            assertThat(added.at("/publicServiceIds/0").asString()).isEqualTo(shop.id());

            organization.api().patch(path, "{\"title\":\"Slower\",\"services\":[]}");
            var updated = socket.answer("incident_updated").at("/data");
            assertThat(updated.at("/title").asString()).isEqualTo("Slower");
            assertThat(updated.at("/public").asBoolean())
                    .as("about nothing in particular")
                    .isTrue();

            organization.api().delete(path);
            assertThat(socket.answer("incident_deleted").at("/data/id")).isEqualTo(created.at("/id"));
        }
    }

    @Test
    void comeFromMonitorsThatFallAndRise(PharosServer server) throws SQLException {
        var organization = Organization.register(server);
        var shop = ServiceRow.add(organization, "Shop", true);
        try (var target = new Target();
                var socket = LiveSocket.joined(organization)) {
            var monitor = organization.watch(
                    "http",
                    target.url("/"),
                    "{\"failures\":1,\"failureWindow\":1,\"successes\":1,\"successWindow\":1}");
            monitor.checkUntil("up");
            shop.follow(monitor);

            target.shows(Page.BROKEN);
            monitor.checkUntil("down");
            var id = socket.answer("incident_created").at("/data/id").asString();
            var incident = organization.api().get(PATH + "/" + id);
            assertThat(incident.text("/title")).isEqualTo("Shop: major outage");
            assertThat(incident.text("/impact")).isEqualTo("critical");
            assertThat(incident.text("/auto")).isEqualTo("true");
            assertThat(incident.text("/updates/0/author")).isEqualTo("Pharos");
            assertThat(incident.text("/updates/0/body"))
                    .startsWith("Our monitoring reports a")
                    .doesNotContain("Shop");
            assertThat(shop.status()).isEqualTo("major_outage");

            target.shows(Page.OK);
            monitor.checkUntil("up");
            var proposed = socket.await(
                    "incident_updated",
                    data -> !data.at("/resolutionProposedAt").isNull());
            assertThat(proposed.at("/data/status").asString()).isEqualTo("investigating");
            assertThat(shop.status()).as("until a person says so").isEqualTo("major_outage");

            target.shows(Page.BROKEN);
            monitor.checkUntil("down");
            socket.await(
                    "incident_updated", data -> data.at("/resolutionProposedAt").isNull());
            assertThat(organization.api().get(PATH).json().at("/items")).hasSize(1);
            assertThat(AuditTrail.of(server, id).deeds()).containsExactly("incident.created by system");

            assertThat(organization.api().delete("api/v1/services/" + shop.id()).status())
                    .isEqualTo(204);
            assertThat(organization.api().get(PATH + "/" + id).text("/auto"))
                    .as("who opened it does not change")
                    .isEqualTo("true");
        }
    }
}
