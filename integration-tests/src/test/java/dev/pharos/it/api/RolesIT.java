package dev.pharos.it.api;

import static dev.pharos.it.api.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pharos.it.client.Http;
import dev.pharos.it.client.Monitor;
import dev.pharos.it.client.Organization;
import dev.pharos.it.server.PharosServer;
import dev.pharos.it.server.WithPharos;
import java.sql.SQLException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@WithPharos
class RolesIT {

    private static final String PATH = "api/v1/monitors";
    private static final String TARGET = "http://127.0.0.1:9999/";
    private static final String MONITOR = "{\"name\":\"x\",\"type\":\"port\",\"target\":\"127.0.0.1:9\"}";

    @ParameterizedTest
    @ValueSource(strings = {"viewer", "communicator"})
    void letReadersReadAndNothingElse(String role, PharosServer server) throws SQLException {
        var organization = Organization.register(server);
        var monitor = organization.watch("http", TARGET, "{}");
        var reader = organization.as(role);

        assertThat(reader.get("api/auth/me").text("/role")).isEqualTo(role);
        assertThat(reader.get(PATH).json().at("/items").valueStream()).hasSize(1);
        for (var what : new String[] {"", "/checks", "/uptime", "/segments", "/latency"}) {
            assertThat(reader.get(monitor.path() + what).status()).as(what).isEqualTo(200);
        }
        assertProblem(reader.post(PATH, MONITOR), 403, "role-missing");
        assertProblem(reader.put(monitor.path(), MONITOR), 403, "role-missing");
        assertProblem(reader.patch(monitor.path(), "{}"), 403, "role-missing");
        assertProblem(reader.delete(monitor.path()), 403, "role-missing");
        for (var what : new String[] {"/pause", "/resume", "/check"}) {
            assertProblem(reader.post(monitor.path() + what), 403, "role-missing");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"member", "admin", "owner"})
    void letEditorsDoEverythingWithMonitors(String role, PharosServer server) throws SQLException {
        var organization = Organization.register(server);
        var editor = organization.as(role);

        var monitor = new Monitor(organization, editor.post(PATH, MONITOR).text("/id"));

        assertThat(editor.patch(monitor.path(), "{\"name\":\"y\"}").status()).isEqualTo(200);
        assertThat(editor.post(monitor.path() + "/check").status()).isEqualTo(202);
        assertThat(editor.post(monitor.path() + "/pause").status()).isEqualTo(200);
        assertThat(editor.post(monitor.path() + "/resume").status()).isEqualTo(200);
        assertThat(editor.delete(monitor.path()).status()).isEqualTo(204);
    }

    @ParameterizedTest
    @ValueSource(strings = {"X-Tenant-Id", "X-Organization", "Organization", "X-Tenant"})
    void comeFromTheLogInAndNotFromWhatAClientSays(String header, PharosServer server) {
        var other = Organization.register(server);
        other.watch("http", TARGET, "{}");
        Http api = Organization.register(server).api();

        assertThat(api.with(header, other.id()).get(PATH).json().at("/items").valueStream())
                .isEmpty();
        assertThat(api.with(header, other.slug()).get(PATH).json().at("/items").valueStream())
                .isEmpty();
    }
}
