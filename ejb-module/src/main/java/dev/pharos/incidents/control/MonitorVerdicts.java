package dev.pharos.incidents.control;

import dev.pharos.incidents.entity.FollowRule;
import dev.pharos.incidents.entity.FollowedMonitor;
import dev.pharos.incidents.entity.MonitorVerdict;
import dev.pharos.incidents.entity.ServiceFell;
import dev.pharos.incidents.entity.ServiceRose;
import dev.pharos.incidents.entity.ServiceStatus;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * What the monitors of services say, whatever is shown: an open incident or a maintenance hides it. What was said last is
 * kept, so that of several nodes that look, one finds the change.
 */
@ApplicationScoped
public class MonitorVerdicts {

    private static final String SERVICES =
            "SELECT id, follow, required_up, auto_incident, monitor_status FROM service WHERE tenant_id = ?"
                    + " AND id IN (%s) ORDER BY id";
    private static final String KEEP = "UPDATE service SET monitor_status = ? WHERE tenant_id = ? AND id = ?";

    private record Finding(long service, MonitorVerdict verdict, boolean opensIncidents) {}

    @Inject
    DataSource database;

    @Inject
    Event<ServiceFell> fell;

    @Inject
    Event<ServiceRose> rose;

    /**
     * Tells when monitors bring a service down or up again that opens incidents by itself. Where they have nothing to say,
     * what they said last still counts: to be unknown is no recovery.
     *
     * @param followed by the internal id of the service
     */
    public void review(long tenantId, Map<Long, List<FollowedMonitor>> followed) throws SQLException {
        for (var finding : news(tenantId, followed)) {
            keep(tenantId, finding.service(), finding.verdict().now());
            if (finding.opensIncidents()) {
                tell(tenantId, finding.service(), finding.verdict());
            }
        }
    }

    /** Without those whose monitors say nothing, or what they said before. */
    private List<Finding> news(long tenantId, Map<Long, List<FollowedMonitor>> followed) throws SQLException {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(SERVICES.formatted(Rows.ids(followed.keySet())))) {
            select.setLong(1, tenantId);
            var found = new ArrayList<Finding>();
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    finding(rows, followed.get(rows.getLong("id")))
                            .filter(finding -> finding.verdict().isNews())
                            .ifPresent(found::add);
                }
            }
            return found;
        }
    }

    private static Optional<Finding> finding(ResultSet row, List<FollowedMonitor> monitors) throws SQLException {
        var service = row.getLong("id");
        var before = ServiceStatus.parse(row.getString("monitor_status")).orElse(null);
        var opensIncidents = row.getBoolean("auto_incident");
        return judge(row, monitors).map(now -> new Finding(service, new MonitorVerdict(before, now), opensIncidents));
    }

    private void tell(long tenantId, long service, MonitorVerdict verdict) {
        if (verdict.fell()) {
            fell.fire(new ServiceFell(tenantId, service, verdict.now()));
        } else if (verdict.rose()) {
            rose.fire(new ServiceRose(tenantId, service, verdict.now()));
        }
    }

    private static Optional<ServiceStatus> judge(ResultSet row, List<FollowedMonitor> monitors) throws SQLException {
        return FollowRule.parse(row.getString("follow"))
                .orElseThrow()
                .judge(monitors.stream().map(FollowedMonitor::status).toList(), row.getInt("required_up"));
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
}
