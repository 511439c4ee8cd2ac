package dev.pharos.tenancy.control;

import dev.pharos.tenancy.entity.SchemaName;
import dev.pharos.tenancy.entity.SchemaPlan;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;

/** What the database itself tells about tables, schemas and views. */
@ApplicationScoped
public class SchemaCatalog {

    private static final String WHERE_AND_WHO = "SELECT DATABASE(), CURRENT_USER()";

    /**
     * The name of the schema stands beside every table that is read: from a join MariaDB does not conclude it and opens the
     * views of all tenants, seconds of work with a few hundred of them.
     */
    private static final String COLUMNS = """
            SELECT c.table_name, c.column_name
            FROM information_schema.tables t JOIN information_schema.columns c
              ON c.table_schema = ? AND c.table_name = t.table_name
            WHERE t.table_schema = ? AND t.table_type = 'BASE TABLE'
            ORDER BY c.table_name, c.ordinal_position""";

    private static final String CIPHER = "SHOW SESSION STATUS LIKE 'Ssl_cipher'";
    private static final String SCHEMA = "SELECT 1 FROM information_schema.schemata WHERE schema_name = ?";
    private static final String VIEWS = "SELECT table_name FROM information_schema.tables WHERE table_schema = ?";

    @Inject
    DataSource database;

    /** The views that fit the tables as they are now. */
    public SchemaPlan plan() throws SQLException {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement(WHERE_AND_WHO);
                var row = query.executeQuery()) {
            row.next();
            var schema = row.getString(1);
            return SchemaPlan.of(schema, row.getString(2), tables(connection, schema));
        }
    }

    /** Those that belong to tenants, with their columns. */
    private static Map<String, List<String>> tables(Connection connection, String schema) throws SQLException {
        var tables = new LinkedHashMap<String, List<String>>();
        try (var query = connection.prepareStatement(COLUMNS)) {
            query.setString(1, schema);
            query.setString(2, schema);
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    tables.computeIfAbsent(rows.getString(1), unseen -> new ArrayList<>())
                            .add(rows.getString(2));
                }
            }
        }
        tables.entrySet().removeIf(table -> !isOfTenants(table.getKey(), table.getValue()));
        return tables;
    }

    private static boolean isOfTenants(String table, List<String> columns) {
        return table.equals("tenant") || columns.contains("tenant_id");
    }

    /** Whether our own connections to the database are. */
    public boolean isEncrypted() throws SQLException {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement(CIPHER);
                var row = query.executeQuery()) {
            return row.next() && !row.getString(2).isEmpty();
        }
    }

    /** Where the database is, as our own connections find it. */
    public String url() throws SQLException {
        try (var connection = database.getConnection()) {
            return connection.getMetaData().getURL();
        }
    }

    public boolean exists(SchemaName schema) throws SQLException {
        return !names(SCHEMA, schema).isEmpty();
    }

    public Set<String> views(SchemaName schema) throws SQLException {
        return names(VIEWS, schema);
    }

    private Set<String> names(String sql, SchemaName schema) throws SQLException {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement(sql)) {
            query.setString(1, schema.text());
            try (var rows = query.executeQuery()) {
                var names = new TreeSet<String>();
                while (rows.next()) {
                    names.add(rows.getString(1));
                }
                return names;
            }
        }
    }
}
