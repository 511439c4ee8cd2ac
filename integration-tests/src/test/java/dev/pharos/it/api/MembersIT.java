package dev.pharos.it.api;

import static dev.pharos.it.api.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pharos.it.client.Answer;
import dev.pharos.it.client.AuditTrail;
import dev.pharos.it.client.Http;
import dev.pharos.it.client.Organization;
import dev.pharos.it.client.SharedOrganization;
import dev.pharos.it.live.LiveSocket;
import dev.pharos.it.server.PharosServer;
import dev.pharos.it.server.WithPharos;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** Who belongs to an organization, as what, and until when. The table of roles is AccessIT's business. */
@WithPharos
class MembersIT {

    private static final String PATH = "api/v1/members";

    /** What is decided holds no later than this, on every node. */
    private static final Duration CUT = Duration.ofSeconds(5);

    private static final SharedOrganization HOME = new SharedOrganization();

    @Test
    void areListedWithTheirRolesAndTeams(PharosServer server) throws SQLException {
        var home = Organization.register(server);
        var guest = home.guest("viewer");
        var team = home.api().post("api/v1/teams", "{\"name\":\"Crew\"}").text("/id");
        home.api().post("api/v1/teams/" + team + "/members", "{\"userId\":\"" + guest.userId() + "\"}");

        var all = home.api().get(PATH);

        assertThat(all.items("/id")).containsExactly(home.userId(), guest.userId());
        assertThat(all.items("/role")).containsExactly("owner", "viewer");
        assertThat(all.items("/email")).containsExactly(home.email(), guest.email());
        assertThat(all.text("/items/0/lastSeenAt")).isNotBlank();
        assertThat(all.text("/items/0/joinedAt")).isNotBlank();
        assertThat(all.json().at("/items/1/lastSeenAt").isNull()).isTrue();
        assertThat(all.text("/items/1/teams/0/name")).isEqualTo("Crew");
        assertThat(all.text("/items/1/teams/0/id")).isEqualTo(team);
        assertThat(home.api().get(PATH + "?role=viewer").items("/id")).containsExactly(guest.userId());
        assertProblem(home.api().get(PATH + "?role=king"), 400, "invalid-parameter");
        var first = home.api().get(PATH + "?limit=1");
        var second = home.api().get(PATH + "?limit=1&cursor=" + first.text("/next"));
        assertThat(first.items("/id")).containsExactly(home.userId());
        assertThat(second.items("/id")).containsExactly(guest.userId());
        assertThat(second.json().at("/next").isNull()).isTrue();
        assertThat(home.api().get(path(guest)).json()).isEqualTo(all.json().at("/items/1"));
    }

    @Test
    void getAnotherRole(PharosServer server) throws SQLException {
        var api = HOME.of(server).api();
        var guest = HOME.of(server).guest("viewer");
        var before = api.get(path(guest));

        var changed = api.with("If-Match", before.header("ETag")).patch(path(guest), role("admin"));

        assertThat(changed.status()).as(changed.body()).isEqualTo(200);
        assertThat(changed.text("/role")).isEqualTo("admin");
        assertProblem(api.with("If-Match", before.header("ETag")).patch(path(guest), role("member")), 412, "stale");
        assertProblem(api.with("If-Match", before.header("ETag")).delete(path(guest)), 412, "stale");
        assertThat(AuditTrail.of(server, guest.userId()).deeds()).containsExactly("member.updated by user");
    }

    @Test
    void takeNothingButARole(PharosServer server) throws SQLException {
        var api = HOME.of(server).api();
        var guest = HOME.of(server).guest("viewer");

        for (var body : List.of("{}", "{\"role\":null}", "{\"role\":\"king\"}", "{\"role\":1}")) {
            var answer = api.patch(path(guest), body);
            assertProblem(answer, 422, "invalid");
            assertThat(answer.wrongFields()).as(body).containsExactly("role");
        }
        assertThat(api.patch(path(guest), "{\"role\":\"viewer\",\"tenantId\":1}")
                        .wrongFields())
                .containsExactly("tenantId");
    }

    @Test
    void keepAnOwnerAlsoWhenTwoDemoteEachOther(PharosServer server) throws SQLException {
        var first = Organization.register(server);
        assertProblem(first.api().patch(path(first), role("admin")), 409, "last-owner");
        assertProblem(first.api().delete(path(first)), 409, "last-owner");
        assertProblem(first.api().delete(PATH + "/me"), 409, "last-owner");
        var second = first.guest("owner").inside(first);

        for (var round = 0; round < 5; round++) {
            var answers = Stream.of(
                            CompletableFuture.supplyAsync(() -> first.api().patch(path(second), role("viewer"))),
                            CompletableFuture.supplyAsync(() -> second.api().patch(path(first), role("viewer"))))
                    .toList()
                    .stream()
                    .map(CompletableFuture::join)
                    .map(Answer::status)
                    .toList();

            assertThat(answers).containsExactlyInAnyOrder(200, 403);
            var firstWon = answers.get(0) == 200;
            var owner = firstWon ? first : second;
            var other = firstWon ? second : first;
            assertThat(owner.api().get(PATH + "?role=owner").items("/id")).containsExactly(owner.userId());
            assertThat(owner.api().patch(path(other), role("owner")).status()).isEqualTo(200);
        }
    }

    @Test
    void grantAndTakeNothingAboveTheirOwnRole(PharosServer server) throws SQLException {
        var home = HOME.of(server);
        var viewer = home.guest("viewer");
        var admin = home.guest("admin").inside(home);

        assertProblem(admin.api().patch(path(viewer), role("owner")), 403, "role-missing");
        assertProblem(admin.api().patch(path(admin), role("owner")), 403, "role-missing");
        assertProblem(admin.api().patch(path(home), role("viewer")), 403, "role-missing");
        assertProblem(admin.api().delete(path(home)), 403, "role-missing");
        assertThat(admin.api().patch(path(viewer), role("admin")).status()).isEqualTo(200);
    }

    @Test
    void leaveWheneverTheyLike(PharosServer server) throws SQLException {
        var home = HOME.of(server);
        var guest = home.guest("viewer");
        var inside = guest.inside(home);

        assertThat(inside.api().delete(PATH + "/me").status()).isEqualTo(204);

        assertProblem(home.api().get(path(guest)), 404, "member-not-found");
        assertProblem(inside.api().get(PATH), 401, "invalid-token");
        assertThat(guest.api().get(PATH).status()).as("at home").isEqualTo(200);
        assertThat(guest.api().get("api/auth/me").json().at("/organizations")).hasSize(1);
        var left = home.api().get("api/v1/audit-logs?action=member.deleted&objectId=" + guest.userId());
        assertThat(left.text("/items/0/actor/name")).isEqualTo(guest.email());
    }

    @Test
    void areCutOffWithinFiveSecondsOfTheirRemoval(PharosServer server) throws SQLException {
        var home = HOME.of(server);
        var guest = home.guest("member");
        var inside = guest.inside(home);
        var browser = inside.browser();
        assertThat(browser.get("internal/v1/auth/me").text("/organization/id")).isEqualTo(home.id());
        try (var socket = LiveSocket.joined(inside)) {
            assertThat(home.api().delete(path(guest)).status()).isEqualTo(204);
            var removed = System.nanoTime();

            Awaitility.await()
                    .atMost(CUT)
                    .until(() -> inside.api().get("api/v1/monitors").status() == 401
                            && browser.get("internal/v1/auth/me").status() == 401);
            assertThat(socket.closeCode()).isEqualTo(1008);
            assertThat(Duration.ofNanos(System.nanoTime() - removed)).isLessThan(CUT);
        }
        var refreshed =
                guest.stranger().post("api/auth/token/refresh", "{\"refreshToken\":\"" + inside.refreshToken() + "\"}");
        assertProblem(refreshed, 401, "invalid-refresh-token");
        assertThat(guest.api().get("api/v1/monitors").status()).as("at home").isEqualTo(200);
    }

    @Test
    void haveTheirNewRoleWithinFiveSeconds(PharosServer server) throws SQLException {
        var home = HOME.of(server);
        var guest = home.guest("member").inside(home);
        var browser = guest.browser();
        assertThat(guest.api().get("api/auth/me").text("/role")).isEqualTo("member");
        assertThat(browser.get("internal/v1/auth/me").text("/role")).isEqualTo("member");

        assertThat(home.api().patch(path(guest), role("viewer")).status()).isEqualTo(200);

        Awaitility.await()
                .atMost(CUT)
                .until(() -> guest.api().get("api/auth/me").text("/role").equals("viewer")
                        && browser.get("internal/v1/auth/me").text("/role").equals("viewer"));
        assertMayNotEdit(guest.api(), "api/v1/monitors");
        assertMayNotEdit(browser, "internal/v1/monitors");
    }

    private static void assertMayNotEdit(Http http, String monitors) {
        var answer = http.post(monitors, "{\"name\":\"x\",\"type\":\"port\",\"target\":\"127.0.0.1:9\"}");
        assertProblem(answer, 403, "role-missing");
    }

    private static String path(Organization who) {
        return PATH + "/" + who.userId();
    }

    private static String role(String role) {
        return "{\"role\":\"" + role + "\"}";
    }
}
