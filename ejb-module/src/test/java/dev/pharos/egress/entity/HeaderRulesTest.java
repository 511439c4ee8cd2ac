package dev.pharos.egress.entity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HeaderRulesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Connection",
                "content-length",
                "Transfer-Encoding",
                "TE",
                "Trailer",
                "Upgrade",
                "Expect",
                "Host",
                "HOST",
                "Keep-Alive",
                "Proxy-Authorization",
                "Proxy-Connection",
                "proxy-x",
                "HTTP2-Settings",
            })
    void headersOfTheConnectionAreRefused(String name) {
        assertThat(HeaderRules.broken(new RequestHeader(name, "x")))
                .contains("must not be a header that belongs to the connection");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a b", "a:b", "a\r\nb", "a\u0000", "ä", "a(b)", "Host ", "\tHost"})
    void namesAreTokens(String name) {
        assertThat(HeaderRules.broken(new RequestHeader(name, "x"))).contains("must be a header name (RFC 9110)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\r\nHost: b", "a\nb", "a\rb", "a\u0000b", "ä", " a", "a ", "\ta", "a\u007f", "\r\n"})
    void valuesArePrintable(String value) {
        assertThat(HeaderRules.broken(new RequestHeader("X-Test", value))).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "Bearer a.b-c_d~e+f/g=", "a \t b"})
    void ordinaryValuesPass(String value) {
        assertThat(HeaderRules.broken(new RequestHeader("Authorization", value)))
                .isEmpty();
    }

    @Test
    void nothingIsTakenForGranted() {
        assertThat(HeaderRules.broken(new RequestHeader(null, "x"))).isPresent();
        assertThat(HeaderRules.broken(new RequestHeader("X", null))).isPresent();
        assertThat(HeaderRules.broken(new RequestHeader("X", "x".repeat(HeaderRules.MAX_VALUE + 1))))
                .isPresent();
    }

    @Test
    void theTextOfAHeaderKeepsItsValueSecret() {
        assertThat(new RequestHeader("Authorization", "secret")).hasToString("Authorization");
    }
}
