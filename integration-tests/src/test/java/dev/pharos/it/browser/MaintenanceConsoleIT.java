package dev.pharos.it.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pharos.it.client.Organization;
import dev.pharos.it.server.PharosServer;
import dev.pharos.it.server.WithPharos;
import java.sql.SQLException;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** Maintenance planned, begun and ended in the console. */
@WithPharos
class MaintenanceConsoleIT {

    @Test
    void plansWithTheKeyboardSeesTheTimesAndWorks(PharosServer server) {
        var organization = Organization.register(server);
        var monitor = organization.watch("port", "127.0.0.1:9", "{}");
        try (var console = Console.onADesk(server)) {
            console.logIn(organization);
            console.at("nav-maintenances").click();
            assertThat(console.at("no-maintenance")).isVisible();
            console.inspect("maintenance-empty");
            console.at("plan-maintenance").click();
            console.at("save").click();
            assertThat(console.page().locator("[id='form:title-error']")).containsText("Title");

            console.at("title").fill("Database upgrade");
            console.at("timeZone").selectOption("Europe/Berlin");
            console.at("startsAt").fill("2030-03-30T02:30");
            console.at("endsAt").fill("2030-03-30T04:00");
            console.at("recurrence").focus();
            console.page().keyboard().press("ArrowDown");
            assertThat(console.at("every")).isVisible();
            console.at("recurrence").selectOption("weekly");
            console.at("days").getByLabel("Sun").check();
            console.at("days").getByLabel("Sat").check();
            console.at("monitors").getByLabel("Shop").check();
            console.at("look").click();
            assertThat(console.at("preview").locator("tbody tr")).hasCount(10);
            // The clocks leave 02:30 out on that Sunday.
            assertThat(console.at("preview")).containsText("Sun 31 Mar 2030, 03:30");
            assertThat(console.at("preview")).containsText("Sat 6 Apr 2030, 02:30");
            assertThat(console.at("days").getByLabel("Sun")).isChecked();
            console.inspect("maintenance-form");
            console.at("save").click();

            assertThat(console.at("maintenance")).containsText("Every week on Sat, Sun");
            assertThat(console.at("maintenance")).containsText("Scheduled");
            console.open("maintenances?month=2030-04");
            assertThat(console.at("entry")).hasCount(10);
            console.inspect("maintenance-month");
            console.at("start").focus();
            console.page().keyboard().press("Enter");
            assertThat(console.at("maintenance")).containsText("In progress");
            assertThat(console.at("maintenance")).isFocused();
            assertThat(console.at("month")).hasText("April 2030");
            Awaitility.await().until(monitor::status, "maintenance"::equals);
            console.at("verify").click();
            assertThat(console.at("maintenance")).containsText("Verifying");
            assertThat(console.page().locator(".ui-growl").getByLabel("Close").last())
                    .isVisible();
            console.at("complete").click();
            assertThat(console.at("maintenance")).containsText("Sun 31 Mar 2030");
            console.at("edit").click();
            assertThat(console.at("recurrence")).hasValue("weekly");
            assertThat(console.at("startsAt")).hasValue("2030-03-30T02:30");
            console.at("delete").click();
            console.at("confirm-delete").click();
            assertThat(console.at("no-maintenance")).isVisible();
            assertThat(console.complaints()).isEmpty();
        }
    }

    @Test
    void fitsAPhoneAndTheDark(PharosServer server) {
        var organization = Organization.register(server);
        organization.api().post("api/v1/maintenances", """
                {"title":"Network","startsAt":"2030-01-06T01:00:00Z","endsAt":"2030-01-06T02:00:00Z","timeZone":"America/New_York",
                 "recurrence":"FREQ=YEARLY"}""");
        try (var phone = Console.onAPhone(server);
                var dark = Console.inTheDark(server)) {
            phone.logIn(organization);
            phone.open("maintenances?month=2030-01");
            assertThat(phone.at("maintenance")).containsText("FREQ=YEARLY");
            phone.assertFitsTheWidth();
            phone.inspect("maintenance-phone");
            phone.at("edit").click();
            assertThat(phone.at("rule")).hasValue("FREQ=YEARLY");
            phone.at("rule").fill("FREQ=HOURLY");
            phone.at("save").click();
            assertThat(phone.page().locator("[id='form:recurrence-error']")).containsText("FREQ=DAILY");
            phone.assertFitsTheWidth();
            phone.inspect("maintenance-form-phone");
            dark.logIn(organization);
            dark.open("maintenances?month=2030-01");
            dark.inspect("maintenance-dark");
            assertThat(phone.complaints()).isEmpty();
        }
    }

    @Test
    void leavesTheTimeAloneThatNobodyChanged(PharosServer server) {
        var organization = Organization.register(server);
        var api = organization.api();
        // The second 02:30 of that night, in a zone that the form does not offer by itself.
        var path = "api/v1/maintenances/" + api.post("api/v1/maintenances", """
                {"title":"Network","startsAt":"2030-10-27T01:30:00Z","endsAt":"2030-10-27T03:00:00Z","timeZone":"CET"}""").text("/id");
        try (var console = Console.onADesk(server)) {
            console.logIn(organization);
            console.open("maintenance?id=" + path.substring(path.lastIndexOf('/') + 1));
            assertThat(console.at("timeZone")).hasValue("CET");
            assertThat(console.at("startsAt")).hasValue("2030-10-27T02:30");
            console.at("title").fill("Networks");
            console.at("title").press("Enter");
            assertThat(console.at("preview").locator("tbody tr")).hasCount(1);
            console.at("save").click();
            assertThat(console.at("maintenance")).containsText("Networks");
            assertThat(api.get(path).text("/startsAt")).startsWith("2030-10-27T01:30:00");
            assertThat(api.get(path).text("/timeZone")).isEqualTo("CET");
        }
    }

    @Test
    void showsWhatOthersPlanAndTakeBack(PharosServer server) {
        var organization = Organization.register(server);
        var api = organization.api();
        try (var console = Console.onADesk(server)) {
            console.logIn(organization);
            console.open("maintenances");
            assertThat(console.at("live")).hasAttribute("data-state", "live");
            var id = api.post("api/v1/maintenances", """
                    {"title":"Network","startsAt":"2030-01-06T01:00:00Z","endsAt":"2030-01-06T02:00:00Z"}""").text("/id");
            assertThat(console.at("maintenance")).containsText("Network");
            assertThat(console.at("no-maintenance")).hasCount(0);
            api.delete("api/v1/maintenances/" + id);
            assertThat(console.at("no-maintenance")).isVisible();
            assertThat(console.complaints()).isEmpty();
        }
    }

    @Test
    void showsViewersWhatIsPlannedAndNoMore(PharosServer server) throws SQLException {
        var organization = Organization.register(server);
        organization.api().post("api/v1/maintenances", """
                {"title":"Network","startsAt":"2030-01-06T01:00:00Z","endsAt":"2030-01-06T02:00:00Z"}""");
        var guest = Organization.register(server);
        guest.becomeMember(organization, "viewer");
        try (var console = Console.onADesk(server)) {
            console.logIn(guest);
            if (!name(organization)
                    .equals(console.at("organization").textContent().strip())) {
                console.at("user-menu-button").click();
                console.at("switch-to").click();
            }
            assertThat(console.at("organization")).hasText(name(organization));
            console.open("maintenances");
            assertThat(console.at("maintenance")).containsText("Network");
            assertThat(console.at("start")).hasCount(0);
            assertThat(console.at("plan-maintenance")).hasCount(0);
        }
    }

    private static String name(Organization organization) {
        return organization.slug().replace("org-", "Org ");
    }
}
