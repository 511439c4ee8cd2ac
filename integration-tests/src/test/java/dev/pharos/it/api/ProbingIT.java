package dev.pharos.it.api;

import static dev.pharos.it.api.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pharos.it.client.Monitor;
import dev.pharos.it.client.Organization;
import dev.pharos.it.client.SilentTarget;
import dev.pharos.it.client.Target;
import dev.pharos.it.client.Target.Page;
import dev.pharos.it.server.PharosServer;
import dev.pharos.it.server.WithPharos;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** From a monitor to its checks, its status and its ledger, against targets on this machine. */
@WithPharos
class ProbingIT {

    private static final List<String> PHASES = List.of("dnsMs", "connectMs", "tlsMs", "firstByteMs", "transferMs");

    @Test
    void checksANewMonitorAtOnce(PharosServer server) {
        try (var target = new Target()) {
            var monitor = Organization.register(server).watch("http", target.url("/health"), "{}");

            var check = monitor.firstCheck();

            assertThat(check.at("/success").asBoolean()).isTrue();
            assertThat(check.at("/statusCode").asInt()).isEqualTo(200);
            assertThat(check.at("/error").isNull()).isTrue();
            assertThat(Instant.parse(check.at("/checkedAt").asString()))
                    .isAfterOrEqualTo(Instant.parse(check.at("/slot").asString()));
            assertThat(PHASES.stream().map(phase -> check.at("/phases/" + phase)))
                    .filteredOn(phase -> !phase.isNull())
                    .isNotEmpty()
                    .allSatisfy(phase -> assertThat(phase.asInt())
                            .isBetween(0, check.at("/latencyMs").asInt()));
            assertThat(check.at("/phases/tlsMs").isNull())
                    .as("no TLS, no phase")
                    .isTrue();
            assertThat(target.hits("/health")).isEqualTo(1);
        }
    }

    @Test
    void showsTheFirstCheckOnTheMonitorItself(PharosServer server) {
        try (var target = new Target()) {
            var monitor = Organization.register(server).watch("http", target.url("/"), "{}");
            monitor.firstCheck();

            var shown = monitor.owner().api().get(monitor.path());

            assertThat(shown.text("/status")).isEqualTo("up");
            assertThat(Instant.parse(shown.text("/lastCheckedAt")))
                    .isBefore(Instant.now().plusSeconds(1));
            assertThat(Integer.parseInt(shown.text("/lastLatencyMs"))).isNotNegative();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'keyword':'is well'} | true",
                "{'keyword':'IS WELL'} | false",
                "{'keyword':'a.+w[e]l{2}$','keywordPattern':true} | true",
                "{'keyword':'^well','keywordPattern':true} | false",
                "{'keyword':'Exception','keywordInverted':true} | true",
                "{'keyword':'well','keywordInverted':true} | false",
            },
            quoteCharacter = '"')
    void looksForTheKeyword(String settings, boolean found, PharosServer server) {
        try (var target = new Target()) {
            var monitor = Organization.register(server).watch("keyword", target.url("/"), settings.replace('\'', '"'));

            var check = monitor.firstCheck();

            assertThat(check.at("/success").asBoolean()).isEqualTo(found);
            assertThat(check.at("/error/kind").asString("")).isEqualTo(found ? "" : "keyword");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "200 | {} | true",
                "204 | {} | true",
                "404 | {} | false",
                "500 | {} | false",
                "404 | {\"acceptedStatus\":[\"200\",\"400-404\"]} | true",
                "405 | {\"acceptedStatus\":[\"200\",\"400-404\"]} | false",
            })
    void judgesByTheAcceptedStatus(int status, String settings, boolean accepted, PharosServer server) {
        try (var target = new Target()) {
            target.shows(new Page(status, "", Map.of()));

            var check = Organization.register(server)
                    .watch("http", target.url("/"), settings)
                    .firstCheck();

            assertThat(check.at("/success").asBoolean()).isEqualTo(accepted);
            assertThat(check.at("/statusCode").asInt()).isEqualTo(status);
            assertThat(check.at("/error/kind").asString("")).isEqualTo(accepted ? "" : "unexpected_status");
        }
    }

    @Test
    void connectsToAPort(PharosServer server) {
        try (var target = new SilentTarget()) {
            var check = Organization.register(server)
                    .watch("port", target.hostAndPort(), "{}")
                    .firstCheck();

            assertThat(check.at("/success").asBoolean()).isTrue();
            assertThat(check.at("/statusCode").isNull()).isTrue();
            assertThat(check.at("/phases/connectMs").isNull()).isFalse();
        }
    }

    @Test
    void saysThatNobodyListens(PharosServer server) {
        var target = new Target();
        target.close();

        var check = Organization.register(server)
                .watch("port", target.hostAndPort(), "{}")
                .firstCheck();

        assertFailed(check, "refused");
        assertThat(check.at("/latencyMs").isNull()).isTrue();
    }

    @Test
    void endsAtTheTimeout(PharosServer server) {
        try (var target = new SilentTarget()) {
            var check = Organization.register(server)
                    .watch("http", target.url(), "{}", 300, 500)
                    .firstCheck();

            assertFailed(check, "timeout");
        }
    }

    @Test
    void followsRedirectsUnlessToldOtherwise(PharosServer server) {
        try (var target = new Target();
                var goal = new Target()) {
            target.shows(Page.redirect(goal.url("/there")));
            var organization = Organization.register(server);

            var followed = organization.watch("http", target.url("/"), "{}").firstCheck();
            var stayed = organization
                    .watch("http", target.url("/"), "{\"followRedirects\":false}")
                    .firstCheck();

            assertThat(followed.at("/success").asBoolean()).isTrue();
            assertThat(stayed.at("/statusCode").asInt()).isEqualTo(302);
            assertThat(stayed.at("/success").asBoolean()).isFalse();
            assertThat(goal.hits("/there")).isEqualTo(1);
        }
    }

    @Test
    void givesUpOnRedirectsThatGoRound(PharosServer server) {
        try (var target = new Target()) {
            target.shows(Page.redirect("/"));

            assertFailed(
                    Organization.register(server)
                            .watch("http", target.url("/"), "{}")
                            .firstCheck(),
                    "redirect");
            assertThat(target.hits("/")).isLessThanOrEqualTo(6);
        }
    }

    @Test
    void checksNowWhenAsked(PharosServer server) {
        try (var target = new Target()) {
            var monitor = Organization.register(server).watch("http", target.url("/"), "{}");
            monitor.firstCheck();

            assertThat(monitor.owner().api().post(monitor.path() + "/check").status())
                    .isEqualTo(202);

            Awaitility.await().until(() -> monitor.checks().size() == 2);
        }
    }

    @Test
    void followsAChangeOfTheTarget(PharosServer server) {
        try (var before = new Target();
                var after = new Target()) {
            var monitor = Organization.register(server).watch("http", before.url("/"), "{}");
            monitor.firstCheck();

            monitor.owner().api().patch(monitor.path(), "{\"target\":\"" + after.url("/moved") + "\"}");

            Awaitility.await().until(() -> {
                monitor.owner().api().post(monitor.path() + "/check");
                return after.hits("/moved") > 0;
            });
        }
    }

    @Test
    void turnsDownAndUpAgainAndKeepsTheLedger(PharosServer server) {
        try (var target = new Target()) {
            var monitor = Organization.register(server).watch("http", target.url("/"), "{}");
            monitor.firstCheck();

            target.shows(Page.BROKEN);
            monitor.checkUntil("down");
            target.shows(Page.OK);
            monitor.checkUntil("up");

            var ledger = monitor.segments();
            assertThat(ledger.stream().map(segment -> segment.at("/class").asString()))
                    .containsExactly("up", "down", "up", "unknown");
            assertThat(ledger.get(0).at("/to").isNull()).isTrue();
            for (var index = 1; index < ledger.size(); index++) {
                assertThat(ledger.get(index).at("/to"))
                        .isEqualTo(ledger.get(index - 1).at("/from"));
            }
            assertThat(startOf(ledger.get(1)))
                    .as("down from the first failed check")
                    .isEqualTo(firstFailure(monitor));
            assertUptime(monitor);
        }
    }

    @Test
    void doubtsASingleFailureAndLooksAgainSoon(PharosServer server) {
        try (var target = new Target()) {
            var monitor = Organization.register(server).watch("http", target.url("/"), "{}", 30, 3_000);
            monitor.firstCheck();
            target.shows(Page.BROKEN);

            monitor.owner().api().post(monitor.path() + "/check");
            Awaitility.await()
                    .until(() -> !monitor.checks().get(0).at("/success").asBoolean());

            assertThat(monitor.status()).isIn("up", "down");
            Awaitility.await("by itself, long before the next slot")
                    .atMost(Duration.ofSeconds(25))
                    .until(() -> monitor.status().equals("down"));
        }
    }

    @Test
    void listsChecksByTimeAndByPages(PharosServer server) {
        try (var target = new Target()) {
            var monitor = Organization.register(server).watch("http", target.url("/"), "{}");
            monitor.firstCheck();
            for (var count = 2; count <= 4; count++) {
                var wanted = count;
                monitor.owner().api().post(monitor.path() + "/check");
                Awaitility.await().until(() -> monitor.checks().size() == wanted);
            }
            var all = monitor.checks();
            var api = monitor.owner().api();

            var first = api.get(monitor.path() + "/checks?limit=3");
            var second = api.get(monitor.path() + "/checks?limit=3&cursor=" + first.text("/next"));
            var early = api.get(
                    monitor.path() + "/checks?to=" + all.get(0).at("/slot").asString());

            assertThat(first.json().at("/items").valueStream()).containsExactlyElementsOf(all.subList(0, 3));
            assertThat(second.json().at("/items").valueStream()).containsExactly(all.get(3));
            assertThat(early.json().at("/items").valueStream()).containsExactlyElementsOf(all.subList(1, 4));
            assertProblem(api.get(monitor.path() + "/checks?from=yesterday"), 400, "invalid-parameter");
        }
    }

    @Test
    void showsHowFastTheAnswersWere(PharosServer server) {
        try (var target = new Target()) {
            var monitor = Organization.register(server).watch("http", target.url("/"), "{}");
            monitor.firstCheck();

            var latency = monitor.owner().api().get(monitor.path() + "/latency?window=24h&step=5m");

            assertThat(latency.text("/window")).isEqualTo("24h");
            assertThat(latency.text("/stepSeconds")).isEqualTo("300");
            assertThat(latency.json().at("/items").valueStream()).hasSize(1);
            assertProblem(monitor.owner().api().get(monitor.path() + "/latency?window=2h"), 400, "invalid-parameter");
            assertProblem(monitor.owner().api().get(monitor.path() + "/latency?window=90d&step=1m"), 400);
        }
    }

    private static void assertFailed(JsonNode check, String kind) {
        assertThat(check.at("/success").asBoolean()).isFalse();
        assertThat(check.at("/error/kind").asString()).isEqualTo(kind);
        assertThat(check.at("/error/message").asString()).isNotBlank();
    }

    private static Instant startOf(JsonNode segment) {
        return Instant.parse(segment.at("/from").asString());
    }

    private static Instant firstFailure(Monitor monitor) {
        return monitor.checks().stream()
                .filter(check -> !check.at("/success").asBoolean())
                .map(check -> Instant.parse(check.at("/checkedAt").asString()))
                .min(Instant::compareTo)
                .orElseThrow();
    }

    private static void assertUptime(Monitor monitor) {
        var uptime = monitor.owner().api().get(monitor.path() + "/uptime?window=24h");
        var ratios = uptime.json().at("/ratios");
        assertThat(ratios.at("/down").asDouble()).isBetween(0.0, 1.0).isNotZero();
        assertThat(ratios.at("/up").asDouble()).isNotZero();
        assertThat(ratios.valueStream().mapToDouble(JsonNode::asDouble).sum()).isBetween(0.999, 1.001);
        var up = ratios.at("/up").asDouble();
        var expected = up / (up + ratios.at("/down").asDouble());
        assertThat(uptime.json().at("/availability").asDouble()).isBetween(expected - 0.001, expected + 0.001);
    }
}
