package dev.pharos.it.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import dev.pharos.it.client.Organization;
import dev.pharos.it.server.PharosServer;
import dev.pharos.it.server.WithPharos;
import java.sql.SQLException;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** What customers know by name, as people write it down, put it in order and look at it. */
@WithPharos
class ServicesConsoleIT {

    private static final String PATH = "api/v1/services";

    @Test
    void leadFromNothingToAServiceAndBack(PharosServer server) {
        var organization = Organization.register(server);
        var monitor = organization.watch("port", "127.0.0.1:9999", "{}");
        try (var console = Console.onADesk(server)) {
            console.logIn(organization);
            console.at("nav-services").click();
            assertThat(console.at("no-services")).isVisible();
            console.inspect("services-empty");
            console.at("first-service").click();
            console.at("save").click();
            assertThat(console.page().locator("[id='form:name-error']")).containsText("is required");
            console.at("name").fill("Checkout");
            console.at("description").fill("Where customers pay");
            console.at("group").fill("Shop");
            console.inspect("service-form");
            console.at("save").click();

            console.at("status").selectOption("partial_outage");
            console.at("set-status").click();
            assertThat(console.at("change")).hasCount(2);
            assertThat(console.at("change").first()).containsText("Partial outage");
            assertThat(console.at("change").first()).containsText(organization.email());
            console.inspect("service");

            console.at("edit").click();
            assertThat(console.at("group")).hasValue("Shop");
            console.page().getByLabel("Shop (127.0.0.1:9999)").check();
            console.page().getByLabel("Works while enough of them are up").check();
            console.at("save").click();
            assertThat(console.page().locator("[id='form:requiredUp-error']")).containsText("must be from 1 to 1");
            console.at("requiredUp").fill("1");
            console.at("autoIncident").check();
            console.at("save").click();
            assertThat(console.at("followed")).containsText("Shop");
            assertThat(console.at("rule")).containsText("at least 1 of its 1");
            assertThat(console.at("set-status")).hasCount(0);
            var id = organization.api().get(PATH).text("/items/0/id");
            assertThat(organization.api().get(PATH + "/" + id).text("/monitorIds/0"))
                    .isEqualTo(monitor.id());
            assertThat(organization.api().get(PATH + "/" + id).text("/follow")).isEqualTo("k_of_n");

            console.at("delete").click();
            console.at("confirm-delete").click();
            assertThat(console.at("no-services")).isVisible();
            assertThat(console.complaints()).isEmpty();
        }
    }

    @Test
    void forgetMonitorsThatAreDeletedWhileSomebodyWrites(PharosServer server) {
        var organization = Organization.register(server);
        var monitor = organization.watch("port", "127.0.0.1:9999", "{}");
        var id = organization
                .api()
                .post(PATH, "{\"name\":\"Checkout\",\"monitorIds\":[\"%s\"]}".formatted(monitor.id()))
                .text("/id");
        try (var console = Console.onADesk(server)) {
            console.logIn(organization);
            console.open("service-form?id=" + id);
            console.at("name").fill("Cash desk");
            assertThat(organization
                            .api()
                            .delete("api/v1/monitors/" + monitor.id())
                            .status())
                    .isEqualTo(204);
            console.at("save").click();
            assertThat(console.page().getByLabel("Shop (127.0.0.1:9999)")).hasCount(0);
            console.at("save").click();
            assertThat(console.at("service-history")).isVisible();
            assertThat(console.page().locator("h1")).hasText("Cash desk");
        }
    }

    @Test
    void showWhoDecidesAsSoonAsThatChanges(PharosServer server) {
        var organization = Organization.register(server);
        var monitor = organization.watch("port", "127.0.0.1:9999", "{}");
        var id = create(organization, "Checkout", "Shop");
        try (var console = Console.onADesk(server)) {
            console.logIn(organization);
            console.open("service?id=" + id);
            console.at("status").selectOption("partial_outage");
            assertThat(console.at("live")).hasAttribute("data-state", "live");
            organization.api().patch(PATH + "/" + id, "{\"description\":\"Where customers pay\"}");
            assertThat(console.page().getByText("Where customers pay")).isVisible();
            assertThat(console.at("status")).hasValue("partial_outage");
            organization.api().patch(PATH + "/" + id, "{\"monitorIds\":[\"%s\"]}".formatted(monitor.id()));
            assertThat(console.at("followed")).containsText("Shop");
            assertThat(console.at("set-status")).hasCount(0);
            assertThat(console.complaints()).isEmpty();
        }
    }

    @Test
    void arePutInOrderByKeyboardAndByMouse(PharosServer server) {
        var organization = Organization.register(server);
        create(organization, "A", "Shop");
        create(organization, "B", "Shop");
        create(organization, "C", "Shop");
        create(organization, "D", "Back office");
        try (var console = Console.onADesk(server)) {
            console.logIn(organization);
            console.open("services");
            assertThat(console.at("service-group")).hasCount(2);
            var up = console.page().getByLabel("Move up: C");
            up.focus();
            console.page().keyboard().press("Enter");

            awaitOrder(organization, "A", "C", "B", "D");
            assertThat(up).isFocused();
            assertThat(console.page().locator("#announcer")).containsText("C is now number 2 of 3");
            console.page().keyboard().press("Enter");
            awaitOrder(organization, "C", "A", "B", "D");
            assertThat(up).isFocused();

            console.page().getByLabel("Move group up: Back office").press("Enter");
            awaitOrder(organization, "D", "C", "A", "B");

            var rows = console.at("service");
            row(rows, "B").getByTestId("grip").dragTo(row(rows, "C"));
            Awaitility.await().until(() -> !order(organization).equals(List.of("D", "C", "A", "B")));
            console.page().reload();
            assertThat(console.at("service-link").allTextContents()).isEqualTo(order(organization));
            console.inspect("services");
            assertThat(console.complaints()).isEmpty();
        }
    }

    @Test
    void showLiveWhatHappensToThem(PharosServer server) {
        var organization = Organization.register(server);
        var id = create(organization, "Checkout", "Shop");
        try (var console = Console.inTheDark(server)) {
            console.logIn(organization);
            assertThat(console.at("services-card")).containsText("Checkout");
            organization.api().patch(PATH + "/" + id, "{\"status\":\"major_outage\"}");
            assertThat(console.at("service").locator(".status")).hasText("Major outage");
            console.inspect("services-card");

            console.open("services");
            assertThat(console.at("live")).hasAttribute("data-state", "live");
            organization.api().patch(PATH + "/" + id, "{\"status\":\"under_maintenance\"}");
            assertThat(console.at("service").locator(".status")).hasText("Under maintenance");
            create(organization, "Search", "Shop");
            assertThat(console.at("service")).hasCount(2);
            console.inspect("services-dark");
            organization.api().delete(PATH + "/" + id);
            assertThat(console.at("service")).hasCount(1);
            assertThat(console.complaints()).isEmpty();
        }
    }

    @Test
    void fitAPhoneOfSomebodyWhoOnlyReads(PharosServer server) throws SQLException {
        var organization = Organization.register(server);
        create(organization, "A service with quite a long name that customers know", "Shop");
        create(organization, "Search", "Shop");
        var guest = Organization.register(server);
        try (var owner = Console.onAPhone(server);
                var reader = Console.onAPhone(server)) {
            owner.logIn(organization);
            owner.open("services");
            owner.assertFitsTheWidth();
            owner.inspect("services-phone");
            owner.open("service-form");
            owner.assertFitsTheWidth();
            owner.inspect("service-form-phone");

            guest.becomeMember(organization, "viewer");
            reader.logIn(guest);
            reader.at("user-menu-button").click();
            reader.page().getByTestId("switch-to").first().click();
            assertThat(reader.at("organization"))
                    .hasText(organization
                            .api()
                            .get("api/v1/organizations/" + organization.id())
                            .text("/name"));
            reader.open("services");
            assertThat(reader.at("service")).hasCount(2);
            assertThat(reader.at("up")).hasCount(0);
            assertThat(reader.at("add-service")).hasCount(0);
            reader.at("service-link").first().click();
            assertThat(reader.at("service-history")).isVisible();
            assertThat(reader.at("set-status")).hasCount(0);
            reader.assertFitsTheWidth();
            reader.inspect("service-phone");
            assertThat(owner.complaints()).isEmpty();
            assertThat(reader.complaints()).isEmpty();
        }
    }

    private static Locator row(Locator rows, String name) {
        return rows.filter(new Locator.FilterOptions()
                .setHas(rows.page()
                        .getByTestId("service-link")
                        .and(rows.page().getByText(name, new Page.GetByTextOptions().setExact(true)))));
    }

    private static String create(Organization organization, String name, String group) {
        var created = organization.api().post(PATH, "{\"name\":\"" + name + "\",\"group\":\"" + group + "\"}");
        assertThat(created.status()).as(created.body()).isEqualTo(201);
        return created.text("/id");
    }

    private static List<String> order(Organization organization) {
        return organization
                .api()
                .get(PATH)
                .json()
                .at("/items")
                .valueStream()
                .map(item -> item.at("/name").asString())
                .toList();
    }

    private static void awaitOrder(Organization organization, String... names) {
        Awaitility.await(String.join(", ", names))
                .until(() -> order(organization).equals(List.of(names)));
    }
}
