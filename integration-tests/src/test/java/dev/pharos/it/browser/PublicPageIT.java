package dev.pharos.it.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.FilePayload;
import dev.pharos.it.client.Organization;
import dev.pharos.it.client.PublicFacts;
import dev.pharos.it.server.PharosServer;
import dev.pharos.it.server.WithPharos;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The status page as people see it: with and without scripts, by keyboard, on a phone, and while things happen. */
@WithPharos
class PublicPageIT {

    private static final String DOT =
            "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

    private static final List<String> PAYLOADS = List.of(
            "<script>alert(1)</script>",
            "\"><img src=x onerror=alert(1)>",
            "' onfocus='alert(1)' autofocus='",
            "</title></style></textarea><svg/onload=alert(1)>",
            "[x](javascript:alert(1)) ![x](http://evil.example/x.png)",
            "<iframe srcdoc='<script>alert(1)</script>'></iframe>",
            "<style>@import 'http://evil.example'</style>",
            "<details open ontoggle=alert(1)>x</details>",
            "${7*7} #{7*7} {{7*7}} {} {0}");

    private static final Instant NOW = Instant.now();
    private static final Duration SOME_DAYS = Duration.ofDays(20);

    private static PublicFacts furnished(Organization organization) throws SQLException {
        var facts = new PublicFacts(organization);
        facts.page("public", "Questions? Write to **support@example.com**.", "#0b7a75", "auto");
        var checkout = facts.service("Checkout", "Shop", true, "partial_outage", NOW.minusSeconds(900));
        facts.segment(checkout, "operational", NOW.minus(SOME_DAYS), NOW.minus(Duration.ofDays(3)));
        facts.segment(checkout, "major_outage", NOW.minus(Duration.ofDays(3)), NOW.minus(Duration.ofHours(70)));
        facts.segment(checkout, "operational", NOW.minus(Duration.ofHours(70)), NOW.minusSeconds(900));
        facts.service("Search", "Shop", true, "operational", NOW.minus(SOME_DAYS));
        facts.service("Mail", null, true, "under_maintenance", NOW.minus(SOME_DAYS));
        var incident = facts.incident(
                "Payments fail for some cards", "major", "investigating", NOW.minusSeconds(900), "We look.", checkout);
        facts.update(incident, "identified", "A *certificate* ran out.\n\n- first\n- second", NOW.minusSeconds(300));
        facts.incident("Slow search", "minor", "resolved", NOW.minus(Duration.ofDays(2)), "All is well again.");
        facts.maintenance("New discs for the database", "scheduled", NOW.plusSeconds(86_400), NOW.plusSeconds(93_600));
        facts.tell("incident_created", "{}");
        return facts;
    }

    @Test
    void tellsEverythingAndFollowsWhatHappens(PharosServer server) throws SQLException {
        var organization = Organization.register(server);
        var facts = furnished(organization);
        try (var visitor = Console.onADesk(server)) {
            visitor.open("status/" + organization.slug());
            var page = visitor.page();
            assertThat(page.locator("[data-overall]")).hasText("Partial system outage");
            assertThat(page.locator("#live")).hasAttribute("data-state", "live");
            assertThat(page.locator(".service")).hasCount(3);
            visitor.inspect("status-page");

            var bad = facts.incident("The whole shop is gone", "critical", "investigating", Instant.now(), "Oh no.");
            facts.tell(
                    "incident_created",
                    "{\"id\":\"" + bad + "\",\"public\":true,\"title\":\"The whole shop is gone\"}");
            assertThat(page.locator("[data-overall]"))
                    .hasText("Major system outage", new LocatorAssertions.HasTextOptions().setTimeout(5_000));
            assertThat(page.locator("[data-part=active] .incident").first()).containsText("The whole shop is gone");
            assertThat(page.locator("#live")).containsText("Major system outage");

            facts.resolve(bad);
            facts.tell("incident_update_added", "{\"id\":\"" + bad + "\",\"public\":true}");
            assertThat(page.locator("[data-overall]")).hasText("Partial system outage");
            assertThat(visitor.complaints()).isEmpty();
        }
    }

    @Test
    void readsThePageAnewWhereSocketsAreBlocked(PharosServer server) throws SQLException {
        var organization = Organization.register(server);
        var facts = furnished(organization);
        try (var visitor = Console.onADesk(server)) {
            var page = visitor.page();
            page.routeWebSocket(Pattern.compile("/ws$"), socket -> socket.close());
            page.clock().install();
            visitor.open("status/" + organization.slug());
            assertThat(page.locator("#live")).hasAttribute("data-state", "polling");

            var bad = facts.incident("The whole shop is gone", "critical", "investigating", Instant.now(), "Oh no.");
            facts.tell("incident_created", "{\"id\":\"" + bad + "\",\"public\":true}");
            for (var seconds = 0; seconds < 40; seconds += 5) {
                page.clock().runFor(5_000);
            }
            assertThat(page.locator("[data-overall]")).hasText("Major system outage");
        }
    }

    @Test
    void keepsWhatIsOpenAndTheKeyboardThroughNews(PharosServer server) throws SQLException {
        var organization = Organization.register(server);
        var facts = new PublicFacts(organization);
        var checkout = facts.service("Checkout", null, true, "partial_outage", NOW.minusSeconds(900));
        try (var visitor = Console.onADesk(server)) {
            visitor.open("status/" + organization.slug());
            var page = visitor.page();
            assertThat(page.locator("#live")).hasAttribute("data-state", "live");
            assertThat(page.locator("[data-bars]")).hasAttribute("aria-describedby", "bars-hint");
            page.locator(".bad-days summary").click();

            facts.turn(checkout, "major_outage");
            facts.tell("service_status_changed", "{\"id\":\"" + checkout + "\",\"public\":true}");
            assertThat(page.locator(".service .state")).hasText("Major outage");
            assertThat(page.locator(".bad-days")).hasAttribute("open", "");
            assertThat(page.locator(".bad-days summary")).isFocused();
            assertThat(visitor.complaints()).isEmpty();
        }
    }

    @Test
    void walksTheBarsByKeyboard(PharosServer server) throws SQLException {
        var organization = Organization.register(server);
        furnished(organization);
        try (var visitor = Console.onADesk(server)) {
            visitor.open("status/" + organization.slug());
            var page = visitor.page();
            var days = page.locator(".service").first().locator("[data-bars] > li");
            assertThat(days.last()).hasAttribute("tabindex", "0");
            assertThat(page.locator("[data-bars] > li[tabindex='0']")).hasCount(3);

            days.last().focus();
            page.keyboard().press("ArrowLeft");
            page.keyboard().press("ArrowLeft");
            page.keyboard().press("ArrowLeft");
            assertThat(days.nth(86)).isFocused();
            assertThat(days.nth(86)).containsText(Pattern.compile("Major outage for \\d+"));
            page.keyboard().press("Home");
            assertThat(days.first()).isFocused();
            assertThat(days.first()).containsText("No data");
            page.keyboard().press("Tab");
            assertThat(days.first()).not().isFocused();
            assertThat(page.locator("[data-bars] > li:focus")).hasCount(0);
            assertThat(visitor.complaints()).isEmpty();
        }
    }

    @Test
    void isCompleteWithoutScriptsOnAPhoneAndInTheDark(PharosServer server) throws SQLException {
        var organization = Organization.register(server);
        furnished(organization);
        try (var phone = Console.onAPhone(server);
                var dark = Console.inTheDark(server)) {
            phone.open("status/" + organization.slug());
            phone.assertFitsTheWidth();
            phone.inspect("status-page-phone");
            dark.open("status/" + organization.slug() + "?lang=de");
            assertThat(dark.page().locator("[data-overall]")).hasText("Teilausfall");
            dark.inspect("status-page-dark");
            dark.open("status/" + organization.slug() + "/history");
            dark.inspect("status-page-history");
        }
        try (var plain = Console.withoutScripts(server)) {
            plain.open("status/" + organization.slug());
            var page = plain.page();
            assertThat(page.locator("[data-overall]")).hasText("Partial system outage");
            assertThat(page.locator("[data-part=active]")).containsText("Payments fail for some cards");
            assertThat(page.locator("[data-part=maintenances]")).containsText("New discs for the database");
            assertThat(page.locator("[data-part=recent]")).containsText("Slow search");
            page.locator(".bad-days summary").first().click();
            assertThat(page.locator(".bad-days li").first()).containsText("Major outage for");
            page.getByText("All incidents by month").click();
            assertThat(page.locator("h1")).containsText("Incidents of");
            page.getByText("Payments fail for some cards").click();
            assertThat(page.locator("h1")).hasText("Payments fail for some cards");
        }
    }

    @Test
    void asksForItsPassword(PharosServer server) throws SQLException {
        var organization = Organization.register(server);
        furnished(organization);
        var set = organization
                .api()
                .patch("api/v1/status-page", "{\"access\":\"password\",\"password\":\"open sesame\"}");
        assertThat(set.status()).as(set.body()).isEqualTo(200);
        try (var visitor = Console.onADesk(server)) {
            visitor.open("status/" + organization.slug());
            var page = visitor.page();
            assertThat(page.locator("#password")).isVisible();
            page.locator("#password").fill("wrong");
            page.keyboard().press("Enter");
            assertThat(page.locator("#error")).isVisible();
            visitor.inspect("status-page-password");
            page.locator("#password").fill("open sesame");
            page.keyboard().press("Enter");
            assertThat(page.locator("[data-overall]")).isVisible();
            assertThat(page.locator("#live")).hasAttribute("data-state", "live");
            assertThat(page.locator(".subscribe")).hasCount(0);

            page.clock().install();
            page.reload();
            assertThat(page.locator("#live")).hasAttribute("data-state", "live");
            set = organization.api().patch("api/v1/status-page", "{\"password\":\"close sesame\"}");
            assertThat(set.status()).as(set.body()).isEqualTo(200);
            // The first round may still come before the page is known to have changed.
            page.waitForCondition(() -> {
                page.clock().runFor(61_000);
                return page.locator("#password").isVisible();
            });
        }
    }

    @Test
    void isDescribedInTheConsoleWithItsPreviewBesideTheForm(PharosServer server) throws SQLException {
        var organization = Organization.register(server);
        new PublicFacts(organization).service("Checkout", null, true, "operational", Instant.now());
        try (var admin = Console.onADesk(server)) {
            admin.logIn(organization);
            admin.at("nav-status-page").click();
            var preview = admin.page().frameLocator("[data-testid=preview]");
            assertThat(preview.locator("[data-overall]")).hasText("All systems operational");
            admin.at("title").fill("Acme status");
            admin.at("message").fill("All is **well**.");
            admin.at("language").selectOption("de");
            admin.at("save").click();
            assertThat(preview.locator(".name")).hasText("Acme status");
            assertThat(preview.locator("strong")).hasText("well");
            assertThat(preview.locator("[data-overall]")).hasText("Alle Systeme in Betrieb");

            admin.at("access").selectOption("password");
            admin.at("save").click();
            assertThat(admin.page().locator("[id='form:password-error']")).containsText("needed");
            admin.at("password").fill("open sesame");
            admin.at("save").click();
            assertThat(admin.page().getByText("Saved. The page shows it.")).isVisible();
            admin.inspect("console-status-page");
            admin.at("title").fill("Acme and sons");
            admin.at("logo-file")
                    .setInputFiles(new FilePayload(
                            "dot.png", "image/png", Base64.getDecoder().decode(DOT)));
            assertThat(admin.at("logo-remove")).isVisible();
            assertThat(preview.locator(".logo")).hasCount(1);
            admin.at("logo-remove").click();
            assertThat(admin.at("logo-remove")).hasCount(0);
            assertThat(admin.at("title")).hasValue("Acme and sons");
            admin.at("save").click();
            assertThat(preview.locator(".name")).hasText("Acme and sons");
            assertThat(admin.complaints()).isEmpty();
        }
        try (var phone = Console.onAPhone(server)) {
            phone.logIn(organization);
            phone.open("status-page");
            phone.assertFitsTheWidth();
            phone.inspect("console-status-page-phone");
        }
    }

    @Test
    void runsNothingThatPeopleWrite(PharosServer server) throws SQLException {
        var organization = Organization.register(server);
        var facts = new PublicFacts(organization);
        try (var visitor = Console.onADesk(server)) {
            var page = visitor.page();
            page.onDialog(dialog -> {
                visitor.complaints().add("a dialog: " + dialog.message());
                dialog.dismiss();
            });
            for (var payload : PAYLOADS) {
                var service = facts.service(payload, payload, true, "degraded_performance", NOW);
                facts.incident(payload, "minor", "investigating", NOW, payload, service);
                facts.maintenance(payload, "scheduled", NOW.plusSeconds(600), NOW.plusSeconds(900), service);
            }
            facts.page("public", String.join("\n\n", PAYLOADS), "#0b7a75", "en");
            for (var path : List.of("", "/history")) {
                visitor.open("status/" + organization.slug() + path);
                assertThat(page.locator(".incident").first()).isVisible();
            }
            visitor.open("status/" + organization.slug());
            assertThat(page.locator(".service")).hasCount(PAYLOADS.size());
            assertThat(page.locator("#live")).hasAttribute("data-state", "live");
            assertThat(page.locator("main :is(script, img, iframe, style, svg, object, form)"))
                    .hasCount(0);
            assertThat(visitor.complaints()).isEmpty();
        }
    }
}
