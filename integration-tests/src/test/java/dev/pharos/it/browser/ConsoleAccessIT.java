package dev.pharos.it.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import dev.pharos.it.client.Organization;
import dev.pharos.it.client.Target;
import dev.pharos.it.server.PharosServer;
import dev.pharos.it.server.WithPharos;
import org.junit.jupiter.api.Test;

/** Everybody can use it: by keyboard, on a phone, in the dark, and told what is wrong where it is wrong. */
@WithPharos
class ConsoleAccessIT {

    private static final int MOST_STOPS = 20;

    @Test
    void letsPeopleLogInByKeyboardAlone(PharosServer server) {
        var organization = Organization.register(server);
        try (var console = Console.onADesk(server)) {
            console.open("login");

            goTo(console, console.at("email"));
            console.page().keyboard().type(organization.email());
            goTo(console, console.at("password"));
            console.page().keyboard().type(organization.password());
            console.page().keyboard().press("Enter");

            assertThat(console.at("empty-state")).isVisible();
            goTo(console, console.at("first-http"));
            console.page().keyboard().press("Enter");
            assertThat(console.at("save")).isVisible();
        }
    }

    @Test
    void saysAtTheFieldWhatIsWrong(PharosServer server) {
        var organization = Organization.register(server);
        try (var console = Console.onADesk(server)) {
            console.open("register");
            console.at("email").fill("nobody");
            console.at("password").fill("short");
            console.at("register-submit").click();

            for (var field : new String[] {"organizationName", "email", "password"}) {
                assertThat(console.page().locator("[id='form:" + field + "-error']"))
                        .not()
                        .isEmpty();
            }
            assertThat(console.at("email")).hasValue("nobody");
            console.inspect("register-wrong");

            console.open("login");
            console.at("email").fill(organization.email());
            console.at("password").fill("not the password");
            console.at("login-submit").click();
            assertThat(console.at("refusal")).not().hasText("");
            console.inspect("login-wrong");

            console.logIn(organization);
            console.open("monitors/new");
            console.at("target").fill("http://10.0.0.1/");
            console.at("save").click();
            assertThat(console.page().locator("[id='form:target-error']")).not().isEmpty();
            console.inspect("monitor-form-wrong");

            console.open("monitors/new?type=keyword");
            console.at("target").fill("https://shop.example/");
            console.at("save").click();
            assertThat(console.page().locator("[id='form:settings-keyword-error']"))
                    .containsText("is required");
        }
    }

    @Test
    void fitsOnAPhone(PharosServer server) {
        try (var target = new Target();
                var console = Console.onAPhone(server)) {
            var organization = Organization.register(server);
            var monitor = organization.watch("http", target.url("/a-long-path-that-has-to-fit-somehow"), "{}");
            monitor.firstCheck();
            for (var entrance : new String[] {"register", "login"}) {
                console.open(entrance);
                console.assertFitsTheWidth();
                console.inspect("phone-" + entrance);
            }
            console.logIn(organization);
            console.assertFitsTheWidth();
            console.inspect("phone-dashboard");

            console.at("nav-open").click();
            assertThat(console.at("nav-new-monitor")).isInViewport();
            console.inspect("phone-navigation");
            console.at("nav-new-monitor").click();
            assertThat(console.at("save")).isVisible();
            console.assertFitsTheWidth();
            console.inspect("phone-monitor-form");

            console.open("monitors/" + monitor.id());
            assertThat(console.at("target")).isVisible();
            console.assertFitsTheWidth();
            console.inspect("phone-monitor");
        }
    }

    @Test
    void isReadableInTheDark(PharosServer server) {
        try (var target = new Target();
                var console = Console.inTheDark(server)) {
            var organization = Organization.register(server);
            var monitor = organization.watch("http", target.url("/"), "{}");
            monitor.firstCheck();
            organization.watch("port", "127.0.0.1:9", "{}").firstCheck();
            console.open("login");
            console.inspect("dark-login");
            console.logIn(organization);
            console.inspect("dark-dashboard");
            console.open("monitors/" + monitor.id());
            console.inspect("dark-monitor");
            console.open("monitors/" + monitor.id() + "/edit");
            console.inspect("dark-monitor-form");
            assertThat(console.complaints()).isEmpty();
        }
    }

    @Test
    void showsAStrangerTheLogInAndThenWhatTheyCameFor(PharosServer server) {
        var organization = Organization.register(server);
        var monitor = organization.watch("port", "127.0.0.1:9", "{}");
        try (var console = Console.onADesk(server)) {
            console.open("monitors/" + monitor.id());
            Console.answerLogIn(console.page(), organization);

            assertThat(console.at("target")).hasText("127.0.0.1:9");
        }
    }

    @Test
    void showsNobodyAForeignMonitor(PharosServer server) {
        var foreign = Organization.register(server).watch("port", "127.0.0.1:9", "{}");
        try (var console = Console.onADesk(server)) {
            console.logIn(Organization.register(server));

            console.open("monitors/" + foreign.id());

            assertThat(console.page().locator("body")).not().containsText("127.0.0.1:9");
            console.inspect("not-found");
        }
    }

    @Test
    void warnsWhoeverCannotLogInWithoutHttps(PharosServer server) {
        var plain = server.baseUrl().toString().replace("localhost", Console.INSECURE_HOST);
        try (var console = Console.onAPhone(server)) {
            console.open("login");
            assertThat(console.at("login-submit")).isVisible();
            assertThat(console.at("insecure")).isHidden();

            console.page().navigate(plain + "login");
            assertThat(console.at("insecure")).isVisible();
            console.assertFitsTheWidth();
            console.inspect("login-insecure");
            console.page().navigate(plain + "register");
            assertThat(console.at("insecure")).isVisible();
        }
    }

    /** By the tabulator key alone. */
    private static void goTo(Console console, Locator wanted) {
        for (var stop = 0; stop < MOST_STOPS; stop++) {
            if ((Boolean) wanted.evaluate("element => element === document.activeElement")) {
                return;
            }
            console.page().keyboard().press("Tab");
        }
        throw new AssertionError("The keyboard does not get to " + wanted);
    }
}
