package dev.pharos.it.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.pharos.it.client.Organization;
import dev.pharos.it.client.ServiceRow;
import dev.pharos.it.server.PharosServer;
import dev.pharos.it.server.WithPharos;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** An incident as people write it: at a desk, on a phone, with the keyboard. */
@WithPharos
class IncidentsConsoleIT {

    @Test
    void isReportedAtADeskAndResolvedOnAPhone(PharosServer server) throws SQLException {
        var organization = Organization.register(server);
        var shop = ServiceRow.add(organization, "Shop", true);
        ServiceRow.add(organization, "Search", true);
        try (var desk = Console.onADesk(server)) {
            desk.logIn(organization);
            desk.at("nav-incidents").click();
            assertThat(desk.at("no-incidents")).isVisible();
            desk.inspect("incidents-none");
            desk.at("new-incident").click();
            desk.at("save").click();
            assertThat(desk.page().locator("[id='form:title-error']")).containsText("Title");
            assertThat(desk.page().locator("[id='form:body-error']")).containsText("tell customers");
            desk.at("title").fill("Checkout is slow");
            desk.at("pick-Shop").selectOption("partial_outage");
            desk.at("body").fill("We **look** into it. <b>x</b>");
            desk.at("preview").click();
            assertThat(desk.at("previewed").locator("strong")).hasText("look");
            assertThat(desk.at("previewed").locator("b")).hasCount(0);
            desk.inspect("incident-new");
            desk.at("save").click();
            assertThat(desk.at("update")).containsText("look into it");
            assertThat(desk.at("affected")).hasText("Shop: Partial outage");
            assertThat(shop.status()).isEqualTo("partial_outage");
            desk.inspect("incident");
            desk.at("edit-update").click();
            desk.at("body").fill("");
            desk.at("save").click();
            assertThat(desk.page().locator("[id='form:body-error']")).containsText("is required");
            desk.at("body").fill("We look **closely** into it.");
            desk.inspect("incident-update");
            desk.at("save").click();
            assertThat(desk.at("update").locator("strong").last()).hasText("closely");
            desk.open("");
            assertThat(desk.at("active-incidents")).containsText("Checkout is slow");
            desk.inspect("dashboard-incident");
            assertThat(desk.complaints()).isEmpty();
        }
        try (var phone = Console.onAPhone(server)) {
            phone.logIn(organization);
            phone.at("incident-link").click();
            phone.page().getByLabel("Resolved").check();
            phone.at("body").fill("It works again.");
            phone.assertFitsTheWidth();
            phone.inspect("incident-phone");
            phone.at("say").click();
            assertThat(phone.at("update")).hasCount(2);
            assertThat(phone.at("incident-status")).hasText("Resolved");
            assertThat(shop.status()).isEqualTo("operational");
            phone.open("incidents");
            assertThat(phone.at("month")).containsText("Checkout is slow");
            assertThat(phone.at("active-incidents")).hasCount(0);
            phone.assertFitsTheWidth();
            phone.inspect("incidents-phone");
            phone.open("");
            assertThat(phone.at("active-incidents")).hasCount(0);
            assertThat(phone.at("recent-incidents")).containsText("Checkout is slow");
            assertThat(phone.complaints()).isEmpty();
        }
    }

    @Test
    void isReportedWithTheKeyboardFromATemplate(PharosServer server) throws SQLException {
        var organization = Organization.register(server);
        var shop = ServiceRow.add(organization, "Shop", true);
        organization.api().post("api/v1/incident-templates", """
                {"name":"Payments","title":"Payments fail","body":"We look into it.",
                 "services":[{"id":"%s","status":"major_outage"}]}""".formatted(shop.id()));
        try (var console = Console.inTheDark(server)) {
            console.logIn(organization);
            console.open("incident-new");
            console.at("template").focus();
            console.page().keyboard().press("Enter");
            assertThat(console.at("title")).hasValue("Payments fail");
            assertThat(console.at("pick-Shop")).hasValue("major_outage");
            console.at("title").focus();
            console.page().keyboard().press("End");
            console.page().keyboard().type(" again");
            tab(console.page(), 5);
            console.page().keyboard().press("Enter");
            assertThat(console.at("incident-status")).hasText("Investigating");
            assertThat(console.page().getByRole(AriaRole.HEADING).first()).hasText("Payments fail again");
            console.inspect("incident-dark");
            assertThat(console.complaints()).isEmpty();
        }
    }

    @Test
    void isChangedResolvedByAProposalAndDeleted(PharosServer server) throws SQLException {
        var organization = Organization.register(server);
        ServiceRow.add(organization, "Shop", true);
        var id = organization
                .api()
                .post("api/v1/incidents", "{\"title\":\"Slow\",\"body\":\"x\",\"impact\":\"minor\"}")
                .text("/id");
        propose(organization, id);
        try (var console = Console.onADesk(server)) {
            console.logIn(organization);
            console.open("incident?id=" + id);
            console.at("edit-details").locator("summary").click();
            console.at("title").fill("Slower");
            console.at("pick-Shop").selectOption("degraded_performance");
            console.inspect("incident-edit");
            console.at("save").click();
            assertThat(console.at("affected")).hasText("Shop: Degraded performance");
            assertThat(console.at("proposal")).isVisible();
            console.inspect("incident-proposal");
            console.at("resolve").click();
            assertThat(console.at("incident-status")).hasText("Resolved");
            assertThat(console.at("proposal")).hasCount(0);
            console.at("delete").click();
            console.at("confirm-delete").click();
            assertThat(console.at("no-incidents")).isVisible();
            console.open("incident?id=" + id);
            assertThat(console.page().locator("h1")).not().hasText("Slower");
        }
    }

    @Test
    void keepsWhatWasWrittenForTheNextTime(PharosServer server) {
        var organization = Organization.register(server);
        try (var console = Console.onADesk(server)) {
            console.logIn(organization);
            console.open("incident-new");
            console.at("title").fill("Payments fail");
            console.at("body").fill("We look into it.");
            console.at("keep-details").locator("summary").click();
            console.at("name").fill("Payments");
            console.at("name").press("Enter");
            assertThat(console.page().getByText("Kept as template")).isVisible();
            console.open("incident-new");
            console.at("template").click();
            assertThat(console.at("body")).hasValue("We look into it.");
            console.at("forget").click();
            console.at("confirm-delete").click();
            assertThat(console.at("template")).hasCount(0);
            assertThat(console.complaints()).isEmpty();
        }
    }

    @Test
    void showsWhatOthersDoWhileItIsOpen(PharosServer server) throws SQLException {
        var organization = Organization.register(server);
        var shop = ServiceRow.add(organization, "Shop", true);
        var api = organization.api();
        try (var console = Console.onADesk(server)) {
            console.logIn(organization);
            console.open("incidents?impact=major");
            assertThat(console.at("none-chosen")).isVisible();
            assertThat(console.at("live")).hasAttribute("data-state", "live");
            var id = api.post("api/v1/incidents", """
                            {"title":"Payments fail","impact":"major","body":"We look","serviceIds":["%s"]}""".formatted(shop.id())).text("/id");
            assertThat(console.at("active-incidents")).containsText("Payments fail");
            api.post("api/v1/incidents", "{\"title\":\"Mail is late\",\"impact\":\"minor\",\"body\":\"x\"}");
            assertThat(console.page().locator("#announcer")).containsText("Mail is late");
            console.at("incident-link").click();
            console.at("body").fill("What I am writing");
            assertThat(console.at("live")).hasAttribute("data-state", "live");
            api.post("api/v1/incidents/" + id + "/updates", "{\"status\":\"identified\",\"body\":\"A cable\"}");
            assertThat(console.at("update")).hasCount(2);
            assertThat(console.at("incident-status")).hasText("Identified");
            assertThat(console.at("body")).hasValue("What I am writing");
            assertThat(api.delete("api/v1/incidents/" + id).status()).isEqualTo(204);
            assertThat(console.page()).hasURL(server.baseUrl() + "incidents");
            assertThat(console.at("active-incidents")).containsText("Mail is late");
            console.open("");
            assertThat(console.at("live")).hasAttribute("data-state", "live");
            console.at("incident-link").focus();
            api.post("api/v1/incidents", "{\"title\":\"Search is slow\",\"impact\":\"minor\",\"body\":\"x\"}");
            assertThat(console.at("active-incidents")).containsText("Search is slow");
            assertThat(console.page().getByText("Mail is late")).isFocused();
            assertThat(console.complaints()).isEmpty();
        }
    }

    @Test
    void fitsAPhoneWhateverTheNames(PharosServer server) throws SQLException {
        var organization = Organization.register(server);
        var name = "Unterbrechungsfreie-".repeat(5).replace("-", "");
        var shop = ServiceRow.add(organization, name, true);
        var parts = "\"title\":\"%s\",\"body\":\"x\",\"services\":[{\"id\":\"%s\",\"status\":\"partial_outage\"}]"
                .formatted(name, shop.id());
        var api = organization.api();
        api.post("api/v1/incident-templates", "{\"name\":\"" + name + "\"," + parts + "}");
        var id = api.post("api/v1/incidents", "{\"impact\":\"minor\"," + parts + "}")
                .text("/id");
        try (var phone = Console.onAPhone(server)) {
            phone.logIn(organization);
            phone.assertFitsTheWidth();
            for (var page : List.of("incidents", "incident-new", "incident?id=" + id)) {
                phone.open(page);
                assertThat(phone.page().locator("h1")).isVisible();
                phone.assertFitsTheWidth();
            }
        }
    }

    @Test
    void namesTheServiceThatWasChosenAlthoughOthersCameAndWent(PharosServer server) throws SQLException {
        var organization = Organization.register(server);
        var shop = ServiceRow.add(organization, "Shop", true);
        ServiceRow.add(organization, "Search", true);
        ServiceRow.add(organization, "Mail", true);
        try (var console = Console.onADesk(server)) {
            console.logIn(organization);
            console.open("incident-new");
            console.at("title").fill("Search is slow");
            console.at("body").fill("We look into it.");
            console.at("pick-Search").selectOption("partial_outage");
            organization.api().delete("api/v1/services/" + shop.id());
            console.at("save").click();
            assertThat(console.at("affected")).hasText("Search: Partial outage");
        }
    }

    @Test
    void staysResolvedWhileSomebodyStillWrites(PharosServer server) {
        var organization = Organization.register(server);
        var api = organization.api();
        var path = "api/v1/incidents/"
                + api.post("api/v1/incidents", "{\"title\":\"Slow\",\"body\":\"x\"}")
                        .text("/id");
        try (var console = Console.onADesk(server)) {
            console.logIn(organization);
            console.open("incident?id=" + path.substring(path.lastIndexOf('/') + 1));
            api.post(path + "/updates", "{\"status\":\"resolved\",\"body\":\"It works.\"}");
            console.at("body").fill("A cable it was.");
            console.page().getByLabel("Identified").check();
            console.at("say").click();
            assertThat(console.page().locator("[id='form:status-error']")).containsText("became resolved meanwhile");
            assertThat(console.at("incident-status")).hasText("Resolved");
            assertThat(console.at("body")).hasValue("A cable it was.");
            assertThat(console.page().getByLabel("Identified")).isChecked();
            console.page().reload();
            console.at("body").fill("A cable it was.");
            api.post(path + "/updates", "{\"status\":\"postmortem\",\"body\":\"What we learned.\"}");
            console.at("say").click();
            assertThat(console.at("update")).hasCount(4);
            assertThat(console.at("incident-status")).hasText("Postmortem");
        }
    }

    private static void tab(Page page, int times) {
        for (var time = 0; time < times; time++) {
            page.keyboard().press("Tab");
        }
    }

    private static void propose(Organization organization, String id) throws SQLException {
        try (var connection = organization.server().database().open();
                var update = connection.prepareStatement(
                        "UPDATE incident SET resolution_proposed_at = UTC_TIMESTAMP(3) WHERE uuid = ?")) {
            update.setString(1, id);
            assertThat(update.executeUpdate()).isOne();
        }
    }
}
