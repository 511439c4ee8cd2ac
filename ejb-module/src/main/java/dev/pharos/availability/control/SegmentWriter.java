package dev.pharos.availability.control;

import dev.pharos.availability.entity.StateClass;
import dev.pharos.monitoring.entity.Transition;
import dev.pharos.monitoring.entity.Transitions;
import dev.pharos.platform.entity.DomainException;
import dev.pharos.platform.entity.UtcTimestamps;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.Locale;
import javax.sql.DataSource;

/**
 * Keeps the ledger: whenever a monitor changes its status, the open segment ends and the next begins at the same instant,
 * in the transaction of the change. A segment that would have no length is replaced.
 */
@ApplicationScoped
public class SegmentWriter {

    private static final String DROP_EMPTY =
            "DELETE FROM state_segment WHERE tenant_id = ? AND monitor_id = ? AND started_at >= ?";
    private static final String END = """
            UPDATE state_segment SET ended_at = ?
            WHERE tenant_id = ? AND monitor_id = ? AND (ended_at IS NULL OR ended_at > ?)""";
    private static final String BEGIN = """
            INSERT INTO state_segment (tenant_id, monitor_id, started_at, ended_at, class, cause)
            VALUES (?, ?, ?, NULL, ?, ?)""";

    @Inject
    DataSource database;

    void write(@Observes Transitions transitions) {
        try (var connection = database.getConnection()) {
            for (var transition : transitions.list()) {
                write(connection, transition, UtcTimestamps.ofEpochMilli(transition.sinceMs()));
            }
        } catch (SQLException e) {
            throw DomainException.unavailable("ledger", "The availability ledger could not be written.", e);
        }
    }

    private static void write(Connection connection, Transition transition, LocalDateTime at) throws SQLException {
        try (var drop = connection.prepareStatement(DROP_EMPTY);
                var end = connection.prepareStatement(END);
                var begin = connection.prepareStatement(BEGIN)) {
            drop.setLong(1, transition.tenantId());
            drop.setLong(2, transition.monitorId());
            drop.setObject(3, at);
            drop.executeUpdate();
            end.setObject(1, at);
            end.setLong(2, transition.tenantId());
            end.setLong(3, transition.monitorId());
            end.setObject(4, at);
            end.executeUpdate();
            begin.setLong(1, transition.tenantId());
            begin.setLong(2, transition.monitorId());
            begin.setObject(3, at);
            begin.setString(4, StateClass.of(transition.to()).text());
            begin.setString(5, transition.cause().name().toLowerCase(Locale.ROOT));
            begin.executeUpdate();
        }
    }
}
