package dev.pharos.incidents.control;

import dev.pharos.incidents.entity.ServiceSegment;
import dev.pharos.incidents.entity.ServiceStatus;
import dev.pharos.incidents.entity.StatusCause;
import dev.pharos.platform.entity.DomainException;
import dev.pharos.platform.entity.UtcTimestamps;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;

/** Reads how services were shown. */
@ApplicationScoped
public class ServiceHistory {

    private static final String SEGMENTS = """
        SELECT status, started_at, ended_at, cause_kind, cause_id, cause_name FROM service_segment
        WHERE tenant_id = ? AND service_id = ? AND started_at < ?
        ORDER BY started_at DESC LIMIT ?\
        """;

    private static final String SUM = """
        SELECT status, SUM(TIMESTAMPDIFF(MICROSECOND, GREATEST(started_at, ?), LEAST(COALESCE(ended_at, ?), ?))) DIV 1000
        FROM service_segment
        WHERE tenant_id = ? AND service_id = ? AND started_at < ? AND (ended_at IS NULL OR ended_at > ?) GROUP BY status\
        """;

    @Inject
    DataSource database;

    /** The time a service was shown with each status within {@code [from, to)}; none of what it never was. */
    public Map<ServiceStatus, Duration> sum(long tenantId, long service, Instant from, Instant to) {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(SUM)) {
            Rows.bind(select, from, to, to, tenantId, service, to, from);
            var times = new EnumMap<ServiceStatus, Duration>(ServiceStatus.class);
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    times.put(ServiceStatus.parse(rows.getString(1)).orElseThrow(), Duration.ofMillis(rows.getLong(2)));
                }
            }
            return times;
        } catch (SQLException e) {
            throw unreadable(e);
        }
    }

    /** The segments that began before, newest first. */
    public List<ServiceSegment> read(long tenantId, long service, Instant before, int limit) {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(SEGMENTS)) {
            select.setLong(1, tenantId);
            select.setLong(2, service);
            select.setObject(3, UtcTimestamps.of(before));
            select.setInt(4, limit);
            var segments = new ArrayList<ServiceSegment>();
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    segments.add(segment(rows));
                }
            }
            return segments;
        } catch (SQLException e) {
            throw unreadable(e);
        }
    }

    private static DomainException unreadable(SQLException cause) {
        return DomainException.unavailable("service-history", "The history of a service cannot be read.", cause);
    }

    private static ServiceSegment segment(ResultSet row) throws SQLException {
        var id = row.getString("cause_id");
        return new ServiceSegment(
                ServiceStatus.parse(row.getString("status")).orElseThrow(),
                UtcTimestamps.instant(row.getObject("started_at", LocalDateTime.class)),
                UtcTimestamps.instant(row.getObject("ended_at", LocalDateTime.class)),
                new StatusCause(
                        StatusCause.Kind.valueOf(row.getString("cause_kind").toUpperCase(Locale.ROOT)),
                        id == null ? null : UUID.fromString(id),
                        row.getString("cause_name")));
    }
}
