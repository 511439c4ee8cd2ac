package dev.pharos.it.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import dev.pharos.it.client.Organization;
import dev.pharos.it.server.PharosServer;
import dev.pharos.it.server.WithPharos;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;

/** The page that reads and tries the API. */
@WithPharos
class ApiDocsIT {

    @Test
    void showsEveryOperationAndTriesOne(PharosServer server) {
        var organization = Organization.register(server);
        try (var console = Console.onADesk(server)) {
            var foreign = new ArrayList<String>();
            console.page().onRequest(request -> {
                if (!request.url().startsWith(server.rootUrl().toString())
                        && !request.url().startsWith("data:")) {
                    foreign.add(request.url());
                }
            });
            console.open("docs");
            assertThat(operation(console, "/api/health")).isVisible();
            assertThat(console.page().locator(".opblock").count()).isGreaterThan(30);
            console.inspect("api-docs");

            console.page().locator(".btn.authorize").first().click();
            console.page().locator(".modal-ux input[type=text]").first().fill(organization.accessToken());
            console.page().locator(".modal-ux .modal-btn.authorize").first().click();
            console.page().locator(".modal-ux .btn-done").first().click();
            var list = operation(console, "/api/v1/monitors");
            list.locator(".opblock-summary-control").click();
            list.locator(".execute").click();
            assertThat(list.locator(".live-responses-table .response-col_status:not(.col_header)"))
                    .containsText("200", new ContainsTextOptions().setTimeout(30_000));
            assertThat(list.locator(".live-responses-table")).containsText("\"items\"");
            console.inspect("api-docs-tried");

            assertThat(foreign).isEmpty();
            assertThat(console.complaints()).isEmpty();
        }
    }

    @Test
    void fitsAPhone(PharosServer server) {
        try (var console = Console.onAPhone(server)) {
            console.open("docs/");
            assertThat(operation(console, "/api/v1/monitors")).isVisible();
            console.inspect("api-docs-phone");
            console.assertFitsTheWidth();
            assertThat(console.complaints()).isEmpty();
        }
    }

    @Test
    void isFoundInTheUsersMenu(PharosServer server) {
        try (var console = Console.onADesk(server)) {
            console.logIn(Organization.register(server));
            console.at("user-menu-button").click();
            console.inspect("user-menu");
            console.at("api-docs").click();
            assertThat(operation(console, "/api/v1/monitors")).isVisible();
        }
    }

    /** By its path; the page has one of it below {@code /api} and, where the console has it, one below {@code /internal}. */
    private static Locator operation(Console console, String path) {
        return console.page()
                .locator(".opblock:has(.opblock-summary-path[data-path='" + path + "'])")
                .first();
    }
}
