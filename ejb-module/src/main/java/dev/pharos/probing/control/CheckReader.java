package dev.pharos.probing.control;

import dev.pharos.platform.entity.UtcTimestamps;
import dev.pharos.probing.entity.Check;
import dev.pharos.probing.entity.ErrorKind;
import dev.pharos.probing.entity.Phases;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/** Reads the checks of one monitor. */
@ApplicationScoped
public class CheckReader {

    private static final String SELECT = """
            SELECT slot_at, late_ms, outcome, status_code, latency_ms, dns_ms, connect_ms, tls_ms, first_byte_ms, message
            FROM check_result WHERE tenant_id = ? AND monitor_id = ? AND slot_at >= ? AND slot_at < ?
            ORDER BY slot_at DESC LIMIT ?""";

    @Inject
    DataSource database;

    /** Checks with a slot in {@code [from, before)}, newest first. */
    public List<Check> read(long tenantId, long monitorId, Instant from, Instant before, int limit)
            throws SQLException {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement(SELECT)) {
            query.setLong(1, tenantId);
            query.setLong(2, monitorId);
            query.setObject(3, UtcTimestamps.of(from));
            query.setObject(4, UtcTimestamps.of(before));
            query.setInt(5, limit);
            try (var rows = query.executeQuery()) {
                var checks = new ArrayList<Check>();
                while (rows.next()) {
                    checks.add(read(rows));
                }
                return checks;
            }
        }
    }

    private static Check read(ResultSet row) throws SQLException {
        var slot = UtcTimestamps.instant(row.getObject(1, LocalDateTime.class));
        var latency = integer(row, 5);
        return new Check(
                slot,
                slot.plus(row.getInt(2), ChronoUnit.MILLIS),
                ErrorKind.of((byte) row.getInt(3)),
                integer(row, 4),
                latency,
                phases(latency, integer(row, 6), integer(row, 7), integer(row, 8), integer(row, 9)),
                row.getString(10));
    }

    /** The phases of a complete answer sum up to its latency, so the transfer needs no column. */
    private static Phases phases(Integer latency, Integer dns, Integer connect, Integer tls, Integer firstByte) {
        var transfer = latency == null || firstByte == null
                ? null
                : Integer.valueOf(Math.max(0, latency - sum(dns, connect, tls, firstByte)));
        return new Phases(dns, connect, tls, firstByte, transfer);
    }

    private static int sum(Integer... parts) {
        var sum = 0;
        for (var part : parts) {
            sum += Optional.ofNullable(part).orElse(0);
        }
        return sum;
    }

    private static Integer integer(ResultSet row, int column) throws SQLException {
        var value = row.getInt(column);
        return row.wasNull() ? null : value;
    }
}
