package dev.pharos.it.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.UUID;

/** A service as it lies in the database, for tests that are about something else. */
public record ServiceRow(Organization owner, String id) {

    /** One more service of an organization; nothing decides about it but a hand and what a test opens. */
    public static ServiceRow add(Organization owner, String name, boolean visible) throws SQLException {
        var service = new ServiceRow(owner, UUID.randomUUID().toString());
        service.update("""
                INSERT INTO service (tenant_id, uuid, name, description, position, public, follow, auto_incident,
                    manual_status, status, status_since, created_at, updated_at, version)
                SELECT t.id, ?, ?, '', (SELECT COUNT(*) FROM service s WHERE s.tenant_id = t.id), ?, 'none', FALSE,
                    'operational', 'operational', UTC_TIMESTAMP(3), UTC_TIMESTAMP(6), UTC_TIMESTAMP(6), 1
                FROM tenant t WHERE t.uuid = ?""", service.id, name, visible, owner.id());
        service.update("""
                INSERT INTO service_segment (tenant_id, service_id, started_at, status, cause_kind, cause_name)
                SELECT tenant_id, id, status_since, status, 'system', 'test' FROM service WHERE uuid = ?""", service.id);
        return service;
    }

    /** Follows a monitor, which opens incidents from now on. */
    public void follow(Monitor monitor) throws SQLException {
        update("UPDATE service SET follow = 'worst_of', auto_incident = TRUE WHERE uuid = ?", id);
        update("""
                INSERT INTO service_monitor (tenant_id, service_id, monitor_id)
                SELECT s.tenant_id, s.id, m.id FROM service s JOIN monitor m ON m.tenant_id = s.tenant_id
                WHERE s.uuid = ? AND m.uuid = ?""", id, monitor.id());
    }

    /** What is shown of it. */
    public String status() throws SQLException {
        try (var connection = owner.server().database().open();
                var query = connection.prepareStatement("SELECT status FROM service WHERE uuid = ?")) {
            query.setString(1, id);
            try (var row = query.executeQuery()) {
                assertThat(row.next()).isTrue();
                return row.getString(1);
            }
        }
    }

    private void update(String sql, Object... values) throws SQLException {
        try (var connection = owner.server().database().open();
                var statement = connection.prepareStatement(sql)) {
            for (var index = 0; index < values.length; index++) {
                statement.setObject(index + 1, values[index]);
            }
            assertThat(statement.executeUpdate()).isOne();
        }
    }
}
