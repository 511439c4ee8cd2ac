package dev.pharos.identity.entity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class IssuerTest {

    @Test
    void hasNoSlashAtItsEnd() {
        assertThat(new Issuer("https://pharos.example/", true).url()).isEqualTo("https://pharos.example");
    }

    @Test
    void isExactlyTheConfiguredOne() {
        var issuer = new Issuer("https://pharos.example", true);

        assertThat(issuer.admits("https://pharos.example")).isTrue();
        assertThat(issuer.admits("https://pharos.example/")).isFalse();
        assertThat(issuer.admits("http://localhost:8080")).isFalse();
    }

    @Test
    void isThisMachineByAnyNameUnlessConfigured() {
        var issuer = new Issuer("http://localhost:8080", false);

        assertThat(issuer.admits("http://localhost:8080")).isTrue();
        assertThat(issuer.admits("http://127.0.0.1:8081")).isTrue();
        assertThat(issuer.admits("http://[::1]:8080/pharos")).isTrue();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "localhost",
                "https://issuer.example",
                "http://localhost.evil.example",
                "http://localhost@evil.example",
                ":"
            })
    void isNobodyElse(String named) {
        assertThat(new Issuer("http://localhost:8080", false).admits(named)).isFalse();
    }
}
