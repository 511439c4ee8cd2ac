package dev.pharos.it.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions;
import dev.pharos.it.client.Target;
import dev.pharos.it.server.PharosServer;
import dev.pharos.it.server.WithPharos;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The way of a new user, from the registration to the log-out. */
@WithPharos
class ConsoleWalkIT {

    private static final IsVisibleOptions WITHIN_A_MINUTE = new IsVisibleOptions().setTimeout(60_000);

    @Test
    void leadsFromTheRegistrationToTheLogOut(PharosServer server) {
        var email = UUID.randomUUID() + "@example.test";
        try (var console = Console.onADesk(server);
                var target = new Target()) {
            register(console, email);
            logIn(console, email);
            addMonitor(console, target);
            seeItTurnUpAndDown(console, target);
            delete(console);
            logOut(console);

            assertThat(console.complaints()).isEmpty();
        }
    }

    private static void register(Console console, String email) {
        console.open("register");
        console.inspect("register");
        console.at("organizationName").fill("Lighthouse");
        console.at("email").fill(email);
        console.at("password").fill("correct horse battery");
        console.at("passwordConfirmation").fill("correct horse battery");
        console.at("register-submit").click();
        assertThat(console.at("registered-banner")).isVisible();
    }

    private static void logIn(Console console, String email) {
        console.inspect("login-after-registration");
        console.at("email").fill(email);
        console.at("password").fill("correct horse battery");
        console.at("login-submit").click();
        assertThat(console.at("empty-state")).isVisible();
        assertThat(console.at("organization")).hasText("Lighthouse");
        console.inspect("dashboard-empty");
    }

    private static void addMonitor(Console console, Target target) {
        console.at("first-http").click();
        console.at("target").fill(target.url("/health"));
        console.at("name").fill("Shop");
        console.at("intervalSeconds").selectOption("30");
        console.inspect("monitor-form");
        console.at("save").click();
        // Wherever the form leads to, the navigation leads back.
        console.page().waitForURL(Pattern.compile("^(?!.*monitors/new).*$"));
        console.at("nav-dashboard").click();
        assertThat(console.at("monitor-link")).hasText("Shop");
    }

    private static void seeItTurnUpAndDown(Console console, Target target) {
        assertThat(status(console, "up")).isVisible(WITHIN_A_MINUTE);
        assertThat(console.at("live")).hasAttribute("data-state", "live");
        console.inspect("dashboard-up");
        console.page().evaluate("window.stillTheSamePage = true");

        target.stop();
        console.at("check-now").click();

        assertThat(status(console, "down")).isVisible(WITHIN_A_MINUTE);
        console.at("search").fill("shop");
        console.at("search").press("Enter");
        assertThat(console.page()).hasURL(Pattern.compile("q=shop"));
        assertThat(console.at("monitor-link")).hasText("Shop");
        console.at("search").fill("");
        console.at("search").press("Enter");
        assertThat(console.page()).hasURL(Pattern.compile("/$"));
        assertThat(console.page().evaluate("window.stillTheSamePage")).isEqualTo(true);
        console.inspect("dashboard-down");

        console.at("monitor-link").click();
        assertThat(status(console, "down").first()).isVisible();
        console.inspect("monitor-down");
        target.restart();
        console.at("check-now").click();
        assertThat(status(console, "up").first()).isVisible(WITHIN_A_MINUTE);
        console.inspect("monitor-up");
    }

    private static void delete(Console console) {
        console.at("delete").click();
        console.inspect("confirm-delete");
        console.at("confirm-delete").click();
        assertThat(console.at("empty-state")).isVisible();
    }

    private static void logOut(Console console) {
        console.at("user-menu-button").click();
        console.inspect("user-menu");
        console.at("logout").click();
        assertThat(console.at("login-submit")).isVisible();
        console.open("");
        assertThat(console.at("login-submit")).isVisible();
    }

    private static Locator status(Console console, String status) {
        return console.page().locator("[data-monitor] [data-status='" + status + "']");
    }
}
