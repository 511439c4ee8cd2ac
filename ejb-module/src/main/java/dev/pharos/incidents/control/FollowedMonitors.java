package dev.pharos.incidents.control;

import dev.pharos.incidents.entity.FollowedMonitor;
import dev.pharos.incidents.entity.StatusCause;
import dev.pharos.monitoring.entity.MonitorStatus;
import dev.pharos.platform.entity.DomainException;
import dev.pharos.platform.entity.UtcTimestamps;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import javax.sql.DataSource;

/** Reads the monitors that services follow, of many services at once. */
@ApplicationScoped
public class FollowedMonitors {

    private static final String MONITORS = """
            SELECT l.service_id, m.uuid, m.name, s.status, s.since FROM service_monitor l
            JOIN monitor m ON m.tenant_id = l.tenant_id AND m.id = l.monitor_id
            JOIN monitor_state s ON s.tenant_id = l.tenant_id AND s.monitor_id = l.monitor_id
            WHERE l.tenant_id = ? AND l.service_id IN (%s) ORDER BY l.service_id, m.id""";

    @Inject
    DataSource database;

    /** By the internal id of the service, in their order; each of these services has an entry. */
    public SortedMap<Long, List<FollowedMonitor>> of(long tenantId, Collection<Long> services) {
        var followed = new TreeMap<Long, List<FollowedMonitor>>();
        services.forEach(service -> followed.put(service, new ArrayList<>()));
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(MONITORS.formatted(Rows.ids(services)))) {
            select.setLong(1, tenantId);
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    followed.get(rows.getLong("service_id")).add(monitor(rows));
                }
            }
            return followed;
        } catch (SQLException e) {
            throw DomainException.unavailable("service-status", "The monitors of services cannot be read.", e);
        }
    }

    private static FollowedMonitor monitor(ResultSet row) throws SQLException {
        return new FollowedMonitor(
                MonitorStatus.parse(row.getString("status")).orElseThrow(),
                UtcTimestamps.instant(row.getObject("since", LocalDateTime.class)),
                new StatusCause(
                        StatusCause.Kind.MONITOR, UUID.fromString(row.getString("uuid")), row.getString("name")));
    }
}
