package dev.pharos.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {

    @Test
    void startsWithoutAnySetting() {
        var settings = Settings.from(Map.of());

        assertThat(settings.httpPort()).isEqualTo(8080);
        assertThat(settings.dataDirectory()).isEqualTo(Path.of("var").toAbsolutePath());
        assertThat(settings.externalDatabase()).isEmpty();
        assertThat(settings.loopbackOpen()).isTrue();
    }

    @Test
    void takesAnExternalDatabase() {
        var settings = Settings.from(Map.of(
                "PHAROS_DB_URL", "jdbc:mariadb://db/pharos", "PHAROS_DB_USER", "me", "PHAROS_DB_PASSWORD", "secret"));

        assertThat(settings.externalDatabase())
                .contains(new DatabaseAccess("jdbc:mariadb://db/pharos", "me", "secret"));
    }

    @Test
    void leavesTheReachOfProbesToTheOperatorWhoSetIt() {
        assertThat(Settings.from(Map.of("PHAROS_EGRESS_ALLOW", "")).loopbackOpen())
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "65536", "-1", "http", "99999999999"})
    void refusesAPortThatIsNone(String port) {
        assertThatThrownBy(() -> Settings.from(Map.of("PHAROS_HTTP_PORT", port)))
                .isInstanceOf(LaunchException.class)
                .hasMessage("PHAROS_HTTP_PORT must be a number from 1 to 65535, not " + port);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"jdbc:postgresql://db/pharos", "jdbc:mariadb://db", "jdbc:mariadb://db/a;drop", "db/pharos"})
    void refusesWhatIsNoAddressOfAMariaDbDatabase(String url) {
        assertThatThrownBy(() -> Settings.from(Map.of("PHAROS_DB_URL", url)))
                .isInstanceOf(LaunchException.class)
                .hasMessageContaining("jdbc:mariadb:");
    }

    @Test
    void knowsTheNameOfTheDatabase() {
        assertThat(new DatabaseAccess("jdbc:mariadb://db:3306/monitoring?sslMode=trust", "me", "secret").schema())
                .isEqualTo("monitoring");
    }

    @Test
    void neverShowsThePassword() {
        assertThat(new DatabaseAccess("jdbc:mariadb://db/pharos?password=x", "me", "secret"))
                .hasToString("me at jdbc:mariadb://db/pharos");
    }
}
