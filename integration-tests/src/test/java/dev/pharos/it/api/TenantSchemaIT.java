package dev.pharos.it.api;

import static dev.pharos.it.api.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pharos.it.client.Answer;
import dev.pharos.it.client.Organization;
import dev.pharos.it.server.PharosServer;
import dev.pharos.it.server.TestDatabase;
import dev.pharos.it.server.WithPharos;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** An organization's own schema and its login, asked with real SQL. */
@WithPharos
class TenantSchemaIT {

    private static final String PORT = "127.0.0.1:9";

    /** Tables whose rows are nobody's business, see SchemaPlan. */
    private static final List<String> NEVER_SHOWN = List.of(
            "audit_head", "delivery", "delivery_letter", "live_interest", "session", "tenant_login", "tenant_schema");

    /** A gap stands for the schema of another organization. */
    private static final List<String> FORBIDDEN = List.of(
            "SELECT * FROM pharos.monitor",
            "SELECT * FROM pharos.account",
            "SELECT * FROM mysql.user",
            "SELECT * FROM mysql.global_priv",
            "SELECT * FROM %s.monitor",
            "SELECT password_hash FROM account",
            "USE pharos",
            "USE %s",
            "SHOW TABLES FROM pharos",
            "SHOW CREATE VIEW monitor",
            "INSERT INTO monitor SELECT * FROM monitor",
            "INSERT INTO tenant_host (host, tenant_id, created_at) VALUES ('x', 1, NOW())",
            "UPDATE monitor SET name = 'mine'",
            "DELETE FROM monitor",
            "CREATE VIEW peek AS SELECT 1",
            "CREATE TABLE mine (a INT)",
            "CREATE TEMPORARY TABLE mine (a INT)",
            "DROP VIEW monitor",
            "ALTER VIEW monitor AS SELECT 1",
            "CREATE FUNCTION f() RETURNS INT RETURN 1",
            "SELECT 1 INTO OUTFILE '/tmp/pharos-it'",
            "GRANT SELECT ON *.* TO CURRENT_USER()",
            "SET GLOBAL max_connections = 1",
            "SHUTDOWN");

    @Test
    void isThereWithTheAnswerToTheRegistration(PharosServer server) throws SQLException {
        var organization = Organization.register(server);

        try (var connection = server.database().open()) {
            var tables = column(connection, """
                    SELECT DISTINCT c.table_name FROM information_schema.columns c
                    JOIN information_schema.tables t USING (table_schema, table_name)
                    WHERE c.table_schema = DATABASE() AND t.table_type = 'BASE TABLE' AND c.column_name = 'tenant_id'""");
            tables.removeAll(NEVER_SHOWN);
            tables.addAll(List.of("account", "tenant"));

            assertThat(column(
                            connection,
                            "SELECT table_name FROM information_schema.views WHERE table_schema = '"
                                    + schema(organization) + "'"))
                    .containsExactlyInAnyOrderElementsOf(tables);
        }
    }

    @Test
    void showsOwnRowsAndNoOthers(PharosServer server) throws SQLException {
        var own = Organization.register(server);
        var other = Organization.register(server);
        own.watch("port", PORT, "{}");
        other.watch("port", PORT, "{}");

        try (var connection = login(own).open()) {
            assertThat(column(connection, "SELECT slug FROM tenant")).containsExactly(own.slug());
            assertThat(column(connection, "SELECT email FROM account")).containsExactly(own.email());
            assertThat(column(connection, "SELECT target FROM monitor")).containsExactly(PORT);
            for (var view : column(connection, "SHOW TABLES")) {
                if (!List.of("account", "tenant").contains(view)) {
                    assertThat(column(connection, "SELECT COUNT(DISTINCT tenant_id) FROM `" + view + "`"))
                            .as(view)
                            .isSubsetOf("0", "1");
                }
            }
        }
    }

    @Test
    void refusesWhatIsNotReadingIt(PharosServer server) throws SQLException {
        var own = Organization.register(server);
        own.watch("port", PORT, "{}");
        var other = schema(Organization.register(server));

        try (var connection = login(own).open();
                var attempt = connection.createStatement()) {
            for (var statement : FORBIDDEN) {
                assertThatThrownBy(() -> attempt.execute(statement.formatted(other)))
                        .as(statement)
                        .isInstanceOf(SQLException.class);
            }
            assertThat(column(connection, "SELECT name FROM monitor")).containsExactly("Shop");
        }
    }

    @Test
    void tellsNothingOfWhatElseThereIs(PharosServer server) throws SQLException {
        var own = Organization.register(server);
        Organization.register(server);

        try (var connection = login(own).open()) {
            assertThat(column(connection, "SHOW DATABASES")).containsExactly("information_schema", schema(own));
            for (var table : List.of("tables", "columns", "views", "partitions", "statistics", "triggers")) {
                assertThat(column(
                                connection,
                                "SELECT DISTINCT "
                                        + (table.equals("triggers") ? "trigger_schema" : "table_schema")
                                        + " FROM information_schema." + table))
                        .as(table)
                        .isSubsetOf("information_schema", "performance_schema", schema(own));
            }
            assertThat(column(connection, "SELECT DISTINCT user FROM information_schema.processlist"))
                    .containsExactly(schema(own));
            assertThat(column(connection, "SELECT LOAD_FILE('/etc/passwd') IS NULL"))
                    .containsExactly("1");
            assertThat(column(connection, "SELECT COUNT(*) FROM information_schema.views WHERE view_definition <> ''"))
                    .containsExactly("0");
        }
    }

    @Test
    void takesNoForeignRowsNotEvenFromItsMaker(PharosServer server) throws SQLException {
        var own = Organization.register(server);
        var other = Organization.register(server);

        try (var connection = server.database().open();
                var statement = connection.createStatement()) {
            var hosts = "INSERT INTO `" + schema(own) + "`.tenant_host (host, tenant_id, created_at)"
                    + " SELECT '%s', id, NOW() FROM pharos.tenant WHERE slug = '%s'";

            assertThatThrownBy(() -> statement.execute(hosts.formatted(UUID.randomUUID(), other.slug())))
                    .hasMessageContaining("CHECK OPTION failed");
            assertThat(statement.executeUpdate(hosts.formatted(UUID.randomUUID(), own.slug())))
                    .isOne();
        }
    }

    @Test
    void showsNoColumnThatIsCalledLikeASecret(PharosServer server) throws SQLException {
        Organization.register(server);

        try (var connection = server.database().open()) {
            assertThat(column(connection, """
                    SELECT CONCAT(table_schema, '.', table_name, '.', column_name) FROM information_schema.columns
                    WHERE table_schema LIKE 't\\_%' AND (column_name LIKE '%hash%' OR column_name LIKE '%secret%'
                      OR column_name LIKE '%password%' OR column_name LIKE '%token%' OR column_name LIKE '%totp%')""")).isEmpty();
        }
    }

    @Test
    void isReadByALoginThatCanBeChangedAndTakenAway(PharosServer server) throws SQLException {
        var own = Organization.register(server);
        var path = path(own);
        assertProblem(own.api().get(path), 404, "database-login-not-found");

        var first = login(own);
        try (var connection = first.open()) {
            var second = login(own);
            assertThatThrownBy(first::open).hasMessageContaining("Access denied");
            assertThat(connection.isValid(1)).isFalse();
            second.open().close();

            assertThat(own.api().get(path).text("/user")).isEqualTo(schema(own));
            assertThat(own.api().get(path).body()).doesNotContain("password");
            assertThat(own.api().delete(path).status()).isEqualTo(204);
            assertThatThrownBy(second::open).hasMessageContaining("Access denied");
        }
        assertProblem(own.api().delete(path), 404, "database-login-not-found");
        assertThat(deeds(server, own))
                .containsExactly("database_login.created", "database_login.rotated", "database_login.deleted");
    }

    @Test
    void holdsALoginToThreeConnections(PharosServer server) throws SQLException {
        var login = login(Organization.register(server));

        try (var one = login.open();
                var two = login.open();
                var three = login.open()) {
            assertThatThrownBy(login::open).hasMessageContaining("max_user_connections");
            assertThat(column(one, "SELECT @@max_statement_time")).containsExactly("30.000000");
            assertThat(two.isValid(1) && three.isValid(1)).isTrue();
        }
    }

    @Test
    void isTheOwnersBusinessOnly(PharosServer server) throws SQLException {
        var own = Organization.register(server);
        var foreign = Organization.register(server);

        assertProblem(own.as("admin").post(path(own)), 403, "role-missing");
        assertProblem(foreign.api().post(path(own)), 404, "organization-not-found");
        assertThat(foreign.api().post(path(own)).body())
                .isEqualTo(foreign.api()
                        .post("api/v1/organizations/" + UUID.randomUUID() + "/database-login")
                        .body());
    }

    @Test
    void leavesSchemasOfOthersAlone(PharosServer server) throws SQLException {
        var name = "Guest " + UUID.randomUUID();
        var schema = "t_" + name.toLowerCase(Locale.ROOT).replaceAll("[ -]", "_");
        try (var connection = server.database().open();
                var statement = connection.createStatement()) {
            statement.execute("CREATE SCHEMA `" + schema + "`");
            statement.execute("CREATE TABLE `" + schema + "`.theirs (a INT)");
        }
        var stranger = dev.pharos.it.client.Http.stranger(server);
        var email = UUID.randomUUID() + "@example.test";
        var registered = stranger.post("api/auth/register", """
                {"organizationName":"%s","email":"%s","password":"correct horse battery","passwordConfirmation":"correct horse battery"}""".formatted(name, email));
        assertThat(registered.status()).as(registered.body()).isEqualTo(201);
        var owner = stranger.bearing(
                stranger.post("api/auth/token", "{\"email\":\"" + email + "\",\"password\":\"correct horse battery\"}")
                        .text("/accessToken"));

        assertProblem(
                owner.post("api/v1/organizations/" + registered.text("/organization/id") + "/database-login"),
                503,
                "database-schema-unavailable");
        try (var connection = server.database().open()) {
            assertThat(column(connection, "SHOW TABLES FROM `" + schema + "`")).containsExactly("theirs");
        }
    }

    @Test
    void isMadeAndDroppedLaterWhenACrashCameBetween(PharosServer server) throws SQLException {
        var lost = Organization.register(server);
        var gone = Organization.register(server);
        var login = login(gone);
        try (var connection = server.database().open();
                var statement = connection.createStatement()) {
            statement.execute("DROP SCHEMA `" + schema(lost) + "`");
            statement.execute("DELETE FROM tenant_schema WHERE name = '" + schema(lost) + "'");
            statement.execute("DELETE FROM tenant WHERE slug = '" + gone.slug() + "'");

            Awaitility.await()
                    .atMost(Duration.ofSeconds(90))
                    .untilAsserted(
                            () -> assertThat(column(connection, "SELECT schema_name FROM information_schema.schemata"))
                                    .contains(schema(lost))
                                    .doesNotContain(schema(gone)));
            // The schema is there before its views, and one without all of them lets nobody in.
            Awaitility.await().until(() -> lost.api().post(path(lost)).status() == 201);
        }
        assertThatThrownBy(login::open).hasMessageContaining("Access denied");
        try (var connection = login(lost).open()) {
            assertThat(column(connection, "SELECT slug FROM tenant")).containsExactly(lost.slug());
        }
    }

    private static TestDatabase login(Organization organization) {
        Answer answer = organization.api().post(path(organization));
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        assertThat(answer.header("Location")).endsWith(path(organization));
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        return new TestDatabase(
                "jdbc:mariadb://%s:%s/%s?sslMode=disable"
                        .formatted(answer.text("/host"), answer.text("/port"), answer.text("/schema")),
                answer.text("/user"),
                answer.text("/password"));
    }

    private static String path(Organization organization) {
        return "api/v1/organizations/" + organization.id() + "/database-login";
    }

    private static String schema(Organization organization) {
        return "t_" + organization.slug().replace('-', '_');
    }

    private static List<String> deeds(PharosServer server, Organization organization) throws SQLException {
        try (var connection = server.database().open()) {
            return column(
                    connection,
                    "SELECT action FROM audit_entry JOIN tenant t ON t.id = tenant_id WHERE t.slug = '"
                            + organization.slug() + "' AND object_type = 'database_login' ORDER BY seq");
        }
    }

    private static List<String> column(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            var values = new ArrayList<String>();
            while (rows.next()) {
                values.add(rows.getString(1));
            }
            return values;
        }
    }
}
