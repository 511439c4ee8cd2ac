package dev.pharos.it.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import dev.pharos.it.client.Mailbox;
import dev.pharos.it.client.Organization;
import dev.pharos.it.server.PharosServer;
import dev.pharos.it.server.WithPharos;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Who belongs to an organization, and what becomes of it. */
@WithPharos
class PeopleConsoleIT {

    private static final String PASSWORD = "a passphrase of a guest";

    @Test
    void letsSomebodyInAndOutAgain(PharosServer server) {
        var organization = Organization.register(server);
        var guest = "guest-" + UUID.randomUUID() + "@example.test";
        try (var owner = Console.onADesk(server);
                var other = Console.onADesk(server)) {
            owner.logIn(organization);
            owner.open("members");
            owner.at("invite").click();
            owner.at("email").fill("nobody");
            owner.at("send").click();
            assertThat(owner.page().locator("[id='form:email-error']")).containsText("e-mail");
            owner.inspect("members-invite");
            owner.at("email").fill(guest);
            owner.at("role").selectOption("member");
            owner.at("send").click();
            assertThat(owner.at("invitation")).containsText(guest);

            other.page()
                    .navigate(new Mailbox(server, guest).await("Invitation to").link());
            other.inspect("invitation");
            other.at("password").fill("short");
            other.at("accept").click();
            assertThat(other.page().locator("[id='form:password-error']")).containsText("at least 12");
            other.at("password").fill(PASSWORD);
            other.at("accept").click();
            assertThat(other.at("empty-state")).isVisible();
            other.at("nav-members").click();
            assertThat(other.at("member")).hasCount(2);
            assertThat(other.at("invite")).hasCount(0);

            owner.open("members");
            var member = owner.at("member").filter(new Locator.FilterOptions().setHasText(guest));
            assertThat(owner.at("invitation")).hasCount(0);
            member.getByTestId("member-role").selectOption("Admin");
            assertThat(owner.page().getByText("is now: Admin")).isVisible();
            owner.inspect("members");
            assertThat(member.getByTestId("member-role").locator("option:checked"))
                    .hasText("Admin");
            other.open("members");
            assertThat(other.at("invite")).isVisible();

            member.getByTestId("remove").click();
            owner.at("confirm-delete").click();
            assertThat(owner.at("member")).hasCount(1);
            assertThat(other.at("login-submit")).isVisible();
            assertThat(owner.complaints()).isEmpty();
        }
    }

    @Test
    void keepsTeams(PharosServer server) {
        var organization = Organization.register(server);
        try (var console = Console.onAPhone(server)) {
            console.logIn(organization);
            console.open("teams");
            assertThat(console.at("no-teams")).isVisible();
            console.at("save").click();
            assertThat(console.page().locator("[id='form:name-error']")).containsText("Name");
            console.at("name").fill("Platform");
            console.at("save").click();
            assertThat(console.at("nobody")).isVisible();
            console.at("userId").selectOption(organization.userId());
            console.at("add").click();
            assertThat(console.at("team-member")).containsText(organization.email());
            console.assertFitsTheWidth();
            console.inspect("team");
            console.at("take-out").click();
            assertThat(console.at("nobody")).isVisible();
            console.at("delete").click();
            console.at("confirm-delete").click();
            assertThat(console.at("no-teams")).isVisible();
            console.inspect("teams");
            assertThat(console.complaints()).isEmpty();
        }
    }

    @Test
    void foundsRenamesAndDeletesAnOrganization(PharosServer server) {
        var organization = Organization.register(server);
        var name = "Second " + UUID.randomUUID();
        try (var console = Console.onADesk(server)) {
            console.logIn(organization);
            var first = console.at("organization").textContent().strip();
            console.at("user-menu-button").click();
            console.at("new-organization").click();
            console.at("name").fill(name);
            console.inspect("organization-new");
            console.at("save").click();
            assertThat(console.at("organization")).hasText(name);

            console.at("nav-organization").click();
            console.at("name").fill(name + " renamed");
            console.at("save").click();
            assertThat(console.at("organization")).hasText(name + " renamed");
            assertThat(console.page().getByLabel("Type " + name + " renamed to confirm"))
                    .isVisible();
            console.at("database-issue").click();
            assertThat(console.at("database-password")).hasText(Pattern.compile("phd_.+"));
            console.inspect("organization");
            console.open("organization");
            assertThat(console.at("database-user")).isVisible();
            assertThat(console.at("database-password")).hasCount(0);

            console.at("confirmation").fill("something else");
            deleteOrganization(console);
            assertThat(console.page().locator("[id='end:confirmation-error']")).containsText("does not repeat");
            console.at("confirmation").fill(name + " renamed");
            deleteOrganization(console);
            assertThat(console.at("organization")).hasText(first);
            assertThat(console.complaints()).isEmpty();
        }
    }

    private static void deleteOrganization(Console console) {
        console.at("delete-organization").click();
        console.at("confirm-delete").click();
    }
}
