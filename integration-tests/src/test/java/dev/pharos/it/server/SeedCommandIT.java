package dev.pharos.it.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pharos.it.client.Http;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** {@code ./pharos seed}: samples in a Pharos that runs, and a clear word where none does. */
@WithPharos
class SeedCommandIT {

    private static final Pattern LOG_IN =
            Pattern.compile("Sample Lamp Works at (\\S+): log in as (\\S+@sample\\.example) with (\\S+)");

    @Test
    void makesOrganizationsThatAreCalledSamples(PharosServer server) {
        var port = Map.of("PHAROS_HTTP_PORT", String.valueOf(server.rootUrl().getPort()));

        var said = LauncherProcess.answer(TestDirectories.fresh("seed"), port, "seed");

        assertThat(said).contains("Sample Ferry Line at ");
        var logIn = LOG_IN.matcher(said);
        assertThat(logIn.find()).as(said).isTrue();
        var owner = Http.stranger(server);
        var token = owner.post("api/auth/token", """
                {"email":"%s","password":"%s"}""".formatted(logIn.group(2), logIn.group(3)));
        assertThat(token.status()).as(token.body()).isEqualTo(200);
        var api = owner.bearing(token.text("/accessToken"));
        assertThat(api.get("api/auth/me").text("/organization/slug")).isEqualTo(logIn.group(1));
        assertThat(api.get("api/v1/monitors").json().at("/items").valueStream())
                .hasSize(4)
                .allSatisfy(
                        monitor -> assertThat(monitor.at("/name").asString()).startsWith("Sample: "));
        assertThat(api.get("api/v1/teams").text("/items/0/memberCount")).isEqualTo("1");
    }

    @Test
    void saysWhereItLookedInVain() {
        var port = FreePorts.one();

        var said = LauncherProcess.answer(
                TestDirectories.fresh("seed-none"), Map.of("PHAROS_HTTP_PORT", String.valueOf(port)), "seed");

        assertThat(said)
                .contains("Pharos does not answer at http://localhost:" + port + "/; start it with ./pharos run");
    }
}
