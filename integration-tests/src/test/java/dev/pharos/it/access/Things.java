package dev.pharos.it.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pharos.it.client.Http;
import dev.pharos.it.client.Organization;
import dev.pharos.it.client.PublicFacts;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What an organization has, by the path that asks for it. */
final class Things {

    private final Organization organization;
    private final Map<String, List<String>> known = new HashMap<>();

    Things(Organization organization) {
        this.organization = organization;
    }

    /** Ids for the gaps of this path: always the same ones. */
    List<String> ids(String path) throws SQLException {
        if (!known.containsKey(path)) {
            known.put(path, fresh(path, organization.api()));
        }
        return known.get(path);
    }

    /**
     * Ids for the gaps of this path that nobody used before.
     *
     * @param caller whose own things they are, where things belong to a person
     */
    List<String> fresh(String path, Http caller) throws SQLException {
        return switch (kind(path)) {
            case "monitors" -> List.of(created("monitors", """
                {"name":"Shop","type":"port","target":"127.0.0.1:%d"}\
                """.formatted(port())));
            case "organizations" -> List.of(path.endsWith("/database-login") ? withLogin() : organization.id());
            case "members" -> List.of(member());
            case "invitations" -> List.of(created("invitations", """
                    {"email":"%s@example.test","role":"viewer"}""".formatted(UUID.randomUUID())));
            case "services" -> List.of(created("services", """
                    {"name":"%s"}""".formatted(UUID.randomUUID())));
            case "incidents" -> incident(path.contains("{updateId}"));
            case "incident-templates" -> List.of(created("incident-templates", """
                    {"name":"%s","title":"Slow"}""".formatted(UUID.randomUUID())));
            case "teams" -> team(path.contains("{userId}"));
            case "api-keys", "oauth-clients" -> List.of(created(kind(path), """
                {"name":"%s","scopes":["monitors:read"]}\
                """.formatted(UUID.randomUUID())));
            case "audit-logs" ->
                List.of(organization.api().get("api/v1/audit-logs").text("/items/0/id"));
            case "maintenances" -> List.of(created("maintenances", """
                    {"title":"Upgrade","startsAt":"2031-01-01T00:00:00Z","endsAt":"2031-01-01T01:00:00Z"}"""));
            case "sessions" -> List.of(session(caller));
            case "api" -> publicPage(path.contains("{id}"));
            case "subscribers" -> List.of(subscriber());
            case "deliveries" -> List.of(delivery());
            default -> throw new IllegalStateException("Who makes one of " + path + "?");
        };
    }

    private List<String> publicPage(boolean withIncident) throws SQLException {
        if (!withIncident) {
            return List.of(organization.slug());
        }
        var facts = new PublicFacts(organization);
        return List.of(organization.slug(), facts.incident("Fire", "minor", "resolved", Instant.now(), "Out"));
    }

    private List<String> team(boolean withMember) throws SQLException {
        var team = created("teams", """
            {"name":"%s"}\
            """.formatted(UUID.randomUUID()));
        if (!withMember) {
            return List.of(team);
        }
        var member = member();
        var added = organization.api().post("api/v1/teams/" + team + "/members", "{\"userId\":\"" + member + "\"}");
        assertThat(added.status()).as(added.body()).isBetween(200, 299);
        return List.of(team, member);
    }

    private List<String> incident(boolean withUpdate) {
        var made = organization.api().post("api/v1/incidents", "{\"title\":\"Slow\",\"body\":\"We look.\"}");
        assertThat(made.status()).as(made.body()).isEqualTo(201);
        return withUpdate ? List.of(made.text("/id"), made.text("/updates/0/id")) : List.of(made.text("/id"));
    }

    private String withLogin() {
        var made = organization.api().post("api/v1/organizations/" + organization.id() + "/database-login");
        assertThat(made.status()).as(made.body()).isEqualTo(201);
        return organization.id();
    }

    /** One more log-in of the caller, which is the newest of those that are not the calling one. */
    private String session(Http caller) {
        var more = caller.post("api/auth/switch", "{\"organization\":\"" + organization.slug() + "\"}");
        assertThat(more.status()).as(more.body()).isEqualTo(200);
        return caller.get("api/v1/sessions")
                .json()
                .at("/items")
                .valueStream()
                .filter(session -> !session.at("/current").asBoolean())
                .findFirst()
                .orElseThrow()
                .at("/id")
                .asString();
    }

    private String subscriber() {
        return created("subscribers", "{\"address\":\"" + UUID.randomUUID() + "@example.test\"}");
    }

    /** The one that asks a new subscriber, who never answers. */
    private String delivery() {
        return organization
                .api()
                .get("api/v1/subscribers/" + subscriber() + "/deliveries")
                .text("/items/0/id");
    }

    private static String kind(String path) {
        return path.split("/")[1];
    }

    private String created(String kind, String body) {
        var answer = organization.api().post("api/v1/" + kind, body);
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        var id = answer.text("/id");
        return id.isEmpty() ? answer.text("/clientId") : id;
    }

    private String member() throws SQLException {
        return organization.guest("viewer").userId();
    }

    private int ports = 10_000;

    private int port() {
        return ports++;
    }
}
