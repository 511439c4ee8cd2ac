package dev.pharos.incidents.control;

import dev.pharos.incidents.entity.Affected;
import dev.pharos.incidents.entity.ServiceStatus;
import dev.pharos.platform.entity.DomainException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/** Which services incidents and templates name, and with which status; every query names the tenant. */
@ApplicationScoped
public class AffectedServices {

    /** What names services. */
    public enum Owner {
        INCIDENT("incident_service", "incident_id"),
        TEMPLATE("incident_template_service", "template_id");

        private final String table;
        private final String column;

        Owner(String table, String column) {
            this.table = table;
            this.column = column;
        }
    }

    private static final String SERVICES =
            "SELECT id, uuid, name, public, status FROM service WHERE tenant_id = ? AND ";

    @Inject
    DataSource database;

    private interface Work<T> {
        T on(PreparedStatement statement) throws SQLException;
    }

    /**
     * The services that somebody names, in the order of the services.
     *
     * @param field to blame where one of them is none of the tenant's
     */
    public List<Affected> named(long tenantId, Map<UUID, ServiceStatus> wanted, String field) {
        if (wanted.isEmpty()) {
            return List.of();
        }
        var sql = SERVICES + "uuid IN (" + marks(wanted.size()) + ") ORDER BY position, id";
        var found = with(sql, select -> {
            select.setLong(1, tenantId);
            var index = 2;
            for (var id : wanted.keySet()) {
                select.setString(index++, id.toString());
            }
            return affected(select);
        });
        if (found.size() < wanted.size()) {
            throw DomainException.invalid(field, "must be services of the organization");
        }
        return found.stream()
                .map(service -> service.taking(wanted.get(service.id())))
                .toList();
    }

    /** All services of a tenant with the status they are shown with, for people to choose from. */
    public List<Affected> all(long tenantId) {
        return with(SERVICES + "TRUE ORDER BY position, id", select -> {
            select.setLong(1, tenantId);
            return affected(select);
        });
    }

    /** One service, by its internal id. */
    public Optional<Affected> find(long tenantId, long serviceId) {
        return with(SERVICES + "id = ?", select -> {
                    select.setLong(1, tenantId);
                    select.setLong(2, serviceId);
                    return affected(select);
                })
                .stream()
                .findFirst();
    }

    /** The services of several owners, by the owners' internal ids. */
    public Map<Long, List<Affected>> of(Owner owner, long tenantId, Collection<Long> owners) {
        if (owners.isEmpty()) {
            return Map.of();
        }
        var sql = "SELECT s.id, s.uuid, s.name, s.public, a.status, a." + owner.column + " FROM " + owner.table
                + " a JOIN service s ON s.tenant_id = a.tenant_id AND s.id = a.service_id WHERE a.tenant_id = ? AND a."
                + owner.column + " IN (" + marks(owners.size()) + ") ORDER BY s.position, s.id";
        return with(sql, select -> {
            select.setLong(1, tenantId);
            var index = 2;
            for (var id : owners) {
                select.setLong(index++, id);
            }
            var byOwner = new LinkedHashMap<Long, List<Affected>>();
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    byOwner.computeIfAbsent(rows.getLong(6), unseen -> new ArrayList<>())
                            .add(affected(rows));
                }
            }
            return byOwner;
        });
    }

    public List<Affected> of(Owner owner, long tenantId, long id) {
        return of(owner, tenantId, List.of(id)).getOrDefault(id, List.of());
    }

    /** Lets an owner name these and no others. */
    public void replace(Owner owner, long tenantId, long id, Collection<Affected> services) {
        with("DELETE FROM " + owner.table + " WHERE tenant_id = ? AND " + owner.column + " = ?", delete -> {
            delete.setLong(1, tenantId);
            delete.setLong(2, id);
            return delete.executeUpdate();
        });
        if (services.isEmpty()) {
            return;
        }
        var sql = "INSERT INTO " + owner.table + " (tenant_id, " + owner.column
                + ", service_id, status) VALUES (?, ?, ?, ?)";
        with(sql, insert -> {
            for (var service : services) {
                insert.setLong(1, tenantId);
                insert.setLong(2, id);
                insert.setLong(3, service.serviceId());
                insert.setString(4, service.status().text());
                insert.addBatch();
            }
            return insert.executeBatch();
        });
    }

    private static List<Affected> affected(PreparedStatement select) throws SQLException {
        var services = new ArrayList<Affected>();
        try (var rows = select.executeQuery()) {
            while (rows.next()) {
                services.add(affected(rows));
            }
        }
        return services;
    }

    private static Affected affected(ResultSet row) throws SQLException {
        return new Affected(
                row.getLong(1),
                UUID.fromString(row.getString(2)),
                row.getString(3),
                row.getBoolean(4),
                ServiceStatus.parse(row.getString(5)).orElseThrow());
    }

    private <T> T with(String sql, Work<T> work) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            return work.on(statement);
        } catch (SQLException e) {
            throw DomainException.unavailable("services", "The affected services are out of reach right now.", e);
        }
    }

    private static String marks(int count) {
        return String.join(", ", Collections.nCopies(count, "?"));
    }
}
