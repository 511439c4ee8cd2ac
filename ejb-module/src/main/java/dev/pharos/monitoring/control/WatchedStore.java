package dev.pharos.monitoring.control;

import dev.pharos.monitoring.entity.Health;
import dev.pharos.monitoring.entity.MonitorStatus;
import dev.pharos.monitoring.entity.MonitorType;
import dev.pharos.monitoring.entity.Observation;
import dev.pharos.monitoring.entity.Schedule;
import dev.pharos.monitoring.entity.WatchedMonitor;
import dev.pharos.platform.entity.UtcTimestamps;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/** Reads monitors for the probe engine: over all tenants, straight from the rows, many at once. */
@ApplicationScoped
public class WatchedStore {

    private static final Logger LOG = System.getLogger(WatchedStore.class.getName());

    private static final String SELECT = """
            SELECT m.tenant_id, m.id, m.uuid, m.name, m.shard, m.type, m.target, m.timeout_ms, m.settings,
                   m.interval_seconds, s.status, s.since, s.doubt, s.last_checked_at
            FROM monitor m JOIN monitor_state s ON s.tenant_id = m.tenant_id AND s.monitor_id = m.id
            WHERE NOT m.paused AND\s""";

    @Inject
    DataSource database;

    public List<WatchedMonitor> inShards(Collection<Integer> shards) throws SQLException {
        var list = shards.stream().map(String::valueOf).collect(Collectors.joining(","));
        return read("m.shard IN (" + list + ")");
    }

    public List<WatchedMonitor> withIds(Collection<UUID> ids) throws SQLException {
        var list = ids.stream().map(id -> "'" + id + "'").collect(Collectors.joining(","));
        return read("m.uuid IN (" + list + ")");
    }

    private List<WatchedMonitor> read(String where) throws SQLException {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement(SELECT + where);
                var rows = query.executeQuery()) {
            var monitors = new ArrayList<WatchedMonitor>();
            while (rows.next()) {
                readable(rows).ifPresent(monitors::add);
            }
            return monitors;
        }
    }

    /** Empty for a row that only a newer version understands: it must not keep the others from being watched. */
    static Optional<WatchedMonitor> readable(ResultSet row) throws SQLException {
        try {
            return Optional.of(read(row));
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "monitor {0} cannot be read and is not watched: {1}", row.getString("uuid"), e);
            return Optional.empty();
        }
    }

    private static WatchedMonitor read(ResultSet row) throws SQLException {
        var uuid = UUID.fromString(row.getString("uuid"));
        var type = MonitorType.parse(row.getString("type")).orElseThrow();
        return new WatchedMonitor(
                row.getLong("tenant_id"),
                row.getLong("id"),
                uuid,
                row.getString("name"),
                row.getInt("shard"),
                type,
                row.getString("target"),
                row.getInt("timeout_ms"),
                StoredSettings.read(type, row.getString("settings")),
                Schedule.of(uuid, row.getInt("interval_seconds")),
                health(row),
                millis(row, "last_checked_at"));
    }

    private static Health health(ResultSet row) throws SQLException {
        var status = MonitorStatus.parse(row.getString("status")).orElseThrow();
        var since = millis(row, "since");
        // A check that was on its way when somebody set the status says nothing about what came after.
        var doubt = Observation.read(row.getString("doubt")).stream()
                .filter(check -> check.atMs() >= since)
                .toList();
        return new Health(status, since, doubt);
    }

    private static long millis(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, LocalDateTime.class);
        return at == null ? 0 : UtcTimestamps.instant(at).toEpochMilli();
    }
}
