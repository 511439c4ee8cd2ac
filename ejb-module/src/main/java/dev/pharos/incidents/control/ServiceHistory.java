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
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import javax.sql.DataSource;

/** Reads how services were shown. */
@ApplicationScoped
public class ServiceHistory {

    private static final String SEGMENTS = """
        SELECT status, started_at, ended_at, cause_kind, cause_id, cause_name FROM service_segment
        WHERE tenant_id = ? AND service_id = ? AND started_at < ? AND (ended_at IS NULL OR ended_at > ?)
        ORDER BY started_at DESC LIMIT ?\
        """;

    @Inject
    DataSource database;

    /** The segments that touch {@code [from, before)}, newest first. */
    public List<ServiceSegment> read(long tenantId, long service, Instant from, Instant before, int limit) {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(SEGMENTS)) {
            select.setLong(1, tenantId);
            select.setLong(2, service);
            select.setObject(3, UtcTimestamps.of(before));
            select.setObject(4, UtcTimestamps.of(from));
            select.setInt(5, limit);
            var segments = new ArrayList<ServiceSegment>();
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    segments.add(segment(rows));
                }
            }
            return segments;
        } catch (SQLException e) {
            throw DomainException.unavailable("service-history", "The history of a service cannot be read.", e);
        }
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
