package dev.pharos.platform.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class CorsRulesTest {

    private static final CorsRules ONE = CorsRules.parse(" https://app.example.com, https://b.example ,");

    @Test
    void letExactlyTheConfiguredOriginsIn() {
        assertThat(ONE.allowed("https://app.example.com")).contains("https://app.example.com");
        assertThat(ONE.dependsOnTheOrigin()).isTrue();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "http://app.example.com",
                "https://app.example.com:8443",
                "https://app.example.com.evil.test",
                "https://evil-app.example.com",
                "https://APP.example.com",
                "null",
                "*",
                "",
            })
    void keepAllOthersOut(String origin) {
        assertThat(ONE.allowed(origin)).isEmpty();
    }

    @Test
    void areOffByDefault() {
        var off = CorsRules.parse("");

        assertThat(off.isOff()).isTrue();
        assertThat(off.dependsOnTheOrigin()).isFalse();
        assertThat(off.allowed("https://app.example.com")).isEmpty();
    }

    @Test
    void letEverybodyInOnlyWhenToldSo() {
        var all = CorsRules.parse("*");

        assertThat(all.allowed("https://any.example")).contains("*");
        assertThat(all.allowed(null)).isEmpty();
        assertThat(all.dependsOnTheOrigin()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"https://*.example.com", "app.example.com", "https://app.example.com/", "null", "https://A.com"})
    void refuseWhatIsNoOrigin(String configured) {
        assertThatThrownBy(() -> CorsRules.parse(configured)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refuseEverybodyAndSomebody() {
        assertThatThrownBy(() -> CorsRules.parse("*,https://a.example")).isInstanceOf(IllegalArgumentException.class);
    }
}
