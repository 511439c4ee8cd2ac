package dev.pharos.tenancy.entity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseAddressTest {

    @ParameterizedTest
    @CsvSource({
        "jdbc:mariadb://127.0.0.1:40123/pharos?sslMode=disable, 127.0.0.1, 40123",
        "jdbc:mariadb://db.example.org/pharos, db.example.org, 3306",
        "jdbc:mariadb://[::1]:3307/pharos, [::1], 3307",
    })
    void isWhereTheUrlPoints(String url, String host, int port) {
        assertThat(DatabaseAddress.of(url)).contains(new DatabaseAddress(host, port));
    }

    @ParameterizedTest
    @ValueSource(strings = {"jdbc:mariadb://one:3306,two:3306/pharos", "jdbc:h2:mem", ""})
    void isUnknownWhenItIsNotOnePlace(String url) {
        assertThat(DatabaseAddress.of(url)).isEmpty();
    }
}
