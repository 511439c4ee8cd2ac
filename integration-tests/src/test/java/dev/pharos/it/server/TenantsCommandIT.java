package dev.pharos.it.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pharos.it.client.Organization;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code ./pharos tenants}: on a running installation, on one that is stopped, on an external database, on none. */
@WithPharos
class TenantsCommandIT {

    @Test
    void listsThoseOfARunningInstallation(PharosServer server) {
        var organization = Organization.register(server);
        organization.watch("port", "127.0.0.1:9", "{}");

        var table = LauncherProcess.answer(server.directory(), Map.of(), "tenants");
        var json = LauncherProcess.answer(server.directory(), Map.of(), "tenants", "--json");

        assertThat(table).startsWith("SLUG").contains(organization.slug(), organization.email());
        assertListed(json, organization, 1);
    }

    @Test
    void listsThoseOfAnExternalDatabase(PharosServer server) {
        var organization = Organization.register(server);
        var database = server.database();

        var json = LauncherProcess.answer(
                TestDirectories.fresh("tenants-external"),
                Map.of(
                        "PHAROS_DB_URL", database.url(),
                        "PHAROS_DB_USER", database.user(),
                        "PHAROS_DB_PASSWORD", database.password()),
                "tenants",
                "--json");

        assertListed(json, organization, 0);
    }

    @Test
    void listsThoseOfAStoppedInstallationAndLeavesItStopped() {
        var directory = TestDirectories.fresh("tenants-stopped");
        Organization organization;
        try (var server = BundleServer.start(directory)) {
            organization = Organization.register(server);
        }

        assertListed(LauncherProcess.answer(directory, Map.of(), "tenants", "--json"), organization, 0);
        assertThat(directory.resolve("var/run/mariadb.pid")).doesNotExist();
    }

    @Test
    void saysWhatIsWrong(PharosServer server) {
        var empty = TestDirectories.fresh("tenants-none");
        var url = server.database().url();

        assertThat(LauncherProcess.answer(empty, Map.of(), "tenants"))
                .startsWith("pharos: There is no database in ")
                .hasLineCount(1);
        assertThat(LauncherProcess.answer(empty, Map.of(), "tenants", "--yaml"))
                .isEqualTo("pharos: usage: ./pharos tenants [--json]\n");
        assertThat(LauncherProcess.answer(
                        empty, Map.of("PHAROS_DB_URL", url, "PHAROS_DB_PASSWORD", "wrong"), "tenants"))
                .startsWith("pharos: MariaDB refused user ")
                .hasLineCount(1);
        assertThat(empty.resolve("var")).doesNotExist();
    }

    private static void assertListed(String json, Organization organization, int monitors) {
        var entry = JsonMapper.shared()
                .readTree(json)
                .valueStream()
                .filter(tenant -> tenant.at("/slug").asString().equals(organization.slug()))
                .findFirst()
                .orElseThrow(() -> new AssertionError(json));
        assertThat(entry.at("/id").asString()).isEqualTo(organization.id());
        assertThat(entry.at("/plan").asString()).isNotBlank();
        assertThat(entry.at("/hosts").valueStream().map(JsonNode::asString))
                .containsExactly(organization.slug() + ".pharos.local");
        assertThat(entry.at("/owners").valueStream().map(JsonNode::asString)).containsExactly(organization.email());
        assertThat(entry.at("/monitors").asInt()).isEqualTo(monitors);
        assertThat(entry.at("/members").asInt()).isEqualTo(1);
        assertThat(entry.at("/schema").asString())
                .isEqualTo("t_" + organization.slug().replace('-', '_'));
    }
}
