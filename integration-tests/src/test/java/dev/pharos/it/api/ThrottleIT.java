package dev.pharos.it.api;

import static dev.pharos.it.api.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pharos.it.client.Addresses;
import dev.pharos.it.client.Answer;
import dev.pharos.it.client.Http;
import dev.pharos.it.client.Organization;
import dev.pharos.it.server.PharosServer;
import dev.pharos.it.server.WithPharos;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@WithPharos
class ThrottleIT {

    private static final int ALLOWED = 5;

    @Test
    void limitsOneAddressOverAllAccounts(PharosServer server) {
        var guesser = Http.stranger(server);
        for (var attempt = 0; attempt < ALLOWED; attempt++) {
            assertThat(logIn(guesser, somebody(), "a guess").status()).isEqualTo(401);
        }

        assertThrottled(logIn(guesser, somebody(), "a guess"));
    }

    @Test
    void limitsOneAccountOverAllAddressesAndEvenWithTheRightPassword(PharosServer server) {
        var victim = Organization.register(server);
        // Registering has logged in once already.
        for (var attempt = 1; attempt < ALLOWED; attempt++) {
            assertThat(logIn(Http.stranger(server), victim.email(), "a guess").status())
                    .isEqualTo(401);
        }

        assertThrottled(logIn(Http.stranger(server), victim.email(), victim.password()));
    }

    @Test
    void believesOnlyTheAddressThatItsOwnProxyAdded(PharosServer server) {
        var truth = Addresses.next();
        for (var attempt = 0; attempt < ALLOWED; attempt++) {
            assertThat(logIn(behind(server, truth), somebody(), "a guess").status())
                    .isEqualTo(401);
        }

        assertThrottled(logIn(behind(server, truth), somebody(), "a guess"));
    }

    /** Nothing else than our own proxy's X-Forwarded-For says who somebody is. */
    @ParameterizedTest
    @ValueSource(strings = {"X-Real-IP", "Forwarded", "X-Client-IP", "True-Client-IP", "CF-Connecting-IP"})
    void believesNoOtherHeader(String header, PharosServer server) {
        var guesser = Http.stranger(server);
        for (var attempt = 0; attempt < ALLOWED; attempt++) {
            assertThat(logIn(guesser.with(header, claim(header)), somebody(), "a guess")
                            .status())
                    .isEqualTo(401);
        }

        assertThrottled(logIn(guesser.with(header, claim(header)), somebody(), "a guess"));
    }

    @Test
    void limitsRegistrationsOfOneAddress(PharosServer server) {
        var eager = Http.stranger(server);
        for (var attempt = 0; attempt < ALLOWED; attempt++) {
            assertThat(register(eager).status()).isEqualTo(201);
        }

        assertThrottled(register(eager));
    }

    /** Somebody who invents a new address for each request, in front of the one the proxy adds. */
    private static Http behind(PharosServer server, String truth) {
        return Http.onTheSameMachine(server).with("X-Forwarded-For", Addresses.next() + ", " + truth);
    }

    private static String claim(String header) {
        return header.equals("Forwarded") ? "for=" + Addresses.next() : Addresses.next();
    }

    private static String somebody() {
        return UUID.randomUUID() + "@example.test";
    }

    private static Answer logIn(Http client, String email, String password) {
        return client.post("api/auth/token", "{\"email\":\"" + email + "\",\"password\":\"" + password + "\"}");
    }

    private static Answer register(Http client) {
        return client.post("api/auth/register", """
            {"organizationName":"Eager","email":"%s","password":"correct horse battery",
             "passwordConfirmation":"correct horse battery"}\
            """.formatted(somebody()));
    }

    private static void assertThrottled(Answer answer) {
        assertProblem(answer, 429, "too-many-requests");
        assertThat(Integer.parseInt(answer.header("Retry-After"))).isBetween(1, 60);
    }
}
