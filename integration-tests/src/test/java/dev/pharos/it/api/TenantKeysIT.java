package dev.pharos.it.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pharos.it.server.PharosServer;
import dev.pharos.it.server.WithPharos;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Keys keep tenants apart below the application: no row can point into another tenant. */
@WithPharos
class TenantKeysIT {

    /**
     * Found by something else than their tenant: a host by its name, a log-in by its secret's uuid, events by the order in
     * which all of them happened.
     */
    private static final List<String> KEYED_OTHERWISE = List.of("event", "session", "tenant_host");

    @Test
    void beginWithTheTenant(PharosServer server) throws SQLException {
        assertThat(column(server, """
                SELECT t.table_name FROM information_schema.tables t
                JOIN information_schema.columns c ON c.table_schema = t.table_schema AND c.table_name = t.table_name
                LEFT JOIN information_schema.key_column_usage k ON k.table_schema = t.table_schema
                  AND k.table_name = t.table_name AND k.constraint_name = 'PRIMARY' AND k.ordinal_position = 1
                WHERE t.table_schema = DATABASE() AND t.table_type = 'BASE TABLE' AND c.column_name = 'tenant_id'
                  AND COALESCE(k.column_name, '') <> 'tenant_id'
                ORDER BY t.table_name""")).containsExactlyElementsOf(KEYED_OTHERWISE);
    }

    @Test
    void carryTheTenantFromOneTableToTheOther(PharosServer server) throws SQLException {
        assertThat(column(server, """
                SELECT CONCAT(k.table_name, '.', k.constraint_name) FROM information_schema.key_column_usage k
                WHERE k.table_schema = DATABASE() AND k.referenced_table_name IS NOT NULL
                  AND EXISTS (SELECT 1 FROM information_schema.columns c WHERE c.table_schema = DATABASE()
                    AND c.table_name = k.table_name AND c.column_name = 'tenant_id')
                  AND (k.referenced_table_name = 'tenant' OR EXISTS (SELECT 1 FROM information_schema.columns c
                    WHERE c.table_schema = DATABASE() AND c.table_name = k.referenced_table_name
                    AND c.column_name = 'tenant_id'))
                GROUP BY k.table_name, k.constraint_name
                HAVING SUM(k.column_name = 'tenant_id' AND k.referenced_column_name =
                  IF(k.referenced_table_name = 'tenant', 'id', 'tenant_id')) <> 1""")).isEmpty();
    }

    private static List<String> column(PharosServer server, String sql) throws SQLException {
        try (var connection = server.database().open();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            var values = new ArrayList<String>();
            while (rows.next()) {
                values.add(rows.getString(1));
            }
            return values;
        }
    }
}
