package dev.pharos.it.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pharos.it.client.Monitor;
import dev.pharos.it.client.Organization;
import dev.pharos.it.client.Target;
import dev.pharos.it.client.Target.Page;
import dev.pharos.it.live.LiveSocket;
import dev.pharos.it.server.PharosServer;
import dev.pharos.it.server.WithPharos;
import java.sql.SQLException;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What Pharos is there for, on both servers: register, watch, see it live. */
@Tag("smoke")
@WithPharos
class MainJobIT {

    @Test
    void checksWhatIsWatchedAndPushesWhatItFinds(PharosServer server) {
        var organization = Organization.register(server);
        try (var target = new Target();
                var socket = LiveSocket.joined(organization)) {
            var created = organization.api().post("api/v1/monitors", """
                    {"name":"Shop","type":"http","target":"%s","intervalSeconds":300}""".formatted(target.url("/")));
            var monitor = new Monitor(organization, created.text("/id"));

            assertThat(organization.api().get(created.header("Location")).status())
                    .isEqualTo(200);
            socket.await("monitor_created", data -> data.at("/id").asString().equals(monitor.id()));
            var check = socket.await(
                    "check_recorded", data -> data.at("/monitorId").asString().equals(monitor.id()));
            assertThat(check.at("/data/success").asBoolean()).isTrue();
            assertThat(monitor.firstCheck().at("/statusCode").asInt()).isEqualTo(200);

            target.shows(Page.BROKEN);
            monitor.checkUntil("down");
            socket.await(
                    "monitor_status_changed", data -> data.at("/to").asString().equals("down"));
        }
    }

    @Test
    void probesInABatchRunOfTheServer(PharosServer server) {
        Awaitility.await()
                .untilAsserted(
                        () -> assertThat(runningExecutionsOf("probe", server)).isPositive());
    }

    /** In the job repository of the server's batch runtime. */
    private static int runningExecutionsOf(String job, PharosServer server) throws SQLException {
        try (var connection = server.database().open();
                var tables = connection.createStatement();
                var name = tables.executeQuery("""
                        SELECT table_name FROM information_schema.tables
                        WHERE table_schema = DATABASE() AND table_name LIKE '%JOBINSTANCEDATA'""")) {
            name.next();
            var instances = name.getString(1);
            var executions = instances.replace("JOBINSTANCEDATA", "EXECUTIONINSTANCEDATA");
            try (var count = connection.prepareStatement("SELECT COUNT(*) FROM " + executions + " JOIN " + instances
                    + " USING (jobinstanceid)" + " WHERE name = ? AND batchstatus = 'STARTED'")) {
                count.setString(1, job);
                try (var row = count.executeQuery()) {
                    row.next();
                    return row.getInt(1);
                }
            }
        }
    }
}
