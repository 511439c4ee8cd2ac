package dev.pharos.it.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import dev.pharos.it.client.Organization;
import dev.pharos.it.client.Target;
import dev.pharos.it.server.PharosServer;
import dev.pharos.it.server.WithPharos;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** An outage from its first sign to its end, told in one browser and seen in another as it happens, by people nobody knows. */
@WithPharos
class WholeStoryIT {

    private static final String FINE = "All systems operational";
    private static final String TITLE = "Checkout is slow";

    @Test
    void isToldByACommunicatorAndReadByStrangers(PharosServer server) throws SQLException {
        var organization = Organization.register(server);
        organization.api().post("api/v1/services", "{\"name\":\"Shop\"}");
        try (var visitor = Console.onADesk(server);
                var teller = Console.onADesk(server)) {
            var page = opened(visitor, organization);
            arrive(teller, organization.guest("communicator"));

            report(teller);
            assertThat(page.locator("[data-part=active] .incident")).containsText(TITLE);
            assertThat(page.locator("[data-part=active] strong").last()).hasText("look");
            assertThat(page.locator("[data-overall]")).hasText("Partial system outage");
            assertThat(page.locator(".service")).containsText("Partial outage");

            teller.page().setViewportSize(390, 844);
            say(teller, "Identified", "A cable was pulled.");
            assertThat(page.locator("[data-part=active]")).containsText("A cable was pulled.");

            say(teller, "Resolved", "It is back where it was.");
            assertThat(page.locator("[data-overall]")).hasText(FINE);
            assertThat(page.locator("[data-part=active] .incident")).hasCount(0);
            assertThat(page.locator("[data-part=recent]")).containsText("It is back where it was.");
            assertThat(page.locator(".service")).containsText("Operational");

            assertNeverReloaded(page);
            assertThat(visitor.complaints()).isEmpty();
            assertThat(teller.complaints()).isEmpty();
        }
        assertToldWithoutScripts(server, organization);
    }

    @Test
    void isToldByTheMonitorsOfAService(PharosServer server) {
        var organization = Organization.register(server);
        try (var target = new Target();
                var visitor = Console.onADesk(server)) {
            var monitor = organization.watch("http", target.url("/"), "{\"failures\":1,\"successes\":1}");
            monitor.checkUntil("up");
            organization.api().post("api/v1/services", """
                    {"name":"Shop","monitorIds":["%s"],"autoIncident":true}""".formatted(monitor.id()));
            var page = opened(visitor, organization);

            target.shows(Target.Page.BROKEN);
            monitor.checkUntil("down");
            assertThat(page.locator("[data-part=active] .incident")).containsText("Shop");
            assertThat(page.locator("[data-overall]")).hasText("Major system outage");

            target.shows(Target.Page.OK);
            monitor.checkUntil("up");
            var incidents = organization.api().get("api/v1/incidents?active=true");
            organization
                    .api()
                    .post(
                            "api/v1/incidents/" + incidents.text("/items/0/id") + "/updates",
                            "{\"status\":\"resolved\",\"body\":\"It answers again.\"}");
            assertThat(page.locator("[data-overall]")).hasText(FINE);
            assertNeverReloaded(page);
            assertThat(visitor.complaints()).isEmpty();
        }
    }

    private static Page opened(Console visitor, Organization organization) {
        visitor.open("status/" + organization.slug());
        var page = visitor.page();
        assertThat(page.locator("[data-overall]")).hasText(FINE);
        assertThat(page.locator("#live")).hasAttribute("data-state", "live");
        page.evaluate("window.neverReloaded = true");
        return page;
    }

    private static void assertNeverReloaded(Page page) {
        assertThat(page.evaluate("window.neverReloaded")).isEqualTo(true);
    }

    /** Somebody who talks to customers finds that, and nothing that changes what is watched or who may do what. */
    private static void arrive(Console teller, Organization guest) {
        teller.logIn(guest);
        teller.at("user-menu-button").click();
        teller.at("switch-to").first().click();
        assertThat(teller.at("nav-new-monitor")).hasCount(0);
        for (var item : List.of("nav-incidents", "nav-maintenances", "nav-subscribers")) {
            assertThat(teller.at(item)).isVisible();
        }
        for (var item : List.of("nav-api-access", "nav-audit")) {
            assertThat(teller.at(item)).hasCount(0);
        }
        teller.at("nav-services").click();
        assertThat(teller.at("service")).hasCount(1);
        assertThat(teller.at("add-service")).hasCount(0);
    }

    private static void report(Console teller) {
        teller.at("nav-incidents").click();
        teller.at("new-incident").click();
        teller.at("title").fill(TITLE);
        teller.at("pick-Shop").selectOption("partial_outage");
        teller.at("body").fill("We **look** into it.");
        teller.at("save").focus();
        teller.page().keyboard().press("Enter");
        assertThat(teller.at("incident-status")).hasText("Investigating");
    }

    private static void say(Console teller, String status, String words) {
        teller.page().getByLabel(status).check();
        teller.at("body").fill(words);
        teller.at("say").click();
        assertThat(teller.at("incident-status")).hasText(status);
    }

    private static void assertToldWithoutScripts(PharosServer server, Organization organization) {
        try (var plain = Console.withoutScripts(server)) {
            plain.open("status/" + organization.slug());
            var page = plain.page();
            page.locator("[data-part=recent]").getByText(TITLE).click();
            assertThat(page.locator("h1")).hasText(TITLE);
            assertThat(page.locator(".updates > li")).hasCount(3);
        }
    }
}
