package dev.pharos.it.api;

import static dev.pharos.it.api.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pharos.it.client.AuditTrail;
import dev.pharos.it.client.Organization;
import dev.pharos.it.client.SharedOrganization;
import dev.pharos.it.server.PharosServer;
import dev.pharos.it.server.WithPharos;
import java.sql.SQLException;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Teams and who is in them. Who may do what, and that others see nothing of it, is AccessIT's business. */
@WithPharos
class TeamsIT {

    private static final String PATH = "api/v1/teams";

    private static final SharedOrganization HOME = new SharedOrganization();
    private static final SharedOrganization OTHER = new SharedOrganization();

    @Test
    void areMadeReadChangedAndDeleted(PharosServer server) throws SQLException {
        var api = HOME.of(server).api();

        var made = api.post(PATH, "{\"name\":\" Keepers \",\"description\":\"Keep the lamp\"}");
        assertThat(made.status()).as(made.body()).isEqualTo(201);
        var path = PATH + "/" + made.text("/id");
        assertThat(made.header("Location")).endsWith(path);
        assertThat(made.text("/name")).isEqualTo("Keepers");
        assertThat(made.text("/memberCount")).isEqualTo("0");
        var read = api.get(path);
        assertThat(read.body()).isEqualTo(made.body());
        assertThat(read.header("ETag")).isEqualTo(made.header("ETag"));

        var changed = api.with("If-Match", made.header("ETag")).patch(path, "{\"name\":\"Watch\"}");
        assertThat(changed.status()).as(changed.body()).isEqualTo(200);
        assertThat(changed.text("/name")).isEqualTo("Watch");
        assertThat(changed.text("/description")).isEqualTo("Keep the lamp");
        assertProblem(api.with("If-Match", made.header("ETag")).put(path, "{\"name\":\"Late\"}"), 412, "stale");
        assertProblem(api.with("If-Match", made.header("ETag")).delete(path), 412, "stale");
        var replaced = api.put(path, "{\"name\":\"Watch\"}");
        assertThat(replaced.text("/description")).as(replaced.body()).isEmpty();
        assertThat(api.get(PATH).body()).contains(replaced.body());

        assertThat(api.delete(path).status()).isEqualTo(204);
        assertProblem(api.get(path), 404, "team-not-found");
        assertThat(AuditTrail.of(server, made.text("/id")).deeds())
                .containsExactly(
                        "team.created by user", "team.updated by user", "team.updated by user", "team.deleted by user");
    }

    @Test
    void haveNamesOfTheirOwn(PharosServer server) {
        var api = HOME.of(server).api();
        var first = api.post(PATH, "{\"name\":\"Crew\"}");
        assertThat(first.status()).as(first.body()).isEqualTo(201);
        var second = PATH + "/" + api.post(PATH, "{\"name\":\"Second\"}").text("/id");

        assertProblem(api.post(PATH, "{\"name\":\"Crew\"}"), 409, "team-exists");
        assertProblem(api.patch(second, "{\"name\":\"Crew\"}"), 409, "team-exists");
        assertThat(api.patch(second, "{\"name\":\"Second\"}").status())
                .as("its own name")
                .isEqualTo(200);
        assertThat(OTHER.of(server).api().post(PATH, "{\"name\":\"Crew\"}").status())
                .as("the name of another organization's")
                .isEqualTo(201);
    }

    @Test
    void nameTheFieldsThatAreWrong(PharosServer server) {
        var api = HOME.of(server).api();

        assertThat(api.post(PATH, "{}").wrongFields()).containsExactly("name");
        assertThat(api.post(PATH, "{\"name\":\"x\",\"id\":\"x\"}").wrongFields())
                .containsExactly("id");
        assertThat(api.post(
                                PATH,
                                "{\"name\":\"%s\",\"description\":\"%s\"}".formatted("n".repeat(101), "d".repeat(501)))
                        .wrongFields())
                .containsExactly("name", "description");
    }

    @Test
    void holdMembersOfTheOrganization(PharosServer server) throws SQLException {
        var home = HOME.of(server);
        var guest = home.guest("viewer");
        var id = team(home, "Holding");
        var path = PATH + "/" + id + "/members";

        var added = home.api().post(path, user(guest.userId()));
        assertThat(added.status()).as(added.body()).isEqualTo(201);
        assertThat(added.header("Location")).endsWith(path + "/" + guest.userId());
        assertThat(added.text("/teams/0/name")).isEqualTo("Holding");
        assertProblem(home.api().post(path, user(guest.userId())), 409, "already-in-team");
        assertThat(home.api().get(PATH + "/" + id).text("/memberCount")).isEqualTo("1");
        assertThat(home.api().get(path).text("/items/0/email")).isEqualTo(guest.email());
        assertThat(home.api().get(path + "/" + guest.userId()).body()).isEqualTo(added.body());

        assertProblem(home.api().with("If-Match", "\"7\"").delete(path + "/" + guest.userId()), 412, "stale");
        assertThat(home.api()
                        .with("If-Match", added.header("ETag"))
                        .delete(path + "/" + guest.userId())
                        .status())
                .isEqualTo(204);
        assertProblem(home.api().get(path + "/" + guest.userId()), 404, "member-not-found");
        assertProblem(home.api().delete(path + "/" + guest.userId()), 404, "member-not-found");
        assertThat(AuditTrail.of(server, id).deeds())
                .containsExactly("team.created by user", "team.member_added by user", "team.member_removed by user");
    }

    @Test
    void takeNobodyFromOutsideAndTellNothingOfThem(PharosServer server) {
        var home = HOME.of(server);
        var path = PATH + "/" + team(home, "Closed") + "/members";

        var foreigner = home.api().post(path, user(OTHER.of(server).userId()));
        assertProblem(foreigner, 422, "invalid");
        assertThat(foreigner.wrongFields()).containsExactly("userId");
        assertThat(home.api().post(path, user(UUID.randomUUID().toString())).body())
                .isEqualTo(foreigner.body());
        assertThat(home.api().post(path, "{}").wrongFields()).containsExactly("userId");
    }

    @Test
    void loseWhoLeavesTheOrganization(PharosServer server) throws SQLException {
        var home = HOME.of(server);
        var guest = home.guest("viewer");
        var team = PATH + "/" + team(home, "Losing");
        assertThat(home.api().post(team + "/members", user(guest.userId())).status())
                .isEqualTo(201);

        assertThat(home.api().delete("api/v1/members/" + guest.userId()).status())
                .isEqualTo(204);

        assertThat(home.api().get(team + "/members").json().at("/items")).isEmpty();
        assertThat(home.api().get(team).text("/memberCount")).isEqualTo("0");
    }

    private static String team(Organization home, String name) {
        var made = home.api().post(PATH, "{\"name\":\"" + name + "\"}");
        assertThat(made.status()).as(made.body()).isEqualTo(201);
        return made.text("/id");
    }

    private static String user(String id) {
        return "{\"userId\":\"" + id + "\"}";
    }
}
