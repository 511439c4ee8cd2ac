package dev.pharos.incidents.control;

import dev.pharos.incidents.entity.FollowRule;
import dev.pharos.incidents.entity.MonitorVerdict;
import dev.pharos.incidents.entity.ServiceFell;
import dev.pharos.incidents.entity.ServiceRose;
import dev.pharos.incidents.entity.ServiceStatus;
import dev.pharos.incidents.entity.StatusCause;
import dev.pharos.monitoring.entity.MonitorStatus;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * What the monitors of services say, whatever is shown: an open incident or a maintenance hides it. What was said last is
 * kept, so that of several nodes that look, one finds the change.
 */
@ApplicationScoped
public class MonitorVerdicts {

    private static final String SERVICE =
            "SELECT follow, required_up, auto_incident, monitor_status FROM service WHERE tenant_id = ? AND id = ?";
    private static final String MONITORS = """
        SELECT m.uuid, m.name, s.status FROM service_monitor l
        JOIN monitor m ON m.tenant_id = l.tenant_id AND m.id = l.monitor_id
        JOIN monitor_state s ON s.tenant_id = l.tenant_id AND s.monitor_id = l.monitor_id
        WHERE l.tenant_id = ? AND l.service_id = ? ORDER BY s.since DESC, m.id\
        """;
    private static final String KEEP = "UPDATE service SET monitor_status = ? WHERE tenant_id = ? AND id = ?";

    private record Followed(MonitorStatus status, StatusCause cause) {}

    private record Finding(MonitorVerdict verdict, boolean opensIncidents) {}

    @Inject
    DataSource database;

    @Inject
    Event<ServiceFell> fell;

    @Inject
    Event<ServiceRose> rose;

    /** The followed monitor that changed last; empty where the service follows none. */
    public Optional<StatusCause> cause(long tenantId, long service) throws SQLException {
        try (var connection = database.getConnection()) {
            return followed(connection, tenantId, service).stream().findFirst().map(Followed::cause);
        }
    }

    /**
     * Tells when monitors bring a service down or up again that opens incidents by itself. Where they have nothing to say,
     * what they said last still counts: to be unknown is no recovery.
     */
    public void review(long tenantId, long service, StatusCause cause) throws SQLException {
        var found = find(tenantId, service);
        if (found.isPresent()) {
            keep(tenantId, service, found.get().verdict().now());
            if (found.get().opensIncidents()) {
                tell(tenantId, service, found.get().verdict(), cause);
            }
        }
    }

    /** Empty where the monitors say nothing, or what they said before. */
    private Optional<Finding> find(long tenantId, long service) throws SQLException {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(SERVICE)) {
            select.setLong(1, tenantId);
            select.setLong(2, service);
            try (var row = select.executeQuery()) {
                return row.next()
                        ? finding(row, followed(connection, tenantId, service))
                                .filter(found -> found.verdict().isNews())
                        : Optional.empty();
            }
        }
    }

    private static Optional<Finding> finding(ResultSet row, List<Followed> monitors) throws SQLException {
        var before = ServiceStatus.parse(row.getString("monitor_status")).orElse(null);
        var opensIncidents = row.getBoolean("auto_incident");
        return judge(row, monitors).map(now -> new Finding(new MonitorVerdict(before, now), opensIncidents));
    }

    private void tell(long tenantId, long service, MonitorVerdict verdict, StatusCause cause) {
        if (verdict.fell()) {
            fell.fire(new ServiceFell(tenantId, service, verdict.now(), cause));
        } else if (verdict.rose()) {
            rose.fire(new ServiceRose(tenantId, service, verdict.now(), cause));
        }
    }

    private static Optional<ServiceStatus> judge(ResultSet row, List<Followed> monitors) throws SQLException {
        return FollowRule.parse(row.getString("follow"))
                .orElseThrow()
                .judge(monitors.stream().map(Followed::status).toList(), row.getInt("required_up"));
    }

    private void keep(long tenantId, long service, ServiceStatus said) throws SQLException {
        try (var connection = database.getConnection();
                var update = connection.prepareStatement(KEEP)) {
            update.setString(1, said.text());
            update.setLong(2, tenantId);
            update.setLong(3, service);
            update.executeUpdate();
        }
    }

    /** The one that changed last comes first. */
    private static List<Followed> followed(Connection connection, long tenantId, long service) throws SQLException {
        try (var select = connection.prepareStatement(MONITORS)) {
            select.setLong(1, tenantId);
            select.setLong(2, service);
            var monitors = new ArrayList<Followed>();
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    monitors.add(new Followed(
                            MonitorStatus.parse(rows.getString("status")).orElseThrow(),
                            new StatusCause(
                                    StatusCause.Kind.MONITOR,
                                    UUID.fromString(rows.getString("uuid")),
                                    rows.getString("name"))));
                }
            }
            return monitors;
        }
    }
}
