package dev.pharos.identity.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pharos.identity.entity.Secret;
import dev.pharos.platform.rest.OAuthRefusal;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClientCredentialsTest {

    private static final OAuthForm EMPTY = OAuthForm.parse("");

    @Test
    void comeInTheHeader() {
        assertThat(ClientCredentials.of(basic("me:phs_x"), EMPTY))
                .isEqualTo(new ClientCredentials("me", new Secret("phs_x")));
        assertThat(ClientCredentials.of("bAsIc " + base64("me:x"), EMPTY).id()).isEqualTo("me");
    }

    @Test
    void areEncodedAsInAFormBeforeTheyBecomeBasic() {
        assertThat(ClientCredentials.of(basic("a%3Ab:c%2Bd+e"), EMPTY))
                .isEqualTo(new ClientCredentials("a:b", new Secret("c+d e")));
    }

    @Test
    void comeInTheBody() {
        assertThat(ClientCredentials.of(null, OAuthForm.parse("client_id=me&client_secret=phs_x")))
                .isEqualTo(new ClientCredentials("me", new Secret("phs_x")));
    }

    @Test
    void mayNameTheClientInTheBodyAsWell() {
        assertThat(ClientCredentials.of(basic("me:x"), OAuthForm.parse("client_id=me"))
                        .id())
                .isEqualTo("me");
    }

    @ParameterizedTest
    @ValueSource(strings = {"client_secret=x", "client_id=me&client_secret=x", "client_id=other"})
    void comeOnlyOnce(String body) {
        assertRefused("invalid_request", basic("me:x"), body);
    }

    @ParameterizedTest
    @CsvSource({"''", "client_id=me", "client_secret=x", "client_id=&client_secret="})
    void areNeeded(String body) {
        assertRefused("invalid_client", null, body);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Basic", "Basic !", "Basic bWU=", "Bearer x", "Digest x"})
    void areNotJustAnyHeader(String header) {
        assertRefused("invalid_client", header, "");
    }

    private static void assertRefused(String error, String header, String body) {
        assertThatThrownBy(() -> ClientCredentials.of(header, OAuthForm.parse(body)))
                .isInstanceOfSatisfying(
                        OAuthRefusal.class,
                        refusal -> assertThat(refusal.error()).isEqualTo(error));
    }

    private static String basic(String pair) {
        return "Basic " + base64(pair);
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
