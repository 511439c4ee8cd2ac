package dev.pharos.incidents.control;

import static dev.pharos.platform.entity.JsonApi.JSON;

import dev.pharos.incidents.entity.Circumstances;
import dev.pharos.incidents.entity.FollowRule;
import dev.pharos.incidents.entity.ServiceStatus;
import dev.pharos.incidents.entity.StatusCause;
import dev.pharos.monitoring.entity.MonitorStatus;
import dev.pharos.platform.boundary.EventLog;
import dev.pharos.platform.entity.DomainException;
import dev.pharos.platform.entity.UtcTimestamps;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * Keeps what is shown of services in step with what decides it. Whoever changes that (a hand, an incident, a maintenance, a
 * monitor) calls this in its transaction, after it has locked the organization ({@code Plans.locked}) and written its rows
 * (flushed, where they are entities); a call too many changes nothing.
 */
@ApplicationScoped
public class ServiceStatuses {

    private static final String SERVICE =
            "SELECT uuid, name, public, status, status_since, manual_status, follow, required_up FROM service"
                    + " WHERE tenant_id = ? AND id = ? FOR UPDATE";
    private static final String MONITORS = """
            SELECT s.status FROM service_monitor m
            JOIN monitor_state s ON s.tenant_id = m.tenant_id AND s.monitor_id = m.monitor_id
            WHERE m.tenant_id = ? AND m.service_id = ?""";
    private static final String INCIDENTS = """
            SELECT s.status FROM incident_service s JOIN incident i ON i.tenant_id = s.tenant_id AND i.id = s.incident_id
            WHERE s.tenant_id = ? AND s.service_id = ? AND i.status NOT IN ('resolved', 'postmortem')""";
    private static final String MAINTENANCE = """
            SELECT o.status FROM maintenance_service s JOIN maintenance_occurrence o
            ON o.tenant_id = s.tenant_id AND o.maintenance_id = s.maintenance_id
            WHERE s.tenant_id = ? AND s.service_id = ? AND o.status IN ('in_progress', 'verifying') LIMIT 1""";
    private static final String SHOW = "UPDATE service SET status = ?, status_since = ? WHERE tenant_id = ? AND id = ?";
    private static final String DROP_EMPTY =
            "DELETE FROM service_segment WHERE tenant_id = ? AND service_id = ? AND started_at >= ?";
    private static final String END =
            "UPDATE service_segment SET ended_at = ? WHERE tenant_id = ? AND service_id = ? AND ended_at IS NULL";
    private static final String BEGIN = "INSERT INTO service_segment (tenant_id, service_id, started_at, status,"
            + " cause_kind, cause_id, cause_name) VALUES (?, ?, ?, ?, ?, ?, ?)";

    @Inject
    DataSource database;

    @Inject
    EventLog log;

    @Inject
    Clock clock;

    /** The first segment of a service's history; it is told by the event of its creation. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void begin(long tenantId, long service, ServiceStatus status, Instant at, StatusCause cause) {
        try (var connection = database.getConnection()) {
            begin(connection, tenantId, service, status, at, cause);
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    /** Shows of each service what its circumstances come to; what changes is kept as history and told. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void recompute(long tenantId, Collection<Long> services, StatusCause cause) {
        try (var connection = database.getConnection()) {
            // In order, so that two who recompute the same ones do not wait in a circle.
            for (var service : new TreeSet<>(services)) {
                recompute(connection, tenantId, service, cause);
            }
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    private void recompute(Connection connection, long tenantId, long service, StatusCause cause) throws SQLException {
        try (var select = connection.prepareStatement(SERVICE)) {
            select.setLong(1, tenantId);
            select.setLong(2, service);
            try (var row = select.executeQuery()) {
                if (!row.next()) {
                    return;
                }
                var current = status(row.getString("status"));
                var shown = circumstances(connection, tenantId, service, row).shown();
                if (shown != current) {
                    var at = clock.instant();
                    show(connection, tenantId, service, shown, at, cause);
                    tell(tenantId, row, current, shown, at, cause);
                }
            }
        }
    }

    private static Circumstances circumstances(Connection connection, long tenantId, long service, ResultSet row)
            throws SQLException {
        return new Circumstances(
                status(row.getString("manual_status")),
                FollowRule.parse(row.getString("follow")).orElseThrow(),
                row.getInt("required_up"),
                texts(connection, MONITORS, tenantId, service).stream()
                        .map(text -> MonitorStatus.parse(text).orElseThrow())
                        .toList(),
                texts(connection, INCIDENTS, tenantId, service).stream()
                        .map(ServiceStatuses::status)
                        .toList(),
                !texts(connection, MAINTENANCE, tenantId, service).isEmpty());
    }

    private static void show(
            Connection connection, long tenantId, long service, ServiceStatus shown, Instant at, StatusCause cause)
            throws SQLException {
        execute(connection, SHOW, shown.text(), UtcTimestamps.of(at), tenantId, service);
        execute(connection, DROP_EMPTY, tenantId, service, UtcTimestamps.of(at));
        execute(connection, END, UtcTimestamps.of(at), tenantId, service);
        begin(connection, tenantId, service, shown, at, cause);
    }

    private static void begin(
            Connection connection, long tenantId, long service, ServiceStatus status, Instant at, StatusCause cause)
            throws SQLException {
        execute(
                connection,
                BEGIN,
                tenantId,
                service,
                UtcTimestamps.of(at),
                status.text(),
                cause.kind().text(),
                cause.id(),
                cause.name());
    }

    private void tell(long tenantId, ResultSet row, ServiceStatus from, ServiceStatus to, Instant at, StatusCause cause)
            throws SQLException {
        var id = row.getString("uuid");
        var by = JSON.createObjectBuilder()
                .add("kind", cause.kind().name().toLowerCase(Locale.ROOT))
                .add("name", cause.name());
        log.append(
                tenantId,
                "service_status_changed",
                JSON.createObjectBuilder()
                        .add("id", id)
                        .add("serviceId", id)
                        .add("name", row.getString("name"))
                        .add("public", row.getBoolean("public"))
                        .add("from", from.text())
                        .add("to", to.text())
                        .add("status", to.text())
                        .add("since", at.toString())
                        .add("cause", by)
                        .build()
                        .toString());
    }

    private static List<String> texts(Connection connection, String sql, long tenantId, long service)
            throws SQLException {
        try (var select = connection.prepareStatement(sql)) {
            select.setLong(1, tenantId);
            select.setLong(2, service);
            var texts = new ArrayList<String>();
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    texts.add(rows.getString(1));
                }
            }
            return texts;
        }
    }

    private static void execute(Connection connection, String sql, Object... parameters) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            for (var index = 0; index < parameters.length; index++) {
                statement.setObject(
                        index + 1, parameters[index] instanceof UUID id ? id.toString() : parameters[index]);
            }
            statement.executeUpdate();
        }
    }

    private static ServiceStatus status(String text) {
        return ServiceStatus.parse(text).orElseThrow();
    }

    private static DomainException failed(SQLException e) {
        return DomainException.unavailable("service-status", "The status of a service could not be kept.", e);
    }
}
