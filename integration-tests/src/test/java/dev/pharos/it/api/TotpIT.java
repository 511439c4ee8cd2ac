package dev.pharos.it.api;

import static dev.pharos.it.api.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pharos.it.client.Answer;
import dev.pharos.it.client.Authenticator;
import dev.pharos.it.client.Http;
import dev.pharos.it.client.Organization;
import dev.pharos.it.server.PharosServer;
import dev.pharos.it.server.WithPharos;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The second factor. */
@WithPharos
class TotpIT {

    private static final String TOTP = "api/auth/totp";

    @Test
    void asksForACodeOnlyAfterTheRightPasswordAndTakesEachCodeOnce(PharosServer server) throws SQLException {
        var organization = Organization.register(server);
        var app = enrol(organization).app();

        assertProblem(logIn(organization, organization.password(), null), 401, "totp-required");
        assertProblem(logIn(organization, "not the password", null), 401, "invalid-credentials");
        var next = app.code(1);
        assertThat(logIn(organization, organization.password(), next).status()).isEqualTo(200);

        // The fifth of the five attempts an account has in a minute.
        assertProblem(logIn(organization, organization.password(), next), 429, "too-many-requests");
        assertThat(Deeds.of(organization)).contains("account.totp_prepared", "account.totp_enabled");
    }

    @Test
    void takesNoCodeTwice(PharosServer server) {
        var organization = Organization.register(server);
        var app = enrol(organization).app();
        var next = app.code(1);
        assertThat(logIn(organization, organization.password(), next).status()).isEqualTo(200);

        assertProblem(logIn(organization, organization.password(), next), 401, "invalid-totp");
        assertProblem(logIn(organization, organization.password(), app.code(0)), 401, "invalid-totp");
    }

    @Test
    void takesEachRecoveryCodeOnceHoweverItIsWritten(PharosServer server) {
        var organization = Organization.register(server);
        var code = enrol(organization).codes().get(3);

        assertThat(logIn(
                                organization,
                                organization.password(),
                                code.toUpperCase(Locale.ROOT).replace("-", " "))
                        .status())
                .isEqualTo(200);
        assertProblem(logIn(organization, organization.password(), code), 401, "invalid-totp");
        assertThat(organization.api().get(TOTP).text("/recoveryCodesLeft")).isEqualTo("9");
    }

    @Test
    void holdsOnlyOnceItsFirstCodeWasShown(PharosServer server) {
        var organization = Organization.register(server);
        var begun = begin(organization);
        assertThat(begun.text("/uri")).startsWith("otpauth://totp/Pharos:").contains("secret=" + begun.text("/secret"));
        assertThat(begun.text("/qrCode")).startsWith("<svg ");
        assertThat(begun.header("Cache-Control")).isEqualTo("no-store");
        assertThat(organization
                        .api()
                        .post(TOTP + "/confirm", "{\"code\":\"000000\"}")
                        .wrongFields())
                .containsExactly("code");

        assertThat(organization.api().get(TOTP).text("/enabled")).isEqualTo("false");
        assertThat(logIn(organization, organization.password(), null).status()).isEqualTo(200);
    }

    @Test
    void endsWithPasswordAndCode(PharosServer server) throws SQLException {
        var organization = Organization.register(server);
        var enrolled = enrol(organization);
        assertProblem(begin(organization), 409, "totp-enabled");

        var refused = organization.api().post(TOTP + "/disable", proof(organization.password(), "000000"));
        assertThat(refused.wrongFields()).containsExactly("code");
        var answer = organization
                .api()
                .post(
                        TOTP + "/disable",
                        proof(organization.password(), enrolled.codes().get(0)));

        assertThat(answer.status()).as(answer.body()).isEqualTo(204);
        assertThat(organization.api().get(TOTP).text("/enabled")).isEqualTo("false");
        assertThat(Deeds.of(organization)).containsOnlyOnce("account.totp_disabled");
    }

    @Test
    void replacesItsRecoveryCodes(PharosServer server) {
        var organization = Organization.register(server);
        var old = enrol(organization).codes();

        var renewed =
                codes(organization.api().post(TOTP + "/recovery-codes", proof(organization.password(), old.get(0))));

        assertThat(renewed).hasSize(10).doesNotContainAnyElementsOf(old);
        assertProblem(logIn(organization, organization.password(), old.get(1)), 401, "invalid-totp");
        assertThat(logIn(organization, organization.password(), renewed.get(1)).status())
                .isEqualTo(200);
    }

    @Test
    void isKeptEncryptedAndItsRecoveryCodesAsHashes(PharosServer server) throws SQLException {
        var organization = Organization.register(server);
        var enrolled = enrol(organization);

        try (var connection = server.database().open();
                var select = connection.prepareStatement("SELECT CONCAT_WS(' ', HEX(totp_secret), totp_secret,"
                        + " (SELECT GROUP_CONCAT(hash) FROM recovery_code WHERE account_id = account.id))"
                        + " FROM account WHERE email = ?")) {
            select.setString(1, organization.email());
            try (var row = select.executeQuery()) {
                row.next();
                assertThat(row.getString(1))
                        .isNotBlank()
                        .doesNotContain(enrolled.app().secret())
                        .doesNotContain(enrolled.codes().get(0));
            }
        }
    }

    private record Enrolled(Authenticator app, List<String> codes) {}

    private static Enrolled enrol(Organization organization) {
        var app = new Authenticator(begin(organization).text("/secret"));
        var answer = organization.api().post(TOTP + "/confirm", "{\"code\":\"" + app.code(0) + "\"}");
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        var codes = codes(answer);
        assertThat(codes).hasSize(10).doesNotHaveDuplicates();
        return new Enrolled(app, codes);
    }

    private static Answer begin(Organization organization) {
        return organization.api().post(TOTP, "{\"password\":\"" + organization.password() + "\"}");
    }

    private static List<String> codes(Answer answer) {
        return answer.json()
                .at("/recoveryCodes")
                .valueStream()
                .map(JsonNode::asString)
                .toList();
    }

    private static String proof(String password, String code) {
        return "{\"password\":\"%s\",\"code\":\"%s\"}".formatted(password, code);
    }

    private static Answer logIn(Organization organization, String password, String code) {
        var totp = code == null ? "" : ",\"totp\":\"" + code + "\"";
        return Http.stranger(organization.server())
                .post(
                        "api/auth/token",
                        "{\"email\":\"%s\",\"password\":\"%s\"%s}".formatted(organization.email(), password, totp));
    }
}
