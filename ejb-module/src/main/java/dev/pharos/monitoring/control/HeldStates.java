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
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/** Holds the states of monitors in maintenance, and lets them go. */
@ApplicationScoped
public class HeldStates {

    private static final String HELD =
            "SELECT monitor_id FROM monitor_state WHERE tenant_id = ? AND status = 'maintenance'";

    /** The states alone and in the order of their key, as the engine locks them. */
    private static final String LOCK = """
            SELECT monitor_id, status, doubt FROM monitor_state
            WHERE tenant_id = ? AND monitor_id IN (%s) ORDER BY monitor_id FOR UPDATE""";

    private static final String NAMES = "SELECT id, uuid, name FROM monitor WHERE tenant_id = ? AND id IN (%s)";
    private static final String UPDATE =
            "UPDATE monitor_state SET status = ?, since = ?, doubt = NULL WHERE tenant_id = ? AND monitor_id = ?";

    @Inject
    DataSource database;

    private record Name(UUID uuid, String text) {}

    private record Move(long monitorId, MonitorStatus from, MonitorStatus to) {}

    /** Makes these monitors, and no others, be in maintenance; paused ones stay paused. Answers what changed. */
    public List<Transition> hold(long tenantId, Collection<Long> monitors, Instant now) throws SQLException {
        try (var connection = database.getConnection()) {
            var concerned = held(connection, tenantId);
            concerned.addAll(monitors);
            if (concerned.isEmpty()) {
                return List.of();
            }
            var moves = moves(connection, tenantId, concerned, Set.copyOf(monitors), now.toEpochMilli());
            write(connection, tenantId, moves, now);
            return transitions(connection, tenantId, moves, now.toEpochMilli());
        }
    }

    /** Read without a lock: only who has locked the organization makes a monitor be in maintenance, or no longer. */
    private static SortedSet<Long> held(Connection connection, long tenantId) throws SQLException {
        try (var select = connection.prepareStatement(HELD)) {
            select.setLong(1, tenantId);
            var held = new TreeSet<Long>();
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    held.add(rows.getLong(1));
                }
            }
            return held;
        }
    }

    private static List<Move> moves(
            Connection connection, long tenantId, Set<Long> concerned, Set<Long> wanted, long nowMs)
            throws SQLException {
        try (var select = connection.prepareStatement(LOCK.formatted(ids(concerned)))) {
            select.setLong(1, tenantId);
            var moves = new ArrayList<Move>();
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    var monitor = rows.getLong("monitor_id");
                    var from = MonitorStatus.parse(rows.getString("status")).orElseThrow();
                    var health = new Health(from, 0, Observation.read(rows.getString("doubt")));
                    var to = health.upkept(wanted.contains(monitor), nowMs).status();
                    if (to != from) {
                        moves.add(new Move(monitor, from, to));
                    }
                }
            }
            return moves;
        }
    }

    private static void write(Connection connection, long tenantId, List<Move> moves, Instant now) throws SQLException {
        try (var update = connection.prepareStatement(UPDATE)) {
            for (var move : moves) {
                update.setString(1, move.to().text());
                update.setObject(2, UtcTimestamps.of(now));
                update.setLong(3, tenantId);
                update.setLong(4, move.monitorId());
                update.executeUpdate();
            }
        }
    }

    private static List<Transition> transitions(Connection connection, long tenantId, List<Move> moves, long nowMs)
            throws SQLException {
        if (moves.isEmpty()) {
            return List.of();
        }
        var names =
                names(connection, tenantId, moves.stream().map(Move::monitorId).toList());
        return moves.stream()
                .map(move -> transition(tenantId, move, names.get(move.monitorId()), nowMs))
                .toList();
    }

    private static Map<Long, Name> names(Connection connection, long tenantId, Collection<Long> monitors)
            throws SQLException {
        try (var select = connection.prepareStatement(NAMES.formatted(ids(monitors)))) {
            select.setLong(1, tenantId);
            var names = new HashMap<Long, Name>();
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    names.put(
                            rows.getLong("id"),
                            new Name(UUID.fromString(rows.getString("uuid")), rows.getString("name")));
                }
            }
            return names;
        }
    }

    private static Transition transition(long tenantId, Move move, Name name, long nowMs) {
        return new Transition(
                tenantId,
                move.monitorId(),
                name.uuid(),
                name.text(),
                move.from(),
                move.to(),
                nowMs,
                move.to() == MonitorStatus.MAINTENANCE ? Cause.MAINTENANCE : Cause.MAINTENANCE_ENDED);
    }

    private static String ids(Collection<Long> ids) {
        return ids.stream().map(String::valueOf).collect(Collectors.joining(","));
    }
}
