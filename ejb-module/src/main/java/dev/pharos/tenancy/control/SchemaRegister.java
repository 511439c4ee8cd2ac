package dev.pharos.tenancy.control;

import dev.pharos.tenancy.entity.SchemaName;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/** Which tenants have which schema, and which node works on one. */
@ApplicationScoped
public class SchemaRegister {

    private static final String NAME_OF_SLUG = "CONCAT('t_', REPLACE(t.slug, '-', '_'))";
    private static final String INCOMPLETE = "SELECT t.id, t.slug FROM tenant t"
            + " LEFT JOIN tenant_schema s ON s.tenant_id = t.id WHERE s.fingerprint IS NULL ORDER BY t.id";
    private static final String OUTDATED = "SELECT t.id, t.slug FROM tenant t"
            + " JOIN tenant_schema s ON s.tenant_id = t.id WHERE s.fingerprint <> ? ORDER BY t.id";
    private static final String ABANDONED = "SELECT s.tenant_id, s.name FROM tenant_schema s"
            + " LEFT JOIN tenant t ON t.id = s.tenant_id WHERE t.id IS NULL OR s.name <> " + NAME_OF_SLUG;
    private static final String OWNER = "SELECT tenant_id FROM tenant_schema WHERE name = ?";
    private static final String COMPLETE =
            "SELECT name FROM tenant_schema WHERE tenant_id = ? AND fingerprint IS NOT NULL";
    private static final String ADD =
            "INSERT IGNORE INTO tenant_schema (tenant_id, name, created_at) VALUES (?, ?, UTC_TIMESTAMP(3))";
    private static final String CLAIM = "UPDATE tenant_schema SET claimed_until = UTC_TIMESTAMP(3) + INTERVAL 60 SECOND"
            + " WHERE tenant_id = ? AND (claimed_until IS NULL OR claimed_until < UTC_TIMESTAMP(3))";
    private static final String RELEASE = "UPDATE tenant_schema SET claimed_until = NULL WHERE tenant_id = ?";
    private static final String FINISH =
            "UPDATE tenant_schema SET fingerprint = ?, claimed_until = NULL WHERE tenant_id = ?";
    private static final String FORGET = "DELETE FROM tenant_schema WHERE tenant_id = ?";

    /** A tenant and the schema it has or should have. */
    public record Entry(long tenantId, SchemaName name) {}

    @Inject
    DataSource database;

    /** Tenants whose schema was never finished. */
    public List<Entry> incomplete() throws SQLException {
        return entries(INCOMPLETE);
    }

    /** Tenants whose views are others than they should be. */
    public List<Entry> outdated(byte[] fingerprint) throws SQLException {
        return entries(OUTDATED, (Object) fingerprint);
    }

    /** Schemas of tenants that are gone or have another name now. */
    public List<Entry> abandoned() throws SQLException {
        return entries(ABANDONED);
    }

    /** Whose schema is registered under this name. */
    public Optional<Long> owner(SchemaName name) throws SQLException {
        return first(OWNER, name.text()).map(Long::valueOf);
    }

    /** The tenant's schema, once it is complete. */
    public Optional<SchemaName> find(long tenantId) throws SQLException {
        return first(COMPLETE, tenantId).map(SchemaName::new);
    }

    public void add(Entry entry) throws SQLException {
        update(ADD, entry.tenantId(), entry.name().text());
    }

    /** Whether this node may work on it now; after a minute it may have died and another one may. */
    public boolean claim(long tenantId) throws SQLException {
        return update(CLAIM, tenantId) == 1;
    }

    public void release(long tenantId) throws SQLException {
        update(RELEASE, tenantId);
    }

    public void finish(long tenantId, byte[] fingerprint) throws SQLException {
        update(FINISH, fingerprint, tenantId);
    }

    public void forget(long tenantId) throws SQLException {
        update(FORGET, tenantId);
    }

    private List<Entry> entries(String sql, Object... parameters) throws SQLException {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement(sql)) {
            for (var i = 0; i < parameters.length; i++) {
                query.setObject(i + 1, parameters[i]);
            }
            try (var rows = query.executeQuery()) {
                var entries = new ArrayList<Entry>();
                while (rows.next()) {
                    entries.add(new Entry(rows.getLong(1), name(rows.getString(2))));
                }
                return entries;
            }
        }
    }

    private static SchemaName name(String slugOrName) {
        return slugOrName.startsWith("t_") ? new SchemaName(slugOrName) : SchemaName.of(slugOrName);
    }

    private Optional<String> first(String sql, Object parameter) throws SQLException {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement(sql)) {
            query.setObject(1, parameter);
            try (var row = query.executeQuery()) {
                return row.next() ? Optional.of(row.getString(1)) : Optional.empty();
            }
        }
    }

    private int update(String sql, Object... parameters) throws SQLException {
        try (var connection = database.getConnection();
                var change = connection.prepareStatement(sql, Statement.NO_GENERATED_KEYS)) {
            for (var i = 0; i < parameters.length; i++) {
                change.setObject(i + 1, parameters[i]);
            }
            return change.executeUpdate();
        }
    }
}
