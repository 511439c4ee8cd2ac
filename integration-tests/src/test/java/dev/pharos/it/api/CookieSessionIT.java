package dev.pharos.it.api;

import static dev.pharos.it.api.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pharos.it.client.Answer;
import dev.pharos.it.client.Http;
import dev.pharos.it.client.Organization;
import dev.pharos.it.server.PharosServer;
import dev.pharos.it.server.WithPharos;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The console's API: the session lives in a cookie, which other sites must not be able to use. */
@Tag("smoke")
@WithPharos
class CookieSessionIT {

    private static final String MONITORS = "internal/v1/monitors";
    private static final String MONITOR =
            "{\"name\":\"x\",\"type\":\"port\",\"target\":\"127.0.0.1:9\",\"intervalSeconds\":300}";

    @Test
    void setsACookieThatScriptsAndOtherSitesCannotUse(PharosServer server) {
        var answer = logIn(Organization.register(server));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text("/role")).isEqualTo("owner");
        assertThat(answer.header("Set-Cookie"))
                .startsWith("__Host-pharos=")
                .contains("; Path=/;", "; Secure;", "; HttpOnly;", "; SameSite=Strict;")
                .doesNotContain("Domain=");
        assertThat(answer.body()).doesNotContain("accessToken", "refreshToken");
    }

    @Test
    void worksForTheConsolesApi(PharosServer server) {
        var organization = Organization.register(server);
        var browser = browser(organization);

        assertThat(browser.get("internal/v1/auth/me").text("/email")).isEqualTo(organization.email());
        assertThat(browser.with("X-Requested-With", "XMLHttpRequest")
                        .post(MONITORS, MONITOR)
                        .status())
                .isEqualTo(201);
        assertThat(browser.get(MONITORS).json().at("/items").valueStream()).hasSize(1);
    }

    @Test
    void isNothingToThePublicApiAndATokenNothingToTheConsoles(PharosServer server) {
        var organization = Organization.register(server);

        assertProblem(browser(organization).get("api/v1/monitors"), 401, "unauthenticated");
        assertProblem(organization.api().get(MONITORS), 401, "unauthenticated");
    }

    @Test
    void changesNothingWithoutTheHeaderThatNoFormCanSend(PharosServer server) {
        var browser = browser(Organization.register(server));

        assertProblem(browser.post(MONITORS, MONITOR), 403, "csrf");

        assertThat(browser.get(MONITORS).json().at("/items").valueStream()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Origin, https://evil.example",
        "Origin, null",
        "Sec-Fetch-Site, cross-site",
        "Sec-Fetch-Site, same-site",
    })
    void changesNothingForAPageOfAnotherSite(String header, String value, PharosServer server) {
        var browser = browser(Organization.register(server)).with("X-Requested-With", "XMLHttpRequest");

        assertProblem(browser.with(header, value).post(MONITORS, MONITOR), 403, "origin");

        assertThat(browser.get(MONITORS).json().at("/items").valueStream()).isEmpty();
    }

    @Test
    void changesWhatAPageOfItsOwnAsks(PharosServer server) {
        var own = server.rootUrl().getScheme() + "://" + server.rootUrl().getAuthority();

        var answer = browser(Organization.register(server))
                .with("X-Requested-With", "XMLHttpRequest")
                .with("Origin", own)
                .with("Sec-Fetch-Site", "same-origin")
                .post(MONITORS, MONITOR);

        assertThat(answer.status()).isEqualTo(201);
    }

    @Test
    void logsNobodyInOnBehalfOfAnotherSite(PharosServer server) {
        var organization = Organization.register(server);

        var answer = organization.stranger().post("internal/v1/auth/login", credentials(organization));

        assertProblem(answer, 403, "csrf");
        assertThat(answer.headers().map()).doesNotContainKey("set-cookie");
    }

    @Test
    void endsWithTheLogOutAlsoForWhoeverKeptTheCookie(PharosServer server) {
        var browser = browser(Organization.register(server)).with("X-Requested-With", "XMLHttpRequest");

        var answer = browser.post("internal/v1/auth/logout");

        assertThat(answer.status()).isEqualTo(204);
        assertThat(answer.header("Set-Cookie")).startsWith("__Host-pharos=;").contains("Max-Age=0");
        Awaitility.await().until(() -> browser.get("internal/v1/auth/me").status() == 401);
    }

    @Test
    void endsTheEarlierSessionOfABrowserThatLogsInAgain(PharosServer server) {
        var organization = Organization.register(server);
        var browser = browser(organization);

        browser.with("X-Requested-With", "XMLHttpRequest").post("internal/v1/auth/login", credentials(organization));

        Awaitility.await().until(() -> browser.get("internal/v1/auth/me").status() == 401);
    }

    private static Answer logIn(Organization organization) {
        return organization
                .stranger()
                .with("X-Requested-With", "XMLHttpRequest")
                .post("internal/v1/auth/login", credentials(organization));
    }

    private static Http browser(Organization organization) {
        var cookie = logIn(organization).header("Set-Cookie");
        return organization.stranger().with("Cookie", cookie.substring(0, cookie.indexOf(';')));
    }

    private static String credentials(Organization organization) {
        return "{\"email\":\"%s\",\"password\":\"%s\"}".formatted(organization.email(), organization.password());
    }
}
