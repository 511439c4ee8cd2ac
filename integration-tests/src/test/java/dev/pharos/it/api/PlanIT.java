package dev.pharos.it.api;

import static dev.pharos.it.api.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pharos.it.client.Answer;
import dev.pharos.it.client.Http;
import dev.pharos.it.client.Organization;
import dev.pharos.it.server.PharosServer;
import dev.pharos.it.server.WithPharos;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** What plans allow, and how they are chosen. New organizations of the test servers are on the largest one. */
@WithPharos
class PlanIT {

    private static final String PLAN = "api/v1/plan";
    private static final String USAGE = "api/v1/usage";
    private static final String MONITORS = "api/v1/monitors";
    private static final String FREE = """
            {"minIntervalSeconds":300,"monitors":50,"members":10,"retentionDays":7,"requestsPerMinute":60}""";

    @Test
    void tellsWhatIsAgreedAndWhatElseThereIs(PharosServer server) throws SQLException {
        var plan = Organization.register(server).as("viewer").get(PLAN);

        assertThat(plan.text("/plan")).isEqualTo("enterprise");
        assertThat(plan.json().at("/limits")).isEqualTo(JsonMapper.shared().readTree("""
                {"minIntervalSeconds":30,"monitors":100000,"members":null,"retentionDays":365,
                 "requestsPerMinute":12000}"""));
        assertThat(plan.json()
                        .at("/selectable")
                        .valueStream()
                        .map(choice -> choice.at("/plan").asString()))
                .containsExactly("free", "solo", "team", "enterprise");
        assertThat(plan.json().at("/selectable/0/limits"))
                .isEqualTo(JsonMapper.shared().readTree(FREE));
    }

    @Test
    void changesAtTheWishOfAnOwnerAndIsWrittenDown(PharosServer server) {
        var api = Organization.register(server).api();

        assertThat(choose(api, "team").text("/plan")).isEqualTo("team");
        assertThat(choose(api, "team").status()).isEqualTo(200);

        assertThat(api.get(PLAN).text("/limits/monitors")).isEqualTo("1000");
        var entries = api.get("api/v1/audit-logs?action=organization.plan_changed");
        assertThat(entries.json().at("/items").valueStream()).hasSize(1);
        assertThat(entries.text("/items/0/before/plan")).isEqualTo("enterprise");
        assertThat(entries.text("/items/0/after/plan")).isEqualTo("team");
    }

    @Test
    void changesOnlyFromThePlanThatTheCallerHasSeen(PharosServer server) {
        var api = Organization.register(server).api();
        var read = api.get(PLAN);
        assertThat(api.with("If-None-Match", read.header("ETag")).get(PLAN).status())
                .isEqualTo(304);
        assertThat(choose(api.with("If-Match", read.header("ETag")), "team").status())
                .isEqualTo(200);

        assertProblem(choose(api.with("If-Match", read.header("ETag")), "solo"), 412, "stale");
        assertThat(api.get(PLAN).text("/plan")).isEqualTo("team");
    }

    @Test
    void isNotForOthersToChange(PharosServer server) throws SQLException {
        var organization = Organization.register(server);

        assertProblem(choose(organization.as("admin"), "free"), 403, "role-missing");
        assertThat(choose(organization.api(), "golden").wrongFields()).containsExactly("plan");
        assertThat(organization.api().patch(PLAN, "{}").wrongFields()).containsExactly("plan");
        assertThat(organization.api().patch(PLAN, "{\"limits\":{}}").wrongFields())
                .containsExactly("limits");
    }

    @Test
    void refusesIntervalsThatAreShorterThanAgreed(PharosServer server) {
        var api = onPlan(server, "free").api();
        var created = create(api, 1, 300);
        var monitor = MONITORS + "/" + created.text("/id");

        assertLimit(create(api, 2, 60), "minIntervalSeconds", 300, 60);
        assertLimit(api.patch(monitor, "{\"intervalSeconds\":299}"), "minIntervalSeconds", 300, 299);
        assertThat(api.patch(monitor, "{\"intervalSeconds\":600}").status()).isEqualTo(200);
        assertThat(create(api, 3, 20).wrongFields()).containsExactly("intervalSeconds");
    }

    @Test
    void takesTheShortestIntervalWhereNobodySaysOne(PharosServer server) {
        var api = onPlan(server, "free").api();

        var created = api.post(MONITORS, "{\"name\":\"Shop\",\"type\":\"port\",\"target\":\"127.0.0.1:9999\"}");

        assertThat(created.text("/intervalSeconds")).isEqualTo("300");
    }

    @Test
    void keepsAPausedMonitorFromComingBackFasterThanAgreed(PharosServer server) {
        var api = Organization.register(server).api();
        var monitor = MONITORS + "/" + create(api, 1, 60).text("/id");
        api.post(monitor + "/pause");
        assertThat(choose(api, "free").status()).isEqualTo(200);

        assertLimit(api.post(monitor + "/resume"), "minIntervalSeconds", 300, 60);
        assertThat(api.get(monitor).text("/paused")).isEqualTo("true");
        assertThat(api.patch(monitor, "{\"intervalSeconds\":300}").status()).isEqualTo(200);
        assertThat(api.post(monitor + "/resume").status()).isEqualTo(200);
    }

    @Test
    void allowsNotOneMonitorMoreThanAgreedHoweverManyAskAtOnce(PharosServer server) {
        var api = Organization.register(server).api();
        IntStream.range(0, 47).forEach(number -> create(api, number, 300));
        assertThat(choose(api, "free").status()).isEqualTo(200);
        var people = Executors.newFixedThreadPool(6);

        var answers =
                IntStream.range(100, 106)
                        .mapToObj(number -> people.submit(() -> create(api, number, 300)))
                        .toList()
                        .stream()
                        .map(PlanIT::get)
                        .toList();
        people.shutdown();

        assertThat(answers.stream().map(Answer::status)).containsOnly(201, 402);
        var refused = answers.stream().filter(answer -> answer.status() == 402).toList();
        assertThat(refused).hasSize(3).allSatisfy(answer -> assertLimit(answer, "monitors", 50, 50));
        assertThat(api.get(USAGE).text("/monitors")).isEqualTo("50");
    }

    @Test
    void staysWhenTheOtherOneIsTooSmall(PharosServer server) throws SQLException {
        var organization = Organization.register(server);
        create(organization.api(), 1, 60);
        organization.as("viewer");

        var refused = choose(organization.api(), "solo");
        var tooFast = choose(organization.api(), "free");

        assertProblem(refused, 409, "plan-too-small");
        assertThat(refused.json().at("/exceeded")).isEqualTo(JsonMapper.shared().readTree("""
                [{"limit":"members","allowed":1,"current":2}]"""));
        assertThat(tooFast.json().at("/exceeded")).isEqualTo(JsonMapper.shared().readTree("""
                [{"limit":"minIntervalSeconds","allowed":300,"current":60}]"""));
        assertThat(organization.api().get(PLAN).text("/plan")).isEqualTo("enterprise");
    }

    @Test
    void isHeldAgainstWhatIsUsed(PharosServer server) throws SQLException {
        var organization = Organization.register(server);
        create(organization.api(), 1, 60);
        create(organization.api(), 2, 120);
        organization.as("viewer");

        var usage = organization.api().get(USAGE);

        assertThat(usage.text("/plan")).isEqualTo("enterprise");
        assertThat(usage.text("/monitors")).isEqualTo("2");
        assertThat(usage.text("/members")).isEqualTo("2");
        assertThat(usage.json().at("/checksPerMinute").asDouble()).isEqualTo(1.5);
        assertThat(usage.text("/shortestIntervalSeconds")).isEqualTo("60");
        assertThat(usage.json().at("/requestsLastMinute").asInt()).isBetween(1, 10);
        assertThat(usage.text("/limits/monitors")).isEqualTo("100000");
    }

    @Test
    void boundsTheRequestsOfAnOrganizationAndTellsWhatIsLeft(PharosServer server) throws SQLException {
        var organization = Organization.register(server);
        var viewer = organization.as("viewer");
        assertThat(choose(organization.api(), "free").status()).isEqualTo(200);
        var first = viewer.get(PLAN);

        var answers = Stream.generate(() -> organization.api().get(MONITORS))
                .limit(60)
                .toList();

        assertThat(first.header("RateLimit-Policy")).isEqualTo("\"plan\";q=60;w=60");
        assertThat(first.header("RateLimit")).matches("\"plan\";r=58;t=\\d+");
        var refused = answers.get(59);
        assertProblem(refused, 429, "rate-limit");
        assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(1, 60);
        assertThat(refused.header("RateLimit")).matches("\"plan\";r=0;t=\\d+");
        assertProblem(viewer.get(PLAN), 429, "rate-limit");
        // Neither another organization nor the way in is held up.
        assertThat(Organization.register(server).api().get(MONITORS).status()).isEqualTo(200);
        assertThat(organization.logIn().status()).isEqualTo(200);
    }

    @Test
    void keepsAPlaceForEverybodyWhoIsInvited(PharosServer server) throws SQLException {
        var organization = onPlan(server, "solo");

        var refused = invite(organization.api(), "second");
        assertProblem(refused, 402, "plan-limit");
        assertThat(refused.text("/limit")).isEqualTo("members");
        assertThat(choose(organization.api(), "free").status()).isEqualTo(200);
        IntStream.range(0, 9)
                .forEach(number -> assertThat(
                                invite(organization.api(), "guest" + number).status())
                        .isEqualTo(201));
        assertLimit(invite(organization.api(), "guest9"), "members", 10, 10);
    }

    @Test
    void showsRawChecksForAsLongAsAgreed(PharosServer server) throws SQLException {
        var api = Organization.register(server).api();
        var monitor = create(api, 1, 300).text("/id");
        storeChecks(server, monitor, Duration.ofDays(6), Duration.ofDays(8));
        var old = MONITORS + "/" + monitor + "/checks?to="
                + Instant.now().minus(Duration.ofDays(1)).truncatedTo(ChronoUnit.SECONDS);

        assertThat(api.get(old).json().at("/items")).hasSize(2);
        assertThat(choose(api, "free").status()).isEqualTo(200);
        assertThat(api.get(old).json().at("/items")).hasSize(1);
    }

    private static void storeChecks(PharosServer server, String monitor, Duration... ages) throws SQLException {
        try (var database = server.database().open();
                var insert = database.prepareStatement("INSERT INTO check_result (tenant_id, monitor_id, slot_at,"
                        + " late_ms, outcome) SELECT tenant_id, id, ?, 0, 0 FROM monitor WHERE uuid = ?")) {
            for (var age : ages) {
                insert.setObject(1, LocalDateTime.now(ZoneOffset.UTC).minus(age));
                insert.setString(2, monitor);
                insert.executeUpdate();
            }
        }
    }

    private static Answer invite(Http api, String name) {
        return api.post(
                "api/v1/invitations",
                "{\"email\":\"" + name + "-" + UUID.randomUUID() + "@example.org\",\"role\":\"viewer\"}");
    }

    private static void assertLimit(Answer answer, String limit, int allowed, int current) {
        assertProblem(answer, 402, "plan-limit");
        assertThat(answer.text("/limit")).isEqualTo(limit);
        assertThat(answer.text("/plan")).isEqualTo("free");
        assertThat(answer.text("/allowed")).isEqualTo(String.valueOf(allowed));
        assertThat(answer.text("/current")).isEqualTo(String.valueOf(current));
    }

    private static Organization onPlan(PharosServer server, String plan) {
        var organization = Organization.register(server);
        assertThat(choose(organization.api(), plan).status()).isEqualTo(200);
        return organization;
    }

    private static Answer choose(Http api, String plan) {
        return api.patch(PLAN, "{\"plan\":\"" + plan + "\"}");
    }

    private static Answer create(Http api, int number, int intervalSeconds) {
        return api.post(MONITORS, """
                {"name":"Shop %d","type":"http","target":"http://127.0.0.1:9999/%1$d","intervalSeconds":%d,
                 "timeoutMs":1000}""".formatted(number, intervalSeconds));
    }

    private static Answer get(Future<Answer> answer) {
        try {
            return answer.get();
        } catch (InterruptedException | ExecutionException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
