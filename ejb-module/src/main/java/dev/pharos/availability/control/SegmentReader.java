package dev.pharos.availability.control;

import dev.pharos.availability.entity.Segment;
import dev.pharos.availability.entity.StateClass;
import dev.pharos.platform.entity.UtcTimestamps;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/** Reads segments of one tenant. */
@ApplicationScoped
public class SegmentReader {

    private static final String SUM = """
            SELECT class, SUM(TIMESTAMPDIFF(MICROSECOND, GREATEST(started_at, ?), LEAST(COALESCE(ended_at, ?), ?))) DIV 1000
            FROM state_segment
            WHERE tenant_id = ? AND started_at < ? AND (ended_at IS NULL OR ended_at > ?) GROUP BY class""";

    @Inject
    DataSource database;

    /** By internal monitor id, oldest first: those that touch {@code [from, to)}. */
    public Map<Long, List<Segment>> read(long tenantId, Collection<Long> monitorIds, Instant from, Instant to)
            throws SQLException {
        var ids = monitorIds.stream().map(String::valueOf).collect(Collectors.joining(","));
        var sql = "SELECT monitor_id, started_at, ended_at, class, cause FROM state_segment WHERE tenant_id = ?"
                + " AND monitor_id IN (" + ids + ") AND started_at < ? AND (ended_at IS NULL OR ended_at > ?)"
                + " ORDER BY monitor_id, started_at";
        try (var connection = database.getConnection();
                var query = connection.prepareStatement(sql)) {
            query.setLong(1, tenantId);
            query.setObject(2, UtcTimestamps.of(to));
            query.setObject(3, UtcTimestamps.of(from));
            try (var rows = query.executeQuery()) {
                return read(rows);
            }
        }
    }

    /** The time all monitors of a tenant spent in each class within {@code [from, to)}; every class is there. */
    public Map<StateClass, Duration> sum(long tenantId, Instant from, Instant to) throws SQLException {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement(SUM)) {
            query.setObject(1, UtcTimestamps.of(from));
            query.setObject(2, UtcTimestamps.of(to));
            query.setObject(3, UtcTimestamps.of(to));
            query.setLong(4, tenantId);
            query.setObject(5, UtcTimestamps.of(to));
            query.setObject(6, UtcTimestamps.of(from));
            try (var rows = query.executeQuery()) {
                var time = new EnumMap<StateClass, Duration>(StateClass.class);
                Arrays.stream(StateClass.values()).forEach(state -> time.put(state, Duration.ZERO));
                while (rows.next()) {
                    time.put(StateClass.parse(rows.getString(1)), Duration.ofMillis(rows.getLong(2)));
                }
                return time;
            }
        }
    }

    private static Map<Long, List<Segment>> read(ResultSet rows) throws SQLException {
        var segments = new HashMap<Long, List<Segment>>();
        while (rows.next()) {
            segments.computeIfAbsent(rows.getLong(1), id -> new ArrayList<>())
                    .add(new Segment(
                            UtcTimestamps.instant(rows.getObject(2, LocalDateTime.class)),
                            UtcTimestamps.instant(rows.getObject(3, LocalDateTime.class)),
                            StateClass.parse(rows.getString(4)),
                            rows.getString(5)));
        }
        return segments;
    }
}
