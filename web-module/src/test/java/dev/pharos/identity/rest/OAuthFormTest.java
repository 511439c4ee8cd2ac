package dev.pharos.identity.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pharos.platform.rest.OAuthRefusal;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class OAuthFormTest {

    private static final String TYPE = "application/x-www-form-urlencoded";

    @Test
    void knowsItsParameters() throws IOException {
        var form = read(TYPE + ";charset=UTF-8", "grant_type=client_credentials&scope=monitors%3Aread+plan:read");

        assertThat(form.require("grant_type")).isEqualTo("client_credentials");
        assertThat(form.get("scope")).contains("monitors:read plan:read");
        assertThat(form.get("nothing")).isEmpty();
    }

    @Test
    void takesAParameterWithoutAValueForNone() {
        assertThat(OAuthForm.parse("scope=&state&a=b").values()).containsOnlyKeys("a");
        assertThat(OAuthForm.parse("").values()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a=1&a=2", "a=1&a=1", "a=1&%61=2", "a=&a=1"})
    void saysNothingTwice(String text) {
        assertInvalid(() -> OAuthForm.parse(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a=%", "a=%zz", "%=1"})
    void isEncodedAsFormsAre(String text) {
        assertInvalid(() -> OAuthForm.parse(text));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "application/json", "text/plain", "multipart/form-data"})
    void isAFormAndNothingElse(String type) {
        assertInvalid(() -> read(type, "a=1"));
    }

    @Test
    void isShort() {
        assertInvalid(() -> read(TYPE, "a=" + "x".repeat(16 * 1024)));
    }

    @Test
    void keepsItsValuesOutOfLogs() {
        assertThat(OAuthForm.parse("client_secret=phs_x")).hasToString("OAuthForm[client_secret]");
    }

    private static OAuthForm read(String type, String body) throws IOException {
        return OAuthForm.read(type, new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)));
    }

    private static void assertInvalid(ThrowingCallable reading) {
        assertThatThrownBy(reading)
                .isInstanceOfSatisfying(
                        OAuthRefusal.class,
                        refusal -> assertThat(refusal.error()).isEqualTo("invalid_request"));
    }
}
