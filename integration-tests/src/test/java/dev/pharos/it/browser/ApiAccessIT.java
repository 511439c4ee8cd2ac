package dev.pharos.it.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pharos.it.client.Http;
import dev.pharos.it.client.Organization;
import dev.pharos.it.client.Program;
import dev.pharos.it.server.PharosServer;
import dev.pharos.it.server.WithPharos;
import org.junit.jupiter.api.Test;

/** How an admin lets programs in. */
@WithPharos
class ApiAccessIT {

    @Test
    void letsAProgramInByKeyAndOutAgain(PharosServer server) {
        var organization = Organization.register(server);
        try (var console = Console.onADesk(server)) {
            console.logIn(organization);
            console.at("nav-api-access").click();
            assertThat(console.at("no-keys")).containsText("X-API-Key");
            console.inspect("api-access-empty");

            console.at("new-key").click();
            console.at("create").click();
            assertThat(console.at("refusal")).isVisible();
            console.at("name").fill("Pipeline");
            console.at("monitors:read").check();
            console.at("expires").selectOption("90");
            console.inspect("api-access-form");
            console.at("create").click();

            var key = console.at("secret").textContent();
            console.inspect("api-access-secret");
            assertThat(console.at("key")).containsText("Pipeline");
            assertThat(Http.stranger(server)
                            .with("X-API-Key", key)
                            .get("api/v1/monitors")
                            .status())
                    .isEqualTo(200);
            console.open("api-access");
            assertThat(console.at("key")).containsText("monitors:read");
            assertThat(console.page().content()).doesNotContain(key);

            console.at("revoke").click();
            console.inspect("api-access-confirm");
            console.at("confirm-delete").click();
            assertThat(console.at("no-keys")).isVisible();
            assertThat(Http.stranger(server)
                            .with("X-API-Key", key)
                            .get("api/v1/monitors")
                            .status())
                    .isEqualTo(401);
            assertThat(console.complaints()).isEmpty();
        }
    }

    @Test
    void letsAProgramInAsClientOnAPhone(PharosServer server) {
        var organization = Organization.register(server);
        try (var console = Console.onAPhone(server)) {
            console.logIn(organization);
            console.open("api-access");
            console.assertFitsTheWidth();
            console.at("new-client").click();
            console.at("name").fill("Reporting");
            console.at("monitors:read").check();
            console.at("monitors:write").check();
            console.inspect("api-access-form-phone");
            console.at("create").click();

            var first = shown(console, server);
            console.inspect("api-access-client-phone");
            console.assertFitsTheWidth();
            assertThat(first.post("oauth/token", Program.CLIENT_CREDENTIALS).text("/scope"))
                    .isEqualTo("monitors:read monitors:write");

            console.at("rotate").click();
            console.at("confirm-delete").click();
            assertThat(console.at("secret")).not().hasText(first.secret());
            assertThat(shown(console, server)
                            .post("oauth/token", Program.CLIENT_CREDENTIALS)
                            .status())
                    .isEqualTo(200);
            assertThat(first.post("oauth/token", Program.CLIENT_CREDENTIALS).status())
                    .isEqualTo(401);
            console.at("revoke").click();
            console.at("confirm-delete").click();
            assertThat(console.at("no-clients")).isVisible();
            assertThat(console.complaints()).isEmpty();
        }
    }

    @Test
    void looksGoodInTheDark(PharosServer server) {
        var organization = Organization.register(server);
        Program.of(organization, "monitors:read", "plan:read", "members:read");
        try (var console = Console.inTheDark(server)) {
            console.logIn(organization);
            console.open("api-access");
            assertThat(console.at("client")).containsText("Reporting");
            console.inspect("api-access-dark");
        }
    }

    private static Program shown(Console console, PharosServer server) {
        return new Program(
                Http.stranger(server),
                console.at("client-id").textContent(),
                console.at("secret").textContent());
    }
}
