package dev.pharos.it.client;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;

/** What happens to an organization's services, written as the product writes it: the rows, and the event that tells of them. */
public record StatusStory(Organization organization) {

    /** Adds a service. */
    public String service(String name, boolean isPublic) throws SQLException {
        var id = UUID.randomUUID().toString();
        execute("""
                  INSERT INTO service (tenant_id, uuid, name, description, position, public, follow, auto_incident, manual_status,
                    status, status_since, created_at, updated_at, version)
                  SELECT id, ?, ?, '', 0, ?, 'none', FALSE, 'operational', 'operational', UTC_TIMESTAMP(3), UTC_TIMESTAMP(6),
                    UTC_TIMESTAMP(6), 0 FROM tenant WHERE uuid = ?\
                  """, id, name, isPublic, organization.id());
        return id;
    }

    /** Opens an incident that affects a service, and tells of it. */
    public String incident(String title, String body, String service) throws SQLException {
        var id = UUID.randomUUID().toString();
        try (var connection = organization.server().database().open()) {
            connection.setAutoCommit(false);
            execute(connection, """
                    INSERT INTO incident (tenant_id, uuid, title, impact, status, started_at, created_at, updated_at, version)
                    SELECT id, ?, ?, 'major', 'investigating', UTC_TIMESTAMP(3), UTC_TIMESTAMP(6), UTC_TIMESTAMP(6), 0
                    FROM tenant WHERE uuid = ?\
                    """, id, title, organization.id());
            execute(connection, """
                    INSERT INTO incident_service (tenant_id, incident_id, service_id, status)
                    SELECT i.tenant_id, i.id, s.id, 'major_outage' FROM incident i JOIN service s ON s.tenant_id = i.tenant_id
                    WHERE i.uuid = ? AND s.uuid = ?\
                    """, id, service);
            update(connection, id, "investigating", body);
            tell(connection, "incident_created", "{\"id\":\"" + id + "\",\"public\":true}");
            connection.commit();
        }
        return id;
    }

    /** Writes one more update, and tells of it. */
    public void update(String incident, String status, String body) throws SQLException {
        try (var connection = organization.server().database().open()) {
            connection.setAutoCommit(false);
            update(connection, incident, status, body);
            tell(connection, "incident_update_added", "{\"id\":\"" + incident + "\",\"public\":true}");
            connection.commit();
        }
    }

    /** Tells of something. */
    public void tell(String type, String payload) throws SQLException {
        try (var connection = organization.server().database().open()) {
            tell(connection, type, payload);
        }
    }

    private static void update(Connection connection, String incident, String status, String body) throws SQLException {
        execute(connection, """
                INSERT INTO incident_update (tenant_id, uuid, incident_id, status, body, author_kind, author_name, created_at)
                SELECT tenant_id, ?, id, ?, ?, 'person', 'Ann', UTC_TIMESTAMP(3) FROM incident WHERE uuid = ?\
                """, UUID.randomUUID().toString(), status, body, incident);
        execute(connection, "UPDATE incident SET status = ? WHERE uuid = ?", status, incident);
    }

    private void tell(Connection connection, String type, String payload) throws SQLException {
        execute(connection, """
                INSERT INTO event (tenant_id, type, payload, created_at)
                SELECT id, ?, ?, UTC_TIMESTAMP(3) FROM tenant WHERE uuid = ?\
                """, type, payload, organization.id());
    }

    /** Any other statement. */
    public void execute(String sql, Object... parameters) throws SQLException {
        try (var connection = organization.server().database().open()) {
            execute(connection, sql, parameters);
        }
    }

    private static void execute(Connection connection, String sql, Object... parameters) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            for (var index = 0; index < parameters.length; index++) {
                statement.setObject(index + 1, parameters[index]);
            }
            statement.executeUpdate();
        }
    }

    /** A number that the database answers. */
    public long number(String sql, Object... parameters) throws SQLException {
        try (var connection = organization.server().database().open();
                var statement = connection.prepareStatement(sql)) {
            for (var index = 0; index < parameters.length; index++) {
                statement.setObject(index + 1, parameters[index]);
            }
            try (var row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }
}
