package dev.pharos.incidents.control;

import dev.pharos.platform.entity.DomainException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;

/** Which services and monitors maintenances affect; every query names the tenant. */
@ApplicationScoped
public class MaintenanceLinks {

    /** One of the two kinds of things: its table, its link and its field in the API. */
    public enum Kind {
        SERVICE("service", "serviceIds"),
        MONITOR("monitor", "monitorIds");

        private final String table;
        private final String field;

        Kind(String table, String field) {
            this.table = table;
            this.field = field;
        }

        private String link() {
            return "maintenance_" + table;
        }

        private String column() {
            return table + "_id";
        }
    }

    /** All monitors that a running occurrence affects: those it names, and those its services follow. */
    private static final String AFFECTED_NOW = """
            SELECT l.monitor_id FROM maintenance_occurrence o
            JOIN maintenance_monitor l ON l.tenant_id = o.tenant_id AND l.maintenance_id = o.maintenance_id
            WHERE o.tenant_id = ? AND o.status IN ('in_progress', 'verifying')
            UNION
            SELECT f.monitor_id FROM maintenance_occurrence o
            JOIN maintenance_service l ON l.tenant_id = o.tenant_id AND l.maintenance_id = o.maintenance_id
            JOIN service_monitor f ON f.tenant_id = l.tenant_id AND f.service_id = l.service_id
            WHERE o.tenant_id = ? AND o.status IN ('in_progress', 'verifying')""";

    private static final String HELD =
            "SELECT monitor_id FROM monitor_state WHERE tenant_id = ? AND status = 'maintenance'";
    private static final String PAUSED =
            "SELECT monitor_id FROM monitor_state WHERE tenant_id = ? AND status = 'paused'";
    private static final String SERVICES =
            "SELECT service_id FROM maintenance_service WHERE tenant_id = ? AND maintenance_id = ?";
    private static final String HIDDEN = """
            SELECT m.id FROM maintenance m LEFT JOIN maintenance_service l
            ON l.tenant_id = m.tenant_id AND l.maintenance_id = m.id
            LEFT JOIN service s ON s.tenant_id = l.tenant_id AND s.id = l.service_id
            WHERE m.tenant_id = ? AND m.id IN (%s) GROUP BY m.id, m.withheld HAVING COALESCE(MAX(s.public), NOT m.withheld) = 0""";

    @Inject
    DataSource database;

    /** The ids of what these maintenances affect, by the maintenance's internal id; none where there is no entry. */
    public Map<Long, List<UUID>> of(long tenantId, Collection<Long> maintenances, Kind kind) {
        var sql = "SELECT l.maintenance_id, t.uuid FROM " + kind.link() + " l JOIN " + kind.table
                + " t ON t.tenant_id = l.tenant_id AND t.id = l." + kind.column()
                + " WHERE l.tenant_id = ? AND l.maintenance_id IN (" + Rows.ids(maintenances) + ") ORDER BY t.id";
        try (var connection = database.getConnection();
                var query = connection.prepareStatement(sql)) {
            Rows.bind(query, tenantId);
            var found = new HashMap<Long, List<UUID>>();
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    found.computeIfAbsent(rows.getLong(1), none -> new ArrayList<>())
                            .add(UUID.fromString(rows.getString(2)));
                }
            }
            return found;
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    /** Makes a maintenance affect these and no others; refuses what is not the tenant's. */
    public void replace(long tenantId, long maintenance, Kind kind, List<UUID> things) {
        try (var connection = database.getConnection()) {
            update(
                    connection,
                    "DELETE FROM " + kind.link() + " WHERE tenant_id = ? AND maintenance_id = ?",
                    tenantId,
                    maintenance);
            var known = things.isEmpty()
                    ? 0
                    : update(
                            connection,
                            "INSERT INTO " + kind.link() + " (tenant_id, maintenance_id, " + kind.column()
                                    + ") SELECT tenant_id, ?, id FROM " + kind.table
                                    + " WHERE tenant_id = ? AND uuid IN (" + Rows.uuids(things) + ")",
                            maintenance,
                            tenantId);
            if (known != things.size()) {
                throw DomainException.invalid(kind.field, "must name " + kind.table + "s of the organization");
            }
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    /** The internal ids of the services that a maintenance affects. */
    public Set<Long> services(long tenantId, long maintenance) {
        return ids(SERVICES, tenantId, maintenance);
    }

    /** Those of these maintenances that affect services, but no public one, or did so before a service was deleted. */
    public Set<Long> hidden(long tenantId, Collection<Long> maintenances) {
        return ids(HIDDEN.formatted(Rows.ids(maintenances)), tenantId);
    }

    /** The internal ids of the monitors that running occurrences affect. */
    public Set<Long> affectedMonitors(long tenantId) {
        return ids(AFFECTED_NOW, tenantId, tenantId);
    }

    /** Whether exactly the monitors in question are in maintenance; of paused ones nothing is asked. */
    public boolean settled(long tenantId) {
        var wanted = new HashSet<>(affectedMonitors(tenantId));
        wanted.removeAll(ids(PAUSED, tenantId));
        return wanted.equals(ids(HELD, tenantId));
    }

    private Set<Long> ids(String sql, Object... values) {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement(sql)) {
            Rows.bind(query, values);
            var ids = new HashSet<Long>();
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    ids.add(rows.getLong(1));
                }
            }
            return ids;
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    private static int update(Connection connection, String sql, Object... values) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            Rows.bind(statement, values);
            return statement.executeUpdate();
        }
    }

    private static DomainException failed(SQLException e) {
        return DomainException.unavailable("maintenance", "The maintenance could not be read or kept.", e);
    }
}
