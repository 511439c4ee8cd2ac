package dev.pharos.probing.control;

import dev.pharos.platform.entity.UtcTimestamps;
import dev.pharos.probing.entity.CheckRow;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.Collection;
import javax.sql.DataSource;

/** Writes checks in bulk. A (monitor, slot) that is there already stays as it is: inserting twice is impossible. */
@ApplicationScoped
public class CheckWriter {

    private static final int MAX_SMALLINT = 65_535;
    private static final String INSERT = """
            INSERT IGNORE INTO check_result (tenant_id, monitor_id, slot_at, late_ms, outcome, status_code, latency_ms,
              dns_ms, connect_ms, tls_ms, first_byte_ms, message) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    @Inject
    DataSource database;

    public void insert(Collection<CheckRow> rows) throws SQLException {
        // Payara's pool asks for generated keys unless told otherwise, and then the driver sends row after row.
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement(INSERT, Statement.NO_GENERATED_KEYS)) {
            for (var row : rows) {
                bind(insert, row);
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private static void bind(PreparedStatement insert, CheckRow row) throws SQLException {
        var result = row.result();
        var phases = result.phases();
        insert.setLong(1, row.tenantId());
        insert.setLong(2, row.monitorId());
        insert.setObject(3, UtcTimestamps.ofEpochMilli(row.slotMs()));
        insert.setInt(4, Math.min(row.lateMs(), MAX_SMALLINT));
        insert.setInt(5, result.error().code());
        small(insert, 6, result.statusCode());
        small(insert, 7, result.latencyMs());
        small(insert, 8, phases.dnsMs());
        small(insert, 9, phases.connectMs());
        small(insert, 10, phases.tlsMs());
        small(insert, 11, phases.firstByteMs());
        insert.setString(12, result.message());
    }

    private static void small(PreparedStatement insert, int column, Integer value) throws SQLException {
        if (value == null) {
            insert.setNull(column, Types.INTEGER);
        } else {
            insert.setInt(column, Math.min(value, MAX_SMALLINT));
        }
    }
}
