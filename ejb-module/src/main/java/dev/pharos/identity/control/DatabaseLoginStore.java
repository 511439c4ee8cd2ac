package dev.pharos.identity.control;

import dev.pharos.identity.entity.DatabaseLogin;
import dev.pharos.platform.entity.UtcTimestamps;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDateTime;
import java.util.Optional;
import javax.sql.DataSource;

/** Which organizations have a login to their schema. */
@ApplicationScoped
public class DatabaseLoginStore {

    private static final String FIND = "SELECT name, created_at FROM tenant_login WHERE tenant_id = ? FOR UPDATE";
    private static final String PUT = "INSERT INTO tenant_login (tenant_id, name, created_at) VALUES (?, ?, ?)"
            + " ON DUPLICATE KEY UPDATE name = VALUES(name), created_at = VALUES(created_at)";
    private static final String DELETE = "DELETE FROM tenant_login WHERE tenant_id = ?";

    @Inject
    DataSource database;

    /** Holds it until the transaction ends, so that two passwords are not made at once. */
    public Optional<DatabaseLogin> find(long tenantId) throws SQLException {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement(FIND)) {
            query.setLong(1, tenantId);
            try (var row = query.executeQuery()) {
                return row.next()
                        ? Optional.of(new DatabaseLogin(
                                row.getString(1), UtcTimestamps.instant(row.getObject(2, LocalDateTime.class))))
                        : Optional.empty();
            }
        }
    }

    public void put(long tenantId, DatabaseLogin login) throws SQLException {
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement(PUT, Statement.NO_GENERATED_KEYS)) {
            insert.setLong(1, tenantId);
            insert.setString(2, login.schema());
            insert.setObject(3, UtcTimestamps.of(login.createdAt()));
            insert.executeUpdate();
        }
    }

    public void delete(long tenantId) throws SQLException {
        try (var connection = database.getConnection();
                var delete = connection.prepareStatement(DELETE, Statement.NO_GENERATED_KEYS)) {
            delete.setLong(1, tenantId);
            delete.executeUpdate();
        }
    }
}
