package dev.pharos.it.access;

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
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Every operation of the OpenAPI document, by every role and kind of program, on an id of the own organization, of another
 * one and of nobody, held against the table in {@code access.csv}. A new operation fails here until it has its line.
 */
@WithPharos
class AccessIT {

    /** A body that nobody can mean: whoever is let in learns that, and nothing is changed. */
    private static final String NONSENSE = "{\"nonsense\":1}";

    /** What ends log-ins, the callers' own among them. */
    private static final List<String> LAST =
            List.of("DELETE /sessions", "DELETE /members/me", "POST /auth/logout", "POST /api/auth/logout");

    private static final Set<Integer> REFUSALS = Set.of(401, 403, 404, 405);

    @Test
    void isAsTheTableSaysForEveryOperationAndEverybody(PharosServer server) throws SQLException {
        var rules = Rule.table();
        var operations = operations(server);
        var lines = operations.stream().map(AccessIT::line).collect(Collectors.toSet());
        assertThat(lines).containsExactlyInAnyOrderElementsOf(rules.keySet());
        var wrong = new ArrayList<String>();
        for (var base : List.of("/internal/", "/")) {
            var own = Organization.register(server);
            var cast = Cast.of(own, scopes(rules));
            var mine = new Things(own);
            var theirs = new Things(Organization.register(server));
            for (var operation : operations) {
                for (var actor : operation.path().startsWith("/internal/") == base.equals("/internal/")
                        ? cast.actors()
                        : List.<Actor>of()) {
                    new Trial(operation, rules.get(line(operation)), actor, mine, theirs)
                            .run()
                            .forEach(complaint -> wrong.add(operation + " by " + actor + ": " + complaint));
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    private static Set<String> scopes(Map<String, Rule> rules) {
        return rules.values().stream()
                .map(Rule::programs)
                .filter(scope -> !scope.isEmpty())
                .collect(Collectors.toSet());
    }

    /** Those that need a caller or may do without; what programs of the OAuth protocol call has answers of its own. */
    private static List<Operation> operations(PharosServer server) {
        return Operation.all(Http.stranger(server).get("openapi?format=json").json()).stream()
                .filter(operation -> !operation.path().startsWith("/oauth/"))
                .sorted(Comparator.comparing(operation -> LAST.indexOf(line(operation))))
                .toList();
    }

    /** Both APIs have the same operations. */
    private static String line(Operation operation) {
        return operation.method() + " " + operation.path().replaceFirst("^/(api|internal)/v1", "");
    }

    /** One operation by one caller. */
    private record Trial(Operation operation, Rule rule, Actor actor, Things own, Things foreign) {

        List<String> run() throws SQLException {
            if (!actor.isKnownAt(operation.path()) && !rule.letsInEverybody()) {
                return expect(call(randoms()), 401, "without a credential that counts here");
            }
            if (!actor.isAdmittedBy(rule)) {
                return refused();
            }
            if (rule.letsInEverybody() && operation.namesAThing()) {
                // What is public hides nobody's.
                return admits(call(own.fresh(path(), actor.outside())));
            }
            return operation.namesAThing() ? hidesOthers() : admits(call(List.of()));
        }

        /** Whoever may not call learns nothing of ids either. */
        private List<String> refused() throws SQLException {
            var complaints = new ArrayList<>(expect(call(randoms()), 403, "a random id"));
            if (operation.namesAThing()) {
                complaints.addAll(expect(call(own.ids(path())), 403, "an own id"));
                complaints.addAll(expect(call(foreign.ids(path())), 403, "a foreign id"));
            }
            return complaints;
        }

        private List<String> hidesOthers() throws SQLException {
            if (rule.letsInEverybody()) {
                // What everybody may read has no others.
                return admits(call(own.ids(path())));
            }
            var unknown = call(randoms(), operation.exampleBody());
            var others = call(foreign.ids(path()), operation.exampleBody());
            var complaints = new ArrayList<>(expect(unknown, 404, "a random id"));
            if (unknown.status() != others.status() || !unknown.body().equals(others.body())) {
                complaints.add("a foreign id answers " + others.status() + " " + others.body() + ", a random one "
                        + unknown.status() + " " + unknown.body());
            }
            complaints.addAll(admits(call(own.fresh(path(), actor.outside()))));
            return complaints;
        }

        private static List<String> admits(Answer answer) {
            return REFUSALS.contains(answer.status()) || answer.status() >= 500
                    ? List.of("an own id answers " + answer.status() + " " + answer.body())
                    : List.of();
        }

        private static List<String> expect(Answer answer, int status, String what) {
            return answer.status() == status
                    ? List.of()
                    : List.of(what + " answers " + answer.status() + " " + answer.body());
        }

        private String path() {
            return operation.path().replaceFirst("^/(api|internal)/v1", "");
        }

        private static List<String> randoms() {
            return List.of(UUID.randomUUID().toString(), UUID.randomUUID().toString());
        }

        private Answer call(List<String> ids) {
            return call(ids, NONSENSE);
        }

        private Answer call(List<String> ids, String body) {
            var http = actor.at(operation.path());
            return operation.needsABody()
                    ? http.sendJson(operation.method(), operation.at(ids), body)
                    : http.send(operation.method(), operation.at(ids), BodyPublishers.noBody());
        }
    }
}
