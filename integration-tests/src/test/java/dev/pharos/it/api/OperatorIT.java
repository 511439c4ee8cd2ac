package dev.pharos.it.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pharos.it.client.Organization;
import dev.pharos.it.server.OperatorCommand;
import dev.pharos.it.server.PharosServer;
import dev.pharos.it.server.WithPharos;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

/** What whoever runs the installation does at the command line. */
@WithPharos
class OperatorIT {

    @Test
    void findsOutWhetherSomebodyTouchedAnAuditLog(PharosServer server) throws SQLException {
        var organization = Organization.register(server);

        var before = OperatorCommand.run(server, "audit-verify", organization.slug());
        change(organization);
        var after = OperatorCommand.run(server, "audit-verify", organization.slug());

        assertThat(before.output()).contains(organization.slug() + ": intact, 2 entries, ends with ");
        assertThat(before.exitCode()).isZero();
        assertThat(after.output()).contains(organization.slug() + ": BROKEN at entry 2: changed");
        assertThat(after.exitCode()).isOne();
        assertThat(OperatorCommand.run(server, "audit-verify").output())
                .contains(organization.slug() + ": BROKEN at entry 2: changed", ": intact, ");
    }

    @Test
    void givesAnOrganizationAPlanAndWritesItDown(PharosServer server) {
        var organization = Organization.register(server);

        var given = OperatorCommand.run(server, "plan", organization.slug(), "solo");

        assertThat(given.output()).contains(organization.slug() + ": plan solo, was enterprise");
        assertThat(given.exitCode()).isZero();
        assertThat(organization.api().get("api/v1/plan").text("/plan")).isEqualTo("solo");
        var log = organization.api().get("api/v1/audit-logs");
        assertThat(log.text("/items/0/action")).isEqualTo("organization.plan_changed");
        assertThat(log.text("/items/0/actor/kind")).isEqualTo("system");
        assertThat(organization.api().get("api/v1/audit-logs/verification").text("/intact"))
                .isEqualTo("true");
    }

    @Test
    void hearsWhatIsWrongWithACommand(PharosServer server) {
        assertThat(OperatorCommand.run(server, "audit-verify", "nobody-at-all"))
                .isEqualTo(new OperatorCommand(1, "pharos: There is no organization nobody-at-all\n"));
        assertThat(OperatorCommand.run(server, "plan", "nobody-at-all", "golden")
                        .exitCode())
                .isEqualTo(2);
        assertThat(OperatorCommand.run(server, "plan").exitCode()).isEqualTo(2);
    }

    private static void change(Organization organization) throws SQLException {
        try (var connection = organization.server().database().open();
                var update = connection.prepareStatement("UPDATE audit_entry SET address = '192.0.2.1'"
                        + " WHERE seq = 2 AND tenant_id = (SELECT id FROM tenant WHERE uuid = ?)")) {
            update.setString(1, organization.id());
            assertThat(update.executeUpdate()).isOne();
        }
    }
}
