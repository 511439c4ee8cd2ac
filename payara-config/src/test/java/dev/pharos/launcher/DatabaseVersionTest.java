package dev.pharos.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseVersionTest {

    @ParameterizedTest
    @CsvSource({
        "10.11.6-MariaDB-0+deb12u1, 10, 11",
        "11.4.5-MariaDB, 11, 4",
        "5.5.5-10.11.2-MariaDB-log, 10, 11",
        "12.0.1-MariaDB-ubu2404, 12, 0"
    })
    void acceptsMariaDb(String text, int major, int minor) {
        assertThat(DatabaseVersion.require(text)).isEqualTo(new DatabaseVersion(major, minor));
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.10.7-MariaDB", "10.6.18-MariaDB-log", "5.5.68-MariaDB"})
    void refusesWhatIsTooOld(String text) {
        assertThatThrownBy(() -> DatabaseVersion.require(text))
                .isInstanceOf(LaunchException.class)
                .hasMessageContaining("is too old; Pharos needs MariaDB 10.11 or newer");
    }

    @Test
    void refusesMySql() {
        assertThatThrownBy(() -> DatabaseVersion.require("8.0.36"))
                .isInstanceOf(LaunchException.class)
                .hasMessageContaining("is no MariaDB");
    }
}
