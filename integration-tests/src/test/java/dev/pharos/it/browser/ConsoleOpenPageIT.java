package dev.pharos.it.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext.ClearCookiesOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.WaitUntilState;
import dev.pharos.it.client.Organization;
import dev.pharos.it.client.Target;
import dev.pharos.it.server.PharosServer;
import dev.pharos.it.server.WithPharos;
import java.util.ArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** What a page does while it stays open and the world around it goes on. */
@WithPharos
class ConsoleOpenPageIT {

    private static final String TARGET = "https://shop.example/";

    @Test
    void leavesAPageWhoseSessionHasEnded(PharosServer server) {
        var organization = Organization.register(server);
        var monitor = organization.watch("port", "127.0.0.1:9", "{}");
        try (var console = Console.onADesk(server)) {
            console.logIn(organization);
            console.open("monitors/" + monitor.id());
            assertThat(console.at("live")).hasAttribute("data-state", "live");

            // As another tab does.
            console.page().evaluate("""
                    fetch(document.documentElement.dataset.base + "internal/v1/auth/logout",
                      { method: "POST", headers: { "X-Requested-With": "XMLHttpRequest" } })""");

            Console.answerLogIn(console.page(), organization);
            assertThat(console.at("target")).hasText("127.0.0.1:9");
        }
    }

    @Test
    void asksNobodyWhoIsLoggedInWhileTheLogOutLeadsAway(PharosServer server) {
        try (var console = Console.onADesk(server)) {
            var ended = new AtomicBoolean();
            console.page().onWebSocket(socket -> socket.onClose(closed -> ended.set(true)));
            console.logIn(Organization.register(server));
            var next = new AtomicReference<Route>();
            console.page().route("**/login*", next::set);
            var asked = new ArrayList<String>();
            console.page().onRequest(request -> asked.add(request.url()));

            console.at("user-menu-button").click();
            console.at("logout").click(new Locator.ClickOptions().setNoWaitAfter(true));
            console.page().waitForCondition(() -> next.get() != null && ended.get());
            next.get().resume();

            assertThat(console.at("login-submit")).isVisible();
            assertThat(asked).noneMatch(address -> address.contains("auth/me"));
            assertThat(console.complaints()).isEmpty();
        }
    }

    @Test
    void answersAButtonWhileThePageStillLoads(PharosServer server) {
        var organization = Organization.register(server);
        try (var console = Console.onADesk(server)) {
            console.logIn(organization);
            console.page().route("**/console.js*", unanswered -> {});
            console.page()
                    .navigate(
                            server.baseUrl().resolve("incident-new").toString(),
                            new Page.NavigateOptions().setWaitUntil(WaitUntilState.DOMCONTENTLOADED));
            console.at("save").click();
            assertThat(console.page().locator("[id='form:title-error']")).containsText("is required");
            assertThat(console.complaints()).isEmpty();
        }
    }

    @Test
    void keepsWhatSomebodyWroteWhenNobodyAnswers(PharosServer server) {
        try (var console = Console.onADesk(server)) {
            openAForm(console, server);
            console.page().route("**/*", ConsoleOpenPageIT::refusePosts);
            console.at("save").click();

            assertThat(console.at("failed")).isVisible();
            assertThat(console.at("target")).hasValue(TARGET);
            console.inspect("monitor-form-failed");

            console.page().unrouteAll();
            console.at("name").fill("Shop");
            console.at("save").click();
            assertThat(console.at("target")).hasText(TARGET);
        }
    }

    @Test
    void keepsWhatSomebodyWroteWhenThePageIsTooOld(PharosServer server) {
        try (var console = Console.onADesk(server)) {
            openAForm(console, server);
            console.page().context().clearCookies(new ClearCookiesOptions().setName("JSESSIONID"));
            console.at("save").click();

            assertThat(console.at("failed")).isVisible();
            assertThat(console.at("target")).hasValue(TARGET);
        }
    }

    @Test
    void keepsWhatSomebodyWroteWhenTheSessionHasEnded(PharosServer server) {
        try (var console = Console.onADesk(server)) {
            var organization = openAForm(console, server);
            var window = console.page().context();
            window.clearCookies(new ClearCookiesOptions().setName("__Host-pharos"));
            console.at("save").click();

            assertThat(console.at("ended")).isVisible();
            assertThat(console.at("target")).hasValue(TARGET);
            console.inspect("monitor-form-ended");

            var second = window.waitForPage(() -> console.at("log-in-again").click());
            Console.answerLogIn(second, organization);
            assertThat(second.getByTestId("empty-state")).isVisible();
            console.at("name").fill("Shop");
            console.at("save").click();
            assertThat(console.at("target")).hasText(TARGET);
            assertThat(console.complaints()).isEmpty();
        }
    }

    @Test
    void leavesReadersWhereTheyAreWhenACheckArrives(PharosServer server) {
        try (var target = new Target();
                var console = Console.onADesk(server)) {
            var organization = Organization.register(server);
            var monitor = organization.watch("http", target.url("/"), "{}");
            monitor.firstCheck();
            console.logIn(organization);
            console.open("monitors/" + monitor.id());
            var table = console.page().locator("#as-table");
            console.page().locator("#as-table summary").click();

            awaitAnotherCheck(console, organization, monitor.path());
            assertThat(console.page().locator("#as-table summary")).isFocused();

            console.at("edit").focus();
            table.evaluate("element => element.dataset.earlier = 'yes'");
            awaitAnotherCheck(console, organization, monitor.path());
            assertThat(console.page().locator("#as-table[data-earlier]")).hasCount(0);
            assertThat(table).hasAttribute("open", "");
            assertThat(console.at("edit")).isFocused();
            assertThat(console.complaints()).isEmpty();
        }
    }

    @Test
    void deletesWhatItAskedAboutThoughTheRowsHaveMoved(PharosServer server) {
        var organization = Organization.register(server);
        organization.watch("port", "127.0.0.1:9", "{}").firstCheck();
        try (var console = Console.onADesk(server)) {
            console.logIn(organization);
            console.at("delete").click();
            assertThat(console.at("confirm-delete")).isVisible();

            // Takes the first row, where the other one was.
            organization.api().post("api/v1/monitors", """
                    {"name":"Bakery","type":"port","target":"127.0.0.1:10"}""");
            // As somebody would who reads the question for a while.
            console.page().waitForTimeout(2_500);
            console.at("confirm-delete").click();

            assertThat(console.at("monitor-link")).hasText("Bakery");
            console.at("delete").click();
            console.at("confirm-delete").click();
            assertThat(console.at("empty-state")).isVisible();
            assertThat(console.complaints()).isEmpty();
        }
    }

    private static Organization openAForm(Console console, PharosServer server) {
        var organization = Organization.register(server);
        console.logIn(organization);
        console.open("monitors/new");
        console.at("target").fill(TARGET);
        return organization;
    }

    private static void refusePosts(Route route) {
        if (route.request().method().equals("POST")) {
            route.abort();
        } else {
            route.resume();
        }
    }

    private static void awaitAnotherCheck(Console console, Organization organization, String monitor) {
        Locator rows = console.at("checks-table").locator("tbody tr");
        var before = rows.count();
        assertThat(organization.api().post(monitor + "/check").status()).isLessThan(300);
        assertThat(rows).hasCount(before + 1);
    }
}
