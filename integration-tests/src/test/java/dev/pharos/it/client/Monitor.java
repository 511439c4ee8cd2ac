package dev.pharos.it.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;
import org.awaitility.Awaitility;
import tools.jackson.databind.JsonNode;

/** A monitor of an organization, as its owner sees it over the API. */
public record Monitor(Organization owner, String id) {

    public String path() {
        return "api/v1/monitors/" + id;
    }

    public String status() {
        return owner.api().get(path()).text("/status");
    }

    /** The newest page of its checks, newest first. */
    public List<JsonNode> checks() {
        return items("checks");
    }

    /** Its ledger, newest first. */
    public List<JsonNode> segments() {
        return items("segments");
    }

    /** Waits for the check that is made at once. */
    public JsonNode firstCheck() {
        var checks = Awaitility.await("the first check of " + id).until(this::checks, has(1));
        return checks.get(checks.size() - 1);
    }

    /** Asks for checks until the status is confirmed, as somebody does who does not want to wait for the schedule. */
    public void checkUntil(String status) {
        Awaitility.await(id + " turns " + status)
                .pollInterval(Duration.ofMillis(500))
                .until(() -> {
                    assertThat(owner.api().post(path() + "/check").status()).isEqualTo(202);
                    return status().equals(status);
                });
    }

    private List<JsonNode> items(String what) {
        var answer = owner.api().get(path() + "/" + what);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json().at("/items").valueStream().toList();
    }

    private static Predicate<List<JsonNode>> has(int count) {
        return items -> items.size() >= count;
    }
}
