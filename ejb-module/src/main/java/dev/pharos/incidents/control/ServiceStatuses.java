package dev.pharos.incidents.control;

import static dev.pharos.platform.entity.JsonApi.JSON;

import dev.pharos.incidents.entity.Circumstances;
import dev.pharos.incidents.entity.FollowRule;
import dev.pharos.incidents.entity.FollowedMonitor;
import dev.pharos.incidents.entity.ServiceStatus;
import dev.pharos.incidents.entity.StatusCause;
import dev.pharos.platform.boundary.EventLog;
import dev.pharos.platform.entity.DomainException;
import dev.pharos.platform.entity.EventTimes;
import dev.pharos.platform.entity.UtcTimestamps;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import javax.sql.DataSource;

/**
 * Keeps what is shown of services in step with what decides it. Whoever changes that (a hand, an incident, a maintenance, a
 * monitor) calls this in its transaction, after it has locked the organization ({@code Plans.locked}) and written its rows
 * (flushed, where they are entities); a call too many changes nothing.
 */
@ApplicationScoped
public class ServiceStatuses {

    /** In order, so that two who recompute the same ones do not wait in a circle. */
    private static final String SERVICES =
            "SELECT id, uuid, name, public, status, manual_status, follow, required_up FROM service"
                    + " WHERE tenant_id = ? AND id IN (%s) ORDER BY id FOR UPDATE";

    private static final String INCIDENTS = """
            SELECT s.service_id, s.status FROM incident_service s
            JOIN incident i ON i.tenant_id = s.tenant_id AND i.id = s.incident_id
            WHERE s.tenant_id = ? AND s.service_id IN (%s) AND i.status NOT IN ('resolved', 'postmortem')""";
    private static final String MAINTENANCE = """
            SELECT s.service_id, 'under_maintenance' FROM maintenance_service s JOIN maintenance_occurrence o
            ON o.tenant_id = s.tenant_id AND o.maintenance_id = s.maintenance_id
            WHERE s.tenant_id = ? AND s.service_id IN (%s) AND o.status IN ('in_progress', 'verifying')""";
    private static final String SHOW = "UPDATE service SET status = ?, status_since = ? WHERE tenant_id = ? AND id = ?";
    private static final String DROP_EMPTY =
            "DELETE FROM service_segment WHERE tenant_id = ? AND service_id = ? AND started_at >= ?";
    private static final String END = """
            UPDATE service_segment SET ended_at = ?
            WHERE tenant_id = ? AND service_id = ? AND (ended_at IS NULL OR ended_at > ?)""";
    private static final String BEGIN = "INSERT INTO service_segment (tenant_id, service_id, started_at, status,"
            + " cause_kind, cause_id, cause_name) VALUES (?, ?, ?, ?, ?, ?, ?)";

    @Inject
    FollowedMonitors monitors;

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

    /** A service as it is, and its part in what decides how it is shown. */
    private record Shown(
            long id,
            String uuid,
            String name,
            boolean isPublic,
            ServiceStatus status,
            ServiceStatus manual,
            FollowRule rule,
            int required) {

        private Circumstances circumstances(
                List<FollowedMonitor> monitors, List<ServiceStatus> incidents, boolean inMaintenance) {
            var statuses = monitors.stream().map(FollowedMonitor::status).toList();
            return new Circumstances(manual, rule, required, statuses, incidents, inMaintenance);
        }
    }

    /** Shows of each service what its circumstances come to; what changes is kept as history and told. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void recompute(long tenantId, Collection<Long> services, StatusCause cause) {
        if (!services.isEmpty()) {
            recompute(tenantId, monitors.of(tenantId, services), followed -> cause);
        }
    }

    /**
     * The same for whoever has read the monitors.
     *
     * @param followed by the internal id of the service; each that is to be shown anew has an entry
     * @param cause from the monitors of a service to what changes it
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void recompute(
            long tenantId,
            Map<Long, List<FollowedMonitor>> followed,
            Function<List<FollowedMonitor>, StatusCause> cause) {
        try (var connection = database.getConnection()) {
            var ids = Rows.ids(followed.keySet());
            var services = services(connection, SERVICES.formatted(ids), tenantId);
            var incidents = statuses(connection, INCIDENTS.formatted(ids), tenantId);
            var maintained = statuses(connection, MAINTENANCE.formatted(ids), tenantId);
            for (var service : services) {
                var id = service.id();
                var shown = service.circumstances(
                                followed.get(id), incidents.getOrDefault(id, List.of()), maintained.containsKey(id))
                        .shown();
                if (shown != service.status()) {
                    change(connection, tenantId, service, shown, cause.apply(followed.get(id)));
                }
            }
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    private static List<Shown> services(Connection connection, String sql, long tenantId) throws SQLException {
        try (var select = connection.prepareStatement(sql)) {
            select.setLong(1, tenantId);
            var services = new ArrayList<Shown>();
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    services.add(new Shown(
                            rows.getLong("id"),
                            rows.getString("uuid"),
                            rows.getString("name"),
                            rows.getBoolean("public"),
                            status(rows.getString("status")),
                            status(rows.getString("manual_status")),
                            FollowRule.parse(rows.getString("follow")).orElseThrow(),
                            rows.getInt("required_up")));
                }
            }
            return services;
        }
    }

    /** By the internal id of the service; none where there is no entry. */
    private static Map<Long, List<ServiceStatus>> statuses(Connection connection, String sql, long tenantId)
            throws SQLException {
        try (var select = connection.prepareStatement(sql)) {
            select.setLong(1, tenantId);
            var statuses = new HashMap<Long, List<ServiceStatus>>();
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    statuses.computeIfAbsent(rows.getLong(1), none -> new ArrayList<>())
                            .add(status(rows.getString(2)));
                }
            }
            return statuses;
        }
    }

    private void change(Connection connection, long tenantId, Shown service, ServiceStatus shown, StatusCause cause)
            throws SQLException {
        // As the columns keep it: a second change within a millisecond has to find the segment that it replaces.
        var at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        show(connection, tenantId, service.id(), shown, at, cause);
        tell(tenantId, service, shown, at, cause);
    }

    private static void show(
            Connection connection, long tenantId, long service, ServiceStatus shown, Instant at, StatusCause cause)
            throws SQLException {
        execute(connection, SHOW, shown.text(), UtcTimestamps.of(at), tenantId, service);
        execute(connection, DROP_EMPTY, tenantId, service, UtcTimestamps.of(at));
        execute(connection, END, UtcTimestamps.of(at), tenantId, service, UtcTimestamps.of(at));
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

    private void tell(long tenantId, Shown service, ServiceStatus to, Instant at, StatusCause cause) {
        var by = JSON.createObjectBuilder()
                .add("kind", cause.kind().name().toLowerCase(Locale.ROOT))
                .add("name", cause.name());
        log.append(
                tenantId,
                "service_status_changed",
                JSON.createObjectBuilder()
                        .add("id", service.uuid())
                        .add("serviceId", service.uuid())
                        .add("name", service.name())
                        .add("public", service.isPublic())
                        .add("from", service.status().text())
                        .add("to", to.text())
                        .add("status", to.text())
                        .add("since", EventTimes.text(at))
                        .add("cause", by)
                        .build()
                        .toString());
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
