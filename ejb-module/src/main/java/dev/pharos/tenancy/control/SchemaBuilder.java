package dev.pharos.tenancy.control;

import dev.pharos.platform.boundary.LongStatements;
import dev.pharos.tenancy.control.SchemaRegister.Entry;
import dev.pharos.tenancy.entity.SchemaName;
import dev.pharos.tenancy.entity.SchemaPlan;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;

/**
 * Makes and drops tenants' schemas. MariaDB commits before such statements, so they never run in a business transaction;
 * the register says what is unfinished, and doing it twice does no harm.
 */
@ApplicationScoped
public class SchemaBuilder {

    private static final Logger LOG = System.getLogger(SchemaBuilder.class.getName());

    private static final String LIMITS = " WITH MAX_USER_CONNECTIONS 3 MAX_STATEMENT_TIME 30";

    @Inject
    DataSource database;

    @Inject
    SchemaCatalog catalog;

    @Inject
    SchemaRegister register;

    /** Of whom the log knows. */
    private final Set<Entry> refused = ConcurrentHashMap.newKeySet();

    /** Brings a tenant's schema to the plan, unless another node is doing so. */
    public void build(Entry entry, SchemaPlan plan) throws SQLException {
        dropPredecessor(entry);
        if (!isOurs(entry)) {
            if (refused.add(entry)) {
                LOG.log(
                        Level.WARNING,
                        "schema {0} exists and is not ours: the tenant goes without",
                        entry.name().text());
            }
            return;
        }
        refused.remove(entry);
        register.add(entry);
        if (register.claim(entry.tenantId())) {
            try {
                execute(statements(entry, plan));
                register.finish(entry.tenantId(), plan.fingerprint());
            } catch (SQLException failed) {
                register.release(entry.tenantId());
                throw failed;
            }
        }
    }

    /** Of a tenant that is gone and had the same slug. */
    private void dropPredecessor(Entry entry) throws SQLException {
        var owner = register.owner(entry.name());
        if (owner.isPresent() && owner.get() != entry.tenantId()) {
            drop(new Entry(owner.get(), entry.name()));
        }
    }

    private boolean isOurs(Entry entry) throws SQLException {
        return register.owner(entry.name()).isPresent() || !catalog.exists(entry.name());
    }

    private List<String> statements(Entry entry, SchemaPlan plan) throws SQLException {
        var schema = entry.name();
        var views = plan.statements(schema, entry.tenantId());
        var statements = new ArrayList<String>();
        statements.add("CREATE SCHEMA IF NOT EXISTS " + schema.quoted()
                + " CHARACTER SET utf8mb4 COMMENT 'One organization of Pharos: views, made and dropped by it'");
        catalog.views(schema).stream()
                .filter(view -> !views.containsKey(view))
                .forEach(view -> statements.add("DROP VIEW IF EXISTS " + schema.quoted() + ".`" + view + "`"));
        statements.addAll(views.values());
        return statements;
    }

    /** Drops a schema that is in the register, and the login of the same name. */
    public void drop(Entry entry) throws SQLException {
        expel(entry.name());
        execute(List.of("DROP SCHEMA IF EXISTS " + entry.name().quoted()));
        register.forget(entry.tenantId());
    }

    /** Lets a login of the same name read the schema, and nothing else; one there was before is void. */
    public void admit(SchemaName schema, String password) throws SQLException {
        // As strict as our own connection: who reaches the database without TLS could not log in otherwise.
        var encryption = catalog.isEncrypted() ? " REQUIRE SSL" : " REQUIRE NONE";
        execute(List.of(
                "CREATE OR REPLACE USER " + schema.account() + " IDENTIFIED BY '" + password + "'" + encryption
                        + LIMITS,
                "GRANT SELECT ON " + schema.granted() + ".* TO " + schema.account()));
        disconnect(schema);
    }

    /** Takes the login away. */
    public void expel(SchemaName schema) throws SQLException {
        execute(List.of("DROP USER IF EXISTS " + schema.account()));
        disconnect(schema);
    }

    /** A login that is void does not end the connections it has opened. */
    private void disconnect(SchemaName schema) {
        try {
            execute(List.of("KILL USER '" + schema.text() + "'"));
        } catch (SQLException denied) {
            LOG.log(
                    Level.WARNING,
                    "open connections of {0} stay until they end, the database user needs CONNECTION ADMIN: {1}",
                    schema.text(),
                    denied.getMessage());
        }
    }

    private void execute(Collection<String> statements) throws SQLException {
        try (var connection = LongStatements.of(database).getConnection();
                var statement = connection.createStatement()) {
            for (var sql : statements) {
                statement.execute(sql);
            }
        }
    }
}
