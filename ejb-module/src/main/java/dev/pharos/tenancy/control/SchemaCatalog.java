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
    private static final String COLUMNS = """
            SELECT c.table_name, c.column_name
            FROM information_schema.columns c JOIN information_schema.tables t
              ON t.table_schema = c.table_schema AND t.table_name = c.table_name
            WHERE c.table_schema = DATABASE() AND t.table_type = 'BASE TABLE'
              AND (c.table_name = 'tenant' OR EXISTS (
                SELECT 1 FROM information_schema.columns k
                WHERE k.table_schema = c.table_schema AND k.table_name = c.table_name AND k.column_name = 'tenant_id'))
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
            return SchemaPlan.of(row.getString(1), row.getString(2), tables(connection));
        }
    }

    private static Map<String, List<String>> tables(Connection connection) throws SQLException {
        var tables = new LinkedHashMap<String, List<String>>();
        try (var query = connection.prepareStatement(COLUMNS);
                var rows = query.executeQuery()) {
            while (rows.next()) {
                tables.computeIfAbsent(rows.getString(1), unseen -> new ArrayList<>())
                        .add(rows.getString(2));
            }
        }
        return tables;
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
