package dev.pharos.it.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pharos.it.client.Organization;
import dev.pharos.it.client.Target;
import dev.pharos.it.client.Target.Page;
import dev.pharos.it.server.PharosServer;
import dev.pharos.it.server.WithPharos;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What is pushed to whom. */
@WithPharos
class LiveEventsIT {

    @Test
    void tellTheLifeOfAMonitor(PharosServer server) {
        var organization = Organization.register(server);
        try (var target = new Target();
                var socket = LiveSocket.joined(organization)) {
            var monitor = organization.watch("http", target.url("/"), "{}");

            assertOf(organization, socket.answer("monitor_created"));
            assertThat(socket.answer("monitor_created").at("/data/name").asString())
                    .isEqualTo("Shop");
            var check = socket.answer("check_recorded");
            assertOf(organization, check);
            assertThat(check.at("/data/monitorId").asString()).isEqualTo(monitor.id());
            assertThat(check.at("/data/success").asBoolean()).isTrue();
            assertThat(check.at("/data/statusCode").asInt()).isEqualTo(200);
            assertThat(check.at("/data/status").asString()).isEqualTo("up");
            assertMove(socket, "pending", "up");

            organization.api().patch(monitor.path(), "{\"name\":\"Store\"}");
            socket.await("monitor_updated", data -> data.at("/name").asString().equals("Store"));

            target.shows(Page.BROKEN);
            monitor.checkUntil("down");
            assertMove(socket, "up", "down");

            organization.api().delete(monitor.path());
            var deleted = socket.answer("monitor_deleted");
            assertThat(deleted.at("/data/id").asString()).isEqualTo(monitor.id());
        }
    }

    @Test
    void sayWhyACheckFailed(PharosServer server) {
        var organization = Organization.register(server);
        try (var target = new Target();
                var socket = LiveSocket.joined(organization)) {
            target.stop();
            organization.watch("http", target.url("/"), "{}");

            var check = socket.answer("check_recorded");

            assertThat(check.at("/data/success").asBoolean()).isFalse();
            assertThat(check.at("/data/error/kind").asString()).isEqualTo("refused");
        }
    }

    @Test
    void reachTheirOwnOrganizationOnly(PharosServer server) {
        var organization = Organization.register(server);
        var other = Organization.register(server);
        try (var socket = LiveSocket.joined(organization);
                var foreign = LiveSocket.joined(other)) {
            var mine = organization.watch("port", "127.0.0.1:9999", "{}");
            var theirs = other.watch("port", "127.0.0.1:9999", "{}");

            // The later event has come, so the earlier one would have come as well.
            foreign.await("monitor_created", data -> data.at("/id").asString().equals(theirs.id()));
            socket.await("monitor_created", data -> data.at("/id").asString().equals(mine.id()));

            assertThat(foreign.all("monitor_created")).hasSize(1);
            assertThat(socket.all("monitor_created")).hasSize(1);
        }
    }

    @Test
    void stopWhenSomebodyLeaves(PharosServer server) {
        var organization = Organization.register(server);
        try (var socket = LiveSocket.joined(organization);
                var witness = LiveSocket.joined(organization)) {
            socket.say("{\"type\":\"leave_organization\"}");
            socket.answer("left");

            organization.watch("port", "127.0.0.1:9999", "{}");

            witness.answer("monitor_created");
            socket.say("{\"type\":\"ping\"}");
            socket.answer("pong");
            assertThat(socket.all("monitor_created")).isEmpty();
        }
    }

    private static void assertMove(LiveSocket socket, String from, String to) {
        var move = socket.await(
                "monitor_status_changed", data -> data.at("/to").asString().equals(to));
        assertThat(move.at("/data/from").asString()).isEqualTo(from);
        assertThat(Instant.parse(move.at("/data/since").asString())).isBeforeOrEqualTo(Instant.now());
    }

    private static void assertOf(Organization organization, JsonNode event) {
        assertThat(event.at("/organizationId").asString()).isEqualTo(organization.id());
        assertThat(event.at("/eventId").asString()).matches("\\d+(-\\d+)?");
        assertThat(event.at("/at").asString()).matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z");
    }
}
