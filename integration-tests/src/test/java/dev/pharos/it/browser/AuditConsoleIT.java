package dev.pharos.it.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pharos.it.client.Monitor;
import dev.pharos.it.client.Organization;
import dev.pharos.it.server.PharosServer;
import dev.pharos.it.server.WithPharos;
import java.sql.SQLException;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The pages for those who answer for an organization: who changed what, and what is agreed on. */
@WithPharos
class AuditConsoleIT {

    private static final String TARGET = "http://127.0.0.1:9999/";

    @Test
    void showsWhoChangedWhatAndFindsIt(PharosServer server) {
        var organization = Organization.register(server);
        changeSomething(organization);
        try (var console = Console.onADesk(server)) {
            console.logIn(organization);
            console.at("nav-audit").click();
            assertThat(console.at("entry")).hasCount(5);
            assertThat(console.at("entry").nth(1)).containsText("Monitor: updated");
            console.at("entry").nth(1).getByTestId("details").locator("summary").click();
            assertThat(console.at("entry").nth(1).getByTestId("difference")).isVisible();
            assertThat(console.at("entry").nth(1).getByTestId("difference")).containsText("intervalSeconds");
            console.inspect("audit");

            console.at("filter-action").selectOption("monitor.updated");
            console.at("filter").click();
            assertThat(console.at("entry")).hasCount(1);
            console.at("search").fill("nothing like this");
            console.at("filter").click();
            assertThat(console.at("nothing")).isVisible();
            console.at("clear-filters").click();
            assertThat(console.at("entry")).hasCount(5);
            var file = console.page()
                    .waitForDownload(() -> console.at("export-csv").click());
            assertThat(file.suggestedFilename()).matches("audit-log-.*\\.csv");
            assertThat(console.complaints()).isEmpty();
        }
    }

    @Test
    void saysWhetherTheLogIsWholeAndMarksWhereItIsNot(PharosServer server) throws SQLException {
        var organization = Organization.register(server);
        changeSomething(organization);
        try (var console = Console.inTheDark(server)) {
            console.logIn(organization);
            console.at("nav-audit").click();
            console.at("verify").click();
            assertThat(console.at("verification")).hasAttribute("data-intact", "true");
            console.inspect("audit-intact-dark");

            tamper(organization, "UPDATE audit_entry SET object_name = 'x' WHERE seq = 3");
            console.at("verify").click();
            assertThat(console.at("verification")).hasAttribute("data-intact", "false");
            console.at("show-broken").click();
            assertThat(console.at("broken-entry")).hasAttribute("data-seq", "3");
            console.inspect("audit-broken-dark");

            tamper(organization, "DELETE FROM audit_entry WHERE seq = 2");
            console.at("verify").click();
            assertThat(console.at("broken-entry")).hasAttribute("data-seq", "2");
            assertThat(console.at("broken-entry")).containsText("removed");
        }
    }

    @Test
    void fitsAPhone(PharosServer server) {
        var organization = Organization.register(server);
        changeSomething(organization);
        try (var console = Console.onAPhone(server)) {
            console.logIn(organization);
            console.open("audit?verify=true");
            console.at("entry").nth(1).getByTestId("details").locator("summary").click();
            assertThat(console.at("entry").nth(1).getByTestId("difference")).isVisible();
            console.assertFitsTheWidth();
            console.inspect("audit-phone");
            console.open("plan");
            assertThat(console.at("usage")).isVisible();
            console.assertFitsTheWidth();
            console.inspect("plan-phone");
        }
    }

    @Test
    void isNotForMembers(PharosServer server) throws SQLException {
        var organization = Organization.register(server);
        var member = Organization.register(server);
        member.becomeMember(organization, "member");
        leave(member);
        try (var console = Console.onADesk(server)) {
            console.logIn(member);
            assertThat(console.at("nav-plan")).isVisible();
            assertThat(console.at("nav-audit")).hasCount(0);
            console.open("audit");
            assertThat(console.page().locator("h1")).hasText("Not allowed");
            console.open("plan");
            assertThat(console.at("current-plan")).isVisible();
            assertThat(console.at("choose-free")).hasCount(0);
        }
    }

    @Test
    void changesThePlanAndSaysAtTheFieldWhatItDoesNotAllow(PharosServer server) {
        var organization = Organization.register(server);
        try (var console = Console.onADesk(server)) {
            console.logIn(organization);
            console.at("nav-plan").click();
            assertThat(console.at("plan-enterprise").getByTestId("current-plan"))
                    .isVisible();
            console.inspect("plan");
            console.at("choose-free").click();
            console.inspect("plan-confirm");
            console.at("confirm-delete").click();
            assertThat(console.at("plan-free").getByTestId("current-plan")).isVisible();
            console.inspect("plan-free");

            console.open("monitors/new");
            assertThat(console.at("intervalSeconds")).hasValue("300");
            console.at("target").fill(TARGET);
            console.at("name").fill("Shop");
            console.at("intervalSeconds").selectOption("60");
            console.at("save").click();
            assertThat(console.page().locator("[id='form:intervalSeconds-error']"))
                    .containsText("5 minutes");
            console.inspect("monitor-form-limit");
            console.at("intervalSeconds").selectOption("300");
            console.at("save").click();
            console.page().waitForURL(Pattern.compile("^(?!.*monitors/new).*$"));
            assertThat(console.complaints()).isEmpty();
        }
    }

    @Test
    void saysWhyAPlanIsTooSmall(PharosServer server) {
        var organization = Organization.register(server);
        organization.watch("http", TARGET, "{}", 60, 1000);
        try (var console = Console.onADesk(server)) {
            console.logIn(organization);
            console.open("plan");
            console.at("choose-free").click();
            console.at("confirm-delete").click();
            assertThat(console.page().locator(".ui-growl")).containsText("minIntervalSeconds");
            assertThat(console.at("plan-enterprise").getByTestId("current-plan"))
                    .isVisible();
        }
    }

    /** Five entries: the registration, a log-in, a new monitor and its change, and one more log-in at the console. */
    private static Monitor changeSomething(Organization organization) {
        var monitor = organization.watch("http", TARGET, "{}");
        organization.api().patch(monitor.path(), "{\"intervalSeconds\":600,\"tags\":[\"web\"]}");
        return monitor;
    }

    private static void tamper(Organization organization, String sql) throws SQLException {
        execute(organization, sql + " AND tenant_id = (SELECT id FROM tenant WHERE uuid = ?)", organization.id());
    }

    /** Leaves nothing but the other organization to log in to. */
    private static void leave(Organization own) throws SQLException {
        execute(own, "DELETE FROM membership WHERE tenant_id = (SELECT id FROM tenant WHERE uuid = ?)", own.id());
    }

    private static void execute(Organization organization, String sql, String id) throws SQLException {
        try (var connection = organization.server().database().open();
                var statement = connection.prepareStatement(sql)) {
            statement.setString(1, id);
            statement.executeUpdate();
        }
    }
}
