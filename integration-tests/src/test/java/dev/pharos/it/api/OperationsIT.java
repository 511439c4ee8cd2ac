package dev.pharos.it.api;

import static dev.pharos.it.api.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pharos.it.client.Http;
import dev.pharos.it.client.Organization;
import dev.pharos.it.client.Target;
import dev.pharos.it.server.PharosServer;
import dev.pharos.it.server.WithPharos;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What operators and their tools ask: health and metrics. */
@WithPharos
class OperationsIT {

    @ParameterizedTest
    @CsvSource({
        "health, database scheduler schema process",
        "health/live, process",
        "health/ready, database scheduler schema",
        "health/started, schema",
    })
    void tellsOrchestratorsHowItIs(String path, String checks, PharosServer server) {
        var answer = Http.stranger(server).get(server.rootUrl().resolve(path).getPath());

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text("/status")).isEqualTo("UP");
        assertThat(answer.json()
                        .at("/checks")
                        .valueStream()
                        .map(check -> check.at("/name").asString()))
                .contains(checks.split(" "));
    }

    @Test
    void tellsPeopleHowItIsWithoutDetails(PharosServer server) {
        var answer = Http.stranger(server).get("api/health");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body())
                .isEqualTo("{\"status\":\"up\",\"services\":{\"database\":\"up\",\"scheduler\":\"up\"}}");
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void countsWhatItDoes(PharosServer server) {
        try (var target = new Target()) {
            Organization.register(server).watch("http", target.url("/"), "{}").firstCheck();
        }

        var answer = Http.onTheSameMachine(server).get("metrics");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).startsWith("text/plain");
        assertThat(answer.body())
                .containsPattern("(?m)^pharos_probes_total\\{outcome=\"success\",type=\"http\"} [1-9]")
                .containsPattern("(?m)^pharos_probe_lateness_seconds_bucket\\{le=\"0\\.05\"} \\d")
                .containsPattern("(?m)^pharos_probe_in_flight \\d")
                .containsPattern("(?m)^pharos_engine_queue \\d")
                .containsPattern("(?m)^pharos_engine_commit_seconds_count [1-9]")
                .containsPattern("(?m)^pharos_engine_leases 256")
                .containsPattern("(?m)^jvm_memory_used_bytes\\{");
    }

    @Test
    void showsItsFiguresToNobodyFromOutside(PharosServer server) {
        var answer = Http.stranger(server).get("metrics");

        assertProblem(answer, 401, "unauthorized");
        assertThat(answer.header("WWW-Authenticate")).startsWith("Bearer");
        assertThat(answer.body()).doesNotContain("pharos_");
    }
}
