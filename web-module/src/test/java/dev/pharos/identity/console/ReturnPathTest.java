package dev.pharos.identity.console;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class ReturnPathTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/monitors/0190b6a4-1111-7abc-8def-0123456789ab",
                "/?status=down&q=a%20b",
                "/?q=https://elsewhere.example/"
            })
    void leadsToPagesOfThisApplication(String path) {
        assertThat(ReturnPath.parse(path)).map(ReturnPath::text).contains(path);
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(
            strings = {
                "https://elsewhere.example/",
                "//elsewhere.example/",
                "///elsewhere.example/",
                "/\\elsewhere.example/",
                "\\\\elsewhere.example",
                "/%5Celsewhere.example/",
                "/\t/elsewhere.example/",
                "/\n/elsewhere.example/",
                " //elsewhere.example",
                "/..//elsewhere.example/",
                "/%2f/elsewhere.example",
                "javascript:alert(1)",
                "monitors",
                "/monitors/{id}"
            })
    void leadsNowhereElse(String path) {
        assertThat(ReturnPath.parse(path)).isEmpty();
    }

    @Test
    void isBounded() {
        assertThat(ReturnPath.parse("/" + "a".repeat(5000))).isEmpty();
    }
}
