package dev.pharos.platform.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OwnLinksTest {

    @ParameterizedTest
    @CsvSource({
        "https://pharos.example, /pharos, https://pharos.example/pharos",
        "https://pharos.example/, '', https://pharos.example",
        "https://example.com/pharos, /pharos, https://example.com/pharos",
        "https://example.com/status/, '', https://example.com/status",
    })
    void leadWhereTheOperatorSaysWhateverTheRequestSays(String configured, String contextPath, String base) {
        assertThat(OwnLinks.base(Optional.of(URI.create(configured)), "http", "evil.example", contextPath))
                .isEqualTo(base);
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost:9090", "127.0.0.1:9090", "[::1]:9090"})
    void leadToThisMachineWhereNobodySaysAnything(String host) {
        assertThat(OwnLinks.base(Optional.empty(), "http", host, "")).isEqualTo("http://" + host);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "evil.example",
                "localhost.evil.example",
                "localhost@evil.example",
                "evil.example/localhost",
                "localhost/evil",
                "localhost:80:90",
                "a b",
                ""
            })
    void leadNowhereElse(String host) {
        assertThat(OwnLinks.base(Optional.empty(), "http", host, "/p")).isEqualTo("http://localhost:8080/p");
    }

    @Test
    void needNoHost() {
        assertThat(OwnLinks.base(Optional.empty(), "http", null, "")).isEqualTo("http://localhost:8080");
    }
}
