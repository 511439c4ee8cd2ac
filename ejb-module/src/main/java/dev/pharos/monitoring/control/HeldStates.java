package dev.pharos.monitoring.control;

import dev.pharos.monitoring.entity.Health;
import dev.pharos.monitoring.entity.MonitorStatus;
import dev.pharos.monitoring.entity.Observation;
import dev.pharos.monitoring.entity.Transition;
import dev.pharos.monitoring.entity.Transition.Cause;
import dev.pharos.platform.entity.UtcTimestamps;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/** Holds the states of monitors in maintenance, and lets them go. */
@ApplicationScoped
public class HeldStates {

    /** Locks the states first, as the engine does. */
    private static final String SELECT = """
            SELECT m.id, m.uuid, m.name, s.status, s.doubt
            FROM monitor_state s STRAIGHT_JOIN monitor m ON m.tenant_id = s.tenant_id AND m.id = s.monitor_id
            WHERE s.tenant_id = ? AND\s""";

    private static final String UPDATE =
            "UPDATE monitor_state SET status = ?, since = ?, doubt = NULL WHERE tenant_id = ? AND monitor_id = ?";

    @Inject
    DataSource database;

    /** Makes these monitors, and no others, be in maintenance; paused ones stay paused. Answers what changed. */
    public List<Transition> hold(long tenantId, Collection<Long> monitors, Instant now) throws SQLException {
        var wanted = monitors.isEmpty()
                ? "0"
                : new TreeSet<>(monitors).stream().map(String::valueOf).collect(Collectors.joining(","));
        var moved = new ArrayList<Transition>();
        try (var connection = database.getConnection()) {
            moved.addAll(move(
                    connection,
                    tenantId,
                    "s.status NOT IN ('maintenance', 'paused') AND s.monitor_id IN (" + wanted + ")",
                    now));
            moved.addAll(move(
                    connection, tenantId, "s.status = 'maintenance' AND s.monitor_id NOT IN (" + wanted + ")", now));
        }
        return moved;
    }

    private static List<Transition> move(Connection connection, long tenantId, String which, Instant now)
            throws SQLException {
        var moved = new ArrayList<Transition>();
        try (var select = connection.prepareStatement(SELECT + which + " ORDER BY s.monitor_id FOR UPDATE")) {
            select.setLong(1, tenantId);
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    moved.add(transition(tenantId, rows, now.toEpochMilli()));
                }
            }
        }
        try (var update = connection.prepareStatement(UPDATE)) {
            for (var transition : moved) {
                update.setString(1, transition.to().text());
                update.setObject(2, UtcTimestamps.ofEpochMilli(transition.sinceMs()));
                update.setLong(3, tenantId);
                update.setLong(4, transition.monitorId());
                update.executeUpdate();
            }
        }
        return moved;
    }

    private static Transition transition(long tenantId, ResultSet row, long nowMs) throws SQLException {
        var from = MonitorStatus.parse(row.getString("status")).orElseThrow();
        var held = from == MonitorStatus.MAINTENANCE;
        var to = held
                ? new Health(from, 0, Observation.read(row.getString("doubt")))
                        .released(nowMs)
                        .status()
                : MonitorStatus.MAINTENANCE;
        return new Transition(
                tenantId,
                row.getLong("id"),
                UUID.fromString(row.getString("uuid")),
                row.getString("name"),
                from,
                to,
                nowMs,
                held ? Cause.MAINTENANCE_ENDED : Cause.MAINTENANCE);
    }
}
