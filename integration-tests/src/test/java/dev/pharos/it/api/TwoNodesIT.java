package dev.pharos.it.api;

import static dev.pharos.it.api.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.pharos.it.client.Addresses;
import dev.pharos.it.client.Http;
import dev.pharos.it.client.Organization;
import dev.pharos.it.client.Program;
import dev.pharos.it.live.LiveSocket;
import dev.pharos.it.server.PharosServer;
import dev.pharos.it.server.WithPharos;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What one node is told holds on the other one: who may do what is decided by the database, and nobody remembers it for long. */
@WithPharos
class TwoNodesIT {

    private static final int POLICY_VIOLATION = 1008;

    /** From the removal to the end of what it cuts, on every node (architecture, live updates). */
    private static final Duration CUT = Duration.ofSeconds(5);

    private static final String INVITATIONS = "api/v1/invitations";

    @Test
    void knowWhoMayDoWhatAndCountAttemptsTogether(PharosServer server) throws SQLException {
        try (var other = server.another()) {
            cutsARoleAndAMembership(server, other);
            cutsSessionsAndPrograms(server, other);
            cutsAnOpenSocket(server, other);
            countsAttempts(server, other);
            countsAttemptsBehindAProxy(server, other);
        }
    }

    private static void cutsARoleAndAMembership(PharosServer server, PharosServer other) throws SQLException {
        var organization = Organization.register(server);
        var guest = organization.guest("admin").inside(organization);
        var there = Http.stranger(other).bearing(guest.accessToken());
        var member = "api/v1/members/" + guest.userId();
        assertThat(invite(there)).isEqualTo(201);

        assertThat(organization.api().patch(member, "{\"role\":\"viewer\"}").status())
                .isEqualTo(200);
        await("the role on the other node").until(() -> invite(there) == 403);
        assertThat(there.get("api/v1/monitors").status()).isEqualTo(200);

        assertThat(organization.api().delete(member).status()).isEqualTo(204);
        await("the end of the membership on the other node")
                .until(() -> there.get("api/v1/monitors").status() == 401);
    }

    private static void cutsSessionsAndPrograms(PharosServer server, PharosServer other) {
        var organization = Organization.register(server);
        var key = organization.api().post("api/v1/api-keys", Program.form("Reports", "monitors:read"));
        var program = Program.of(organization, "monitors:read");
        var withKey = Http.stranger(other).with("X-API-Key", key.text("/key"));
        // One issuer has one name on all nodes; these have two addresses, so each knows its own tokens.
        var withToken = program.api();
        var there = Http.stranger(other).bearing(organization.accessToken());
        assertThat(there.get("api/auth/me").status()).isEqualTo(200);
        assertThat(withKey.get("api/v1/monitors").status()).isEqualTo(200);
        assertThat(withToken.get("api/v1/monitors").status()).isEqualTo(200);

        var elsewhere = Http.stranger(other).bearing(organization.logIn().text("/accessToken"));
        assertThat(elsewhere.delete("api/v1/api-keys/" + key.text("/id")).status())
                .isEqualTo(204);
        assertThat(elsewhere.delete("api/v1/oauth-clients/" + program.id()).status())
                .isEqualTo(204);
        assertThat(elsewhere.delete("api/v1/sessions").status()).isEqualTo(204);

        await("the end of the key").until(() -> withKey.get("api/v1/monitors").status() == 401);
        await("the end of the client")
                .until(() -> withToken.get("api/v1/monitors").status() == 401);
        await("the end of the other sessions")
                .until(() -> organization.api().get("api/auth/me").status() == 401);
    }

    private static void countsAttempts(PharosServer server, PharosServer other) {
        var organization = Organization.register(server);
        var wrong = "{\"email\":\"" + organization.email() + "\",\"password\":\"wrong\"}";
        // The owner has logged in once already.
        var answers = IntStream.range(0, 6)
                .mapToObj(attempt ->
                        Http.stranger(attempt % 2 == 0 ? server : other).post("api/auth/token", wrong))
                .toList();

        assertThat(answers.subList(0, 4)).allSatisfy(answer -> assertProblem(answer, 401, "invalid-credentials"));
        assertProblem(answers.get(4), 429, "too-many-requests");
        assertProblem(answers.get(5), 429, "too-many-requests");
    }

    private static void cutsAnOpenSocket(PharosServer server, PharosServer other) throws SQLException {
        var organization = Organization.register(server);
        var guest = organization.guest("viewer").inside(organization);
        try (var socket = LiveSocket.joined(other, guest.accessToken(), organization.id())) {
            assertThat(organization
                            .api()
                            .delete("api/v1/members/" + guest.userId())
                            .status())
                    .isEqualTo(204);
            var removedAt = System.nanoTime();

            assertThat(socket.closeCode()).isEqualTo(POLICY_VIOLATION);
            assertThat(Duration.ofNanos(System.nanoTime() - removedAt)).isLessThan(CUT);
        }
    }

    /** Whoever invents another address for each attempt, and takes turns with the nodes, is still the one behind the proxy. */
    private static void countsAttemptsBehindAProxy(PharosServer server, PharosServer other) {
        var truth = Addresses.next();
        var statuses = IntStream.range(0, 6)
                .mapToObj(attempt -> Http.onTheSameMachine(attempt % 2 == 0 ? server : other)
                        .with("X-Forwarded-For", Addresses.next() + ", " + truth)
                        .post("api/auth/token", """
                                {"email":"%s@example.test","password":"a guess"}""".formatted(UUID.randomUUID()))
                        .status())
                .toList();

        assertThat(statuses).containsExactly(401, 401, 401, 401, 401, 429);
    }

    private static int invite(Http http) {
        return http.post(INVITATIONS, "{\"email\":\"" + UUID.randomUUID() + "@example.test\",\"role\":\"viewer\"}")
                .status();
    }
}
