package dev.pharos.it.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pharos.it.client.Answer;
import dev.pharos.it.client.Http;
import dev.pharos.it.client.Operation;
import dev.pharos.it.client.Organization;
import dev.pharos.it.server.PharosServer;
import dev.pharos.it.server.WithPharos;
import java.net.http.HttpRequest.BodyPublishers;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/**
 * No operation tells a thing of another organization from one that does not exist. The operations come from the OpenAPI
 * document, so a new one is tested the day it appears.
 */
@WithPharos
class IsolationIT {

    private static final List<String> SELECTING_HEADERS = List.of(
            "X-Tenant",
            "X-Tenant-Id",
            "X-Organization",
            "X-Organization-Id",
            "X-Org-Id",
            "X-Forwarded-Host",
            "X-Original-URL",
            "X-Rewrite-URL",
            "Organization");
    private static final List<String> SELECTING_PARAMETERS =
            List.of("organization", "organizationId", "tenant", "tenantId", "tenant_id", "org");
    private static final String BODY = "{\"name\":\"Mine now\",\"type\":\"port\",\"target\":\"127.0.0.1:9999\"}";

    @Test
    void hidesEverythingOfOtherOrganizationsFromEveryRole(PharosServer server) throws SQLException {
        var victim = Organization.register(server);
        var monitor = victim.watch("http", "http://127.0.0.1:9999/", "{}");
        var before = victim.api().get(monitor.path()).text("/updatedAt");
        var attacker = Organization.register(server);
        var operations = Operation.all(
                        Http.stranger(server).get("openapi?format=json").json())
                .stream()
                .filter(Operation::namesAThing)
                .filter(operation -> operation.path().startsWith("/api/v1/"))
                .toList();

        assertThat(operations).hasSizeGreaterThanOrEqualTo(11);
        var telling = new ArrayList<String>();
        for (var caller : new Http[] {attacker.api(), attacker.as("viewer"), attacker.as("admin")}) {
            for (var operation : operations) {
                var foreign = call(caller, operation, monitor.id());
                var unknown = call(caller, operation, UUID.randomUUID().toString());
                if (foreign.status() != unknown.status()
                        || foreign.status() < 400
                        || !foreign.body().equals(unknown.body())) {
                    telling.add(operation + ": " + foreign.status() + " and " + unknown.status());
                }
            }
        }
        assertThat(telling).isEmpty();
        assertThat(victim.api().get(monitor.path()).text("/updatedAt")).isEqualTo(before);
        assertThat(victim.api().get(monitor.path()).text("/name")).isEqualTo("Shop");
    }

    /** Whose data it is says the credential, and nothing else that a client can write (S05). */
    @Test
    void takesTheOrganizationFromTheCredentialOnly(PharosServer server) {
        var victim = Organization.register(server);
        var monitor = victim.watch("http", "http://127.0.0.1:9998/", "{}");
        var attacker = Organization.register(server);
        var host = victim.slug() + ".pharos.local";

        var selectors = new ArrayList<Answer>();
        for (var header : SELECTING_HEADERS) {
            for (var value : List.of(victim.id(), victim.slug(), host)) {
                selectors.add(attacker.api().with(header, value).get("api/v1/monitors"));
            }
        }
        for (var parameter : SELECTING_PARAMETERS) {
            selectors.add(attacker.api().get("api/v1/monitors?" + parameter + "=" + victim.id()));
            selectors.add(attacker.api().get("api/v1/monitors?limit=50&" + parameter + "=" + victim.slug()));
        }
        for (var path : List.of(
                "api/v1/organizations/" + victim.id() + "/monitors",
                "API/V1/monitors",
                "api/v1/monitors/../monitors/" + monitor.id(),
                "api/v1/monitors;organization=" + victim.id(),
                "api/v1//monitors/" + monitor.id(),
                "api/v1/monitors/%2e%2e/monitors/" + monitor.id())) {
            selectors.add(attacker.api().get(path));
        }
        assertThat(selectors).allSatisfy(answer -> assertThat(answer.body()).doesNotContain("Shop", "127.0.0.1:9998"));

        for (var field : SELECTING_PARAMETERS) {
            var answer = attacker.api()
                    .post("api/v1/monitors", BODY.replace("}", ",\"" + field + "\":\"" + victim.id() + "\"}"));
            Problems.assertProblem(answer, 422, "invalid");
            assertThat(answer.wrongFields()).containsExactly(field);
        }
        var twice = attacker.api().post("api/v1/monitors", BODY.replace("}", ",\"name\":\"Twice\"}"));
        assertThat(twice.status()).isEqualTo(400);
        assertThat(victim.api().get("api/v1/monitors").json().at("/items")).hasSize(1);
    }

    @Test
    void letsNobodyInWithoutACredential(PharosServer server) {
        var stranger = Http.stranger(server);
        var operations = Operation.all(stranger.get("openapi?format=json").json()).stream()
                .filter(operation -> !operation.node().at("/security").isEmpty())
                // The authorization server answers in the words of its own protocol.
                .filter(operation -> !operation.path().startsWith("/oauth/"))
                .toList();

        assertThat(operations).hasSizeGreaterThanOrEqualTo(20).allSatisfy(operation -> {
            var answer = call(
                    stranger.with("X-Requested-With", "XMLHttpRequest"),
                    operation,
                    UUID.randomUUID().toString());
            Problems.assertProblem(answer, 401, "unauthenticated");
            assertThat(answer.header("WWW-Authenticate")).startsWith("Bearer");
        });
    }

    private static Answer call(Http caller, Operation operation, String id) {
        return operation.needsABody()
                ? caller.sendJson(operation.method(), operation.at(id), BODY)
                : caller.send(operation.method(), operation.at(id), BodyPublishers.noBody());
    }
}
