package dev.pharos.it.api;

import static dev.pharos.it.api.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pharos.it.client.Answer;
import dev.pharos.it.client.AuditTrail;
import dev.pharos.it.client.Http;
import dev.pharos.it.client.Mailbox;
import dev.pharos.it.client.Mailbox.Mail;
import dev.pharos.it.client.Organization;
import dev.pharos.it.client.SharedOrganization;
import dev.pharos.it.server.PharosServer;
import dev.pharos.it.server.WithPharos;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** How people come in. Which roles may invite is AccessIT's business, how many fit in is PlanIT's. */
@WithPharos
class InvitationsIT {

    private static final String PATH = "api/v1/invitations";
    private static final String ACCEPT = "api/auth/invitations/accept";
    private static final String SUBJECT = "Invitation to";
    private static final String PASSWORD = "a lamp in the night";

    private static final SharedOrganization HOME = new SharedOrganization();

    @Test
    void bringSomebodyNewIntoTheOrganization(PharosServer server) throws SQLException {
        var home = HOME.of(server);
        var email = somebody();

        var invited = invite(home.api(), email.toUpperCase(Locale.ROOT), "member");

        assertThat(invited.status()).as(invited.body()).isEqualTo(201);
        var path = PATH + "/" + invited.text("/id");
        assertThat(invited.header("Location")).endsWith(path);
        assertThat(invited.text("/email")).isEqualTo(email);
        assertThat(invited.body()).doesNotContain("token", "hash", "phi_");
        assertThat(Duration.between(Instant.now(), Instant.parse(invited.text("/expiresAt"))))
                .isBetween(Duration.ofDays(6), Duration.ofDays(7));
        assertThat(home.api().get(path).body()).isEqualTo(invited.body());
        assertThat(home.api().get(PATH).body()).contains(invited.body());
        var mail = mail(server, email);
        assertThat(mail.subject()).contains("Org ");
        assertThat(mail.link()).startsWith(server.baseUrl() + "invitation?token=phi_");
        assertThat(mail.html()).contains(mail.link());

        var joined = accept(Http.stranger(server), mail.parameter("token"), PASSWORD);

        assertThat(joined.status()).as(joined.body()).isEqualTo(200);
        assertThat(joined.text("/organization/id")).isEqualTo(home.id());
        assertThat(joined.text("/user/role")).isEqualTo("member");
        var member = joined.text("/user/id");
        assertThat(home.api().get("api/v1/members/" + member).text("/name")).isEqualTo("Grace");
        assertProblem(home.api().get(path), 404, "invitation-not-found");
        assertProblem(home.api().delete(path), 404, "invitation-not-found");
        assertThat(logIn(server, email).status()).isEqualTo(200);
        assertThat(AuditTrail.of(server, invited.text("/id")).deeds()).containsExactly("invitation.created by user");
        var came = home.api().get("api/v1/audit-logs?objectId=" + member);
        assertThat(came.json().at("/items")).hasSize(1);
        assertThat(came.text("/items/0/action")).isEqualTo("member.created");
        assertThat(came.text("/items/0/actor/name")).isEqualTo(email);
    }

    @Test
    void makeAnAccountThatGoesWithTheLastMembershipAndMayComeAgain(PharosServer server) {
        var home = HOME.of(server);
        var email = somebody();
        var first = accept(Http.stranger(server), token(home, email), PASSWORD);
        assertThat(home.api().delete("api/v1/members/" + first.text("/user/id")).status())
                .isEqualTo(204);

        assertProblem(logIn(server, email), 401, "invalid-credentials");
        invite(home.api(), email, "viewer");
        var second = accept(
                Http.stranger(server),
                new Mailbox(server, email).await(SUBJECT, 2).parameter("token"),
                PASSWORD);

        assertThat(second.status()).as(second.body()).isEqualTo(200);
        assertThat(second.text("/user/id")).isNotEqualTo(first.text("/user/id"));
    }

    @Test
    void letSomebodyWithAnAccountInWhoIsLoggedIn(PharosServer server) {
        var home = HOME.of(server);
        var guest = Organization.register(server);
        var token = token(home, guest.email());

        assertProblem(accept(Http.stranger(server), token, PASSWORD), 409, "log-in-first");
        assertProblem(accept(home.api(), token, PASSWORD), 403, "other-account");
        var joined = guest.api().post(ACCEPT, "{\"token\":\"" + token + "\"}");

        assertThat(joined.status()).as(joined.body()).isEqualTo(200);
        assertThat(joined.text("/user/id")).isEqualTo(guest.userId());
        assertThat(guest.inside(home).api().get("api/auth/me").text("/role")).isEqualTo("viewer");
        assertProblem(logIn(server, guest.email()), 401, "invalid-credentials");
        assertProblem(invite(home.api(), guest.email(), "viewer"), 409, "already-member");
    }

    @Test
    void tellTheInviterAndTheMailNothingOfAccounts(PharosServer server) {
        var home = HOME.of(server);
        var known = Organization.register(server).email();
        var unknown = somebody();

        var first = invite(home.api(), known, "viewer");
        var second = invite(home.api(), unknown, "viewer");

        assertThat(first.status()).isEqualTo(second.status()).isEqualTo(201);
        assertThat(first.json().propertyNames()).isEqualTo(second.json().propertyNames());
        assertThat(withoutLink(mail(server, known))).isEqualTo(withoutLink(mail(server, unknown)));
    }

    @Test
    void areGoodOnceAndLookAlikeWhenTheyAreNot(PharosServer server) throws SQLException {
        var home = HOME.of(server);
        var guests = Stream.generate(InvitationsIT::somebody).limit(4).toList();
        var ids = guests.stream()
                .map(guest -> invite(home.api(), guest, "viewer").text("/id"))
                .toList();
        var tokens = guests.stream()
                .map(guest -> mail(server, guest).parameter("token"))
                .toList();
        assertThat(accept(Http.stranger(server), tokens.get(0), PASSWORD).status())
                .isEqualTo(200);
        expire(server, guests.get(1));
        var third = PATH + "/" + ids.get(2);
        assertProblem(home.api().with("If-Match", "\"2\"").delete(third), 412, "stale");
        assertThat(home.api()
                        .with("If-Match", home.api().get(third).header("ETag"))
                        .delete(third)
                        .status())
                .isEqualTo(204);
        invite(home.api(), guests.get(3), "viewer");

        var wrong = accept(Http.stranger(server), "phi_wrong", PASSWORD);
        assertProblem(wrong, 404, "invitation-not-found");
        assertThat(Stream.concat(tokens.stream(), Stream.of("")))
                .allSatisfy(token -> assertThat(accept(Http.stranger(server), token, PASSWORD))
                        .returns(404, Answer::status)
                        .returns(wrong.body(), Answer::body));
        assertProblem(home.api().get(PATH + "/" + ids.get(3)), 404, "invitation-not-found");
        assertThat(AuditTrail.of(server, ids.get(2)).deeds())
                .containsExactly("invitation.created by user", "invitation.deleted by user");
        var replacing = new Mailbox(server, guests.get(3)).await(SUBJECT, 2).parameter("token");
        assertThat(accept(Http.stranger(server), replacing, PASSWORD).status()).isEqualTo(200);
    }

    @Test
    void letOneOfManyInThatShowTheSameSecret(PharosServer server) {
        var email = somebody();
        var token = token(HOME.of(server), email);

        var answers = Stream.generate(() -> CompletableFuture.supplyAsync(
                        () -> accept(Http.stranger(server), token, PASSWORD).status()))
                .limit(3)
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();

        // Whoever comes just behind the first one finds the account, everybody else no invitation.
        assertThat(answers).containsOnlyOnce(200).isSubsetOf(200, 404, 409);
    }

    @Test
    void areAcceptedWhileOthersAreInvited(PharosServer server) {
        var home = Organization.register(server);
        // Who is invited counts as a member.
        home.api().patch("api/v1/plan", "{\"plan\":\"enterprise\"}");
        var guests = Stream.generate(InvitationsIT::somebody).limit(6).toList();
        guests.forEach(guest -> invite(home.api(), guest, "viewer"));
        var tokens = guests.stream()
                .map(guest -> mail(server, guest).parameter("token"))
                .toList();

        var inviting = CompletableFuture.supplyAsync(() -> Stream.generate(
                        () -> invite(home.api(), somebody(), "viewer").status())
                .limit(40)
                .toList());
        // One after the other: of many new passwords at once some are told to try later.
        var accepted = tokens.stream()
                .map(token -> accept(Http.stranger(server), token, PASSWORD).status())
                .toList();

        assertThat(accepted).containsOnly(200);
        assertThat(inviting.join()).containsOnly(201);
    }

    @Test
    void nameTheFieldsThatAreWrong(PharosServer server) {
        var home = HOME.of(server);

        assertThat(home.api().post(PATH, "{}").wrongFields()).containsExactly("email", "role");
        assertThat(invite(home.api(), "x", "viewer").wrongFields()).containsExactly("email");
        assertThat(invite(home.api(), somebody(), "king").wrongFields()).containsExactly("role");
        assertThat(home.api()
                        .post(PATH, "{\"email\":\"a@b.example\",\"role\":\"viewer\",\"verified\":true}")
                        .wrongFields())
                .containsExactly("verified");
        var token = token(home, somebody());
        var refused = accept(Http.stranger(server), token, "short");
        assertProblem(refused, 422, "invalid");
        assertThat(refused.wrongFields()).containsExactly("password");
        assertThat(Http.stranger(server)
                        .post(ACCEPT, "{\"token\":\"x\",\"role\":\"owner\"}")
                        .wrongFields())
                .containsExactly("role");
        assertThat(accept(Http.stranger(server), token, PASSWORD).status())
                .as("a refusal uses nothing up")
                .isEqualTo(200);
    }

    @Test
    void areFewForOneAddressWhoeverSendsThem(PharosServer server) {
        var first = HOME.of(server);
        var second = Organization.register(server);
        var email = somebody();

        for (var sender : List.of(first, first, second)) {
            assertThat(invite(sender.api(), email, "viewer").status()).isEqualTo(201);
        }
        var fourth = invite(second.api(), email.toUpperCase(Locale.ROOT), "viewer");

        assertProblem(fourth, 429, "too-many-requests");
        assertThat(Integer.parseInt(fourth.header("Retry-After"))).isGreaterThan(3_600);
    }

    @Test
    void offerNothingAboveTheRoleOfTheInviter(PharosServer server) throws SQLException {
        var home = HOME.of(server);
        var admin = home.as("admin");
        var owner = invite(home.api(), somebody(), "owner").text("/id");

        assertProblem(invite(admin, somebody(), "owner"), 403, "role-missing");
        assertProblem(admin.delete(PATH + "/" + owner), 403, "role-missing");
        assertThat(invite(admin, somebody(), "admin").status()).isEqualTo(201);
    }

    private static String somebody() {
        return UUID.randomUUID() + "@example.test";
    }

    private static Answer invite(Http api, String email, String role) {
        return api.post(PATH, "{\"email\":\"" + email + "\",\"role\":\"" + role + "\"}");
    }

    private static Answer accept(Http client, String token, String password) {
        return client.post(
                ACCEPT, "{\"token\":\"" + token + "\",\"name\":\"Grace\",\"password\":\"" + password + "\"}");
    }

    private static Answer logIn(PharosServer server, String email) {
        return Http.stranger(server)
                .post("api/auth/token", "{\"email\":\"" + email + "\",\"password\":\"" + PASSWORD + "\"}");
    }

    private static String token(Organization home, String email) {
        assertThat(invite(home.api(), email, "viewer").status()).isEqualTo(201);
        return mail(home.server(), email).parameter("token");
    }

    private static Mail mail(PharosServer server, String email) {
        return new Mailbox(server, email).await(SUBJECT);
    }

    private static String withoutLink(Mail mail) {
        return (mail.subject() + mail.plain() + mail.html()).replace(mail.link(), "");
    }

    private static void expire(PharosServer server, String email) throws SQLException {
        try (var connection = server.database().open();
                var update = connection.prepareStatement(
                        "UPDATE invitation SET expires_at = UTC_TIMESTAMP(6) WHERE email = ?")) {
            update.setString(1, email);
            assertThat(update.executeUpdate()).isOne();
        }
    }
}
