package dev.pharos.it.identity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pharos.it.server.PharosServer;
import dev.pharos.it.server.WithPharos;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Who calls, on both servers: registration, tokens, cookie, and what is refused. */
@Tag("smoke")
@WithPharos
class IdentityIT {

    private static final String PASSWORD = "correct horse battery";
    private static final String[] XHR = {"X-Requested-With", "XMLHttpRequest"};

    private Api api;
    private String email;

    /** Every test is a new person on a server that has seen nobody for a minute. */
    @BeforeEach
    void register(PharosServer server) throws SQLException {
        try (var connection = server.database().open();
                var statement = connection.createStatement()) {
            statement.executeUpdate("DELETE FROM throttle");
        }
        api = Api.of(server);
        email = "owner-" + UUID.randomUUID() + "@example.test";
        assertThat(registered().statusCode()).isEqualTo(201);
    }

    @Test
    void knowsTheOwnerByTheAccessToken() {
        var me = api.get("api/auth/me", "Authorization", "Bearer " + Api.field(loggedIn(), "accessToken"));
        assertThat(me.statusCode()).isEqualTo(200);
        assertThat(me.body()).contains(email).contains("\"role\":\"owner\"");
    }

    @Test
    void refusesAnAddressThatIsTaken() {
        var again = registered();
        assertThat(again.statusCode()).isEqualTo(422);
        assertThat(again.body()).contains("\"field\":\"email\"");
    }

    @Test
    void challengesStrangersAndBadTokens() {
        assertThat(api.get("api/auth/me").headers().firstValue("WWW-Authenticate"))
                .contains("Bearer realm=\"pharos\"");
        var bad = api.get("api/auth/me", "Authorization", "Bearer nonsense");
        assertThat(bad.statusCode()).isEqualTo(401);
        assertThat(bad.headers().firstValue("WWW-Authenticate"))
                .get()
                .asString()
                .contains("invalid_token");
        assertThat(bad.headers().firstValue("Content-Type")).contains("application/problem+json");
    }

    @Test
    void letsOneOfManyUseARefreshTokenAndThenEndsTheFamily() throws InterruptedException, ExecutionException {
        var pair = loggedIn();
        var attempts = IntStream.range(0, 8)
                .<Callable<Integer>>mapToObj(attempt ->
                        () -> api.post("api/auth/token/refresh", refresh(pair)).statusCode())
                .toList();
        var threads = Executors.newFixedThreadPool(8);
        try {
            var answers = new ArrayList<Integer>();
            for (var answer : threads.invokeAll(attempts)) {
                answers.add(answer.get());
            }
            assertThat(answers).filteredOn(status -> status == 200).hasSize(1);
            assertThat(answers).filteredOn(status -> status == 401).hasSize(7);
        } finally {
            threads.shutdownNow();
        }
        assertThat(api.get("api/auth/me", "Authorization", "Bearer " + Api.field(pair, "accessToken"))
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void endsTheSessionAtLogout() {
        var pair = loggedIn();
        assertThat(api.post("api/auth/logout", refresh(pair)).statusCode()).isEqualTo(204);
        assertThat(api.get("api/auth/me", "Authorization", "Bearer " + Api.field(pair, "accessToken"))
                        .statusCode())
                .isEqualTo(401);
        assertThat(api.post("api/auth/token/refresh", refresh(pair)).statusCode())
                .isEqualTo(401);
    }

    @Test
    void takesTheCookieOnTheInternalApiOnly() {
        var login = api.post("internal/v1/auth/login", credentials(PASSWORD), XHR);
        var cookie = login.headers().firstValue("Set-Cookie").orElseThrow();
        assertThat(cookie)
                .startsWith("__Host-pharos=")
                .contains("; Secure")
                .contains("; HttpOnly")
                .contains("SameSite=Strict");
        var pair = cookie.substring(0, cookie.indexOf(';'));
        assertThat(api.get("internal/v1/auth/me", "Cookie", pair).statusCode()).isEqualTo(200);
        assertThat(api.get("api/auth/me", "Cookie", pair).statusCode()).isEqualTo(401);
        var token = Api.field(loggedIn(), "accessToken");
        assertThat(api.get("internal/v1/auth/me", "Authorization", "Bearer " + token)
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void refusesChangesFromOtherSites() {
        assertThat(api.post("internal/v1/auth/login", credentials(PASSWORD)).body())
                .contains("\"code\":\"csrf\"");
        var foreign = api.post(
                "internal/v1/auth/login", credentials(PASSWORD), XHR[0], XHR[1], "Origin", "https://evil.example");
        assertThat(foreign.statusCode()).isEqualTo(403);
        assertThat(foreign.body()).contains("\"code\":\"origin\"");
    }

    @Test
    void slowsGuessingDownWhateverTheClientClaimsToBe() {
        var answers = IntStream.range(0, 6)
                .mapToObj(attempt -> api.post(
                        "api/auth/token", credentials("wrong password"), "X-Forwarded-For", "192.0.2." + attempt))
                .toList();
        assertThat(answers).extracting(HttpResponse::statusCode).containsExactly(401, 401, 401, 401, 401, 429);
        var wait = answers.get(5).headers().firstValueAsLong("Retry-After").orElseThrow();
        assertThat(wait).isBetween(1L, 60L);
    }

    @Test
    void answersContainerErrorsAsProblems() {
        for (var path : new String[] {"api/nothing", "internal/nothing", "api/v1/nothing", ".well-known/nothing"}) {
            var answer = api.get(path);
            assertThat(answer.statusCode()).as(path).isEqualTo(404);
            assertThat(answer.headers().firstValue("Content-Type"))
                    .get()
                    .asString()
                    .startsWith("application/problem+json");
        }
    }

    @Test
    void describesItselfAsBuilt() {
        var document = api.get("openapi?format=json");
        assertThat(document.statusCode()).isEqualTo(200);
        assertThat(document.body())
                .contains("\"/api/v1/monitors/{id}\"")
                .contains("\"/internal/v1/monitors/{id}\"")
                .contains("\"/api/auth/token\"");
        assertThat(api.get("openapi").body()).startsWith("---\nopenapi:");
    }

    private HttpResponse<String> registered() {
        return api.post("api/auth/register", """
                {"organizationName":"Acme","email":"%s","password":"%s","passwordConfirmation":"%s"}""".formatted(email, PASSWORD, PASSWORD));
    }

    private HttpResponse<String> loggedIn() {
        var pair = api.post("api/auth/token", credentials(PASSWORD));
        assertThat(pair.statusCode()).isEqualTo(200);
        return pair;
    }

    private String credentials(String password) {
        return "{\"email\":\"%s\",\"password\":\"%s\"}".formatted(email, password);
    }

    private static String refresh(HttpResponse<String> pair) {
        return "{\"refreshToken\":\"%s\"}".formatted(Api.field(pair, "refreshToken"));
    }
}
