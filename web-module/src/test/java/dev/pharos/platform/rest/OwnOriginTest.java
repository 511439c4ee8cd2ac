package dev.pharos.platform.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OwnOriginTest {

    private final OwnOrigin own = new OwnOrigin(URI.create("https://pharos.example"));

    @ParameterizedTest
    @CsvSource({
        "https://pharos.example,      internal:8080",
        "https://PHAROS.example:443,  internal:8080",
        "http://localhost:8080,       localhost:8080",
        "http://localhost,            localhost:80",
        "https://acme.pharos.local,   acme.pharos.local",
    })
    void admitsOurOwnPages(String origin, String host) {
        assertThat(own.admits(origin, host)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "https://evil.example,                 pharos.example",
        "http://pharos.example,                internal:8080",
        "https://pharos.example:8443,          pharos.example",
        "https://pharos.example.evil.example,  pharos.example",
        "https://pharos.example@evil.example,  pharos.example",
        "null,                                 pharos.example",
        "'',                                   pharos.example",
        "file://,                              pharos.example",
        "https://,                             ''",
        "not an origin,                        pharos.example",
    })
    void admitsNobodyElse(String origin, String host) {
        assertThat(own.admits(origin, host)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "https://pharos.example,       pharos.example",
        "https://pharos.example:8443,  pharos.example:8443",
        "https://pharos.example,       evil.example",
        "https://pharos.example,       pharos.example.evil.example",
        "https://pharos.example,       pharos.example@evil.example",
        "https://pharos.example,       'pharos.example/x:1'",
        "https://pharos.example,",
    })
    void tellsNobodyAnotherAddressThanOurs(String address, String host) {
        assertThat(own.address(host)).isEqualTo(address);
    }
}
