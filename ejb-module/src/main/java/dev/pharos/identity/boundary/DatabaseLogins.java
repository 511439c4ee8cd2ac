package dev.pharos.identity.boundary;

import dev.pharos.audit.boundary.AuditLog;
import dev.pharos.audit.entity.Deed;
import dev.pharos.identity.control.DatabaseLoginStore;
import dev.pharos.identity.entity.DatabaseLogin;
import dev.pharos.identity.entity.IssuedDatabaseLogin;
import dev.pharos.identity.entity.Secret;
import dev.pharos.platform.entity.DomainException;
import dev.pharos.tenancy.boundary.TenantSchemas;
import dev.pharos.tenancy.entity.SchemaName;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;

/**
 * An organization's login to its own database schema. It may read and no more: what is changed past the application would
 * be in no audit log, follow no rule and be seen by no other node. The database's part is done last and on a connection of
 * its own, so when it is refused nothing is written down.
 */
@Stateless
public class DatabaseLogins {

    /** Lets secret scanners recognise a leak. */
    private static final String PASSWORD_PREFIX = "phd_";

    private static final String TYPE = "database_login";

    @Inject
    TenantSchemas schemas;

    @Inject
    DatabaseLoginStore store;

    @Inject
    AuditLog audit;

    @Inject
    Clock clock;

    /** The login; refuses with NOT_FOUND where nobody asked for one. */
    public DatabaseLogin get(long tenantId) {
        return find(tenantId).orElseThrow(() -> DomainException.notFound("database-login"));
    }

    /** A login with a new password; the one before is void. */
    public IssuedDatabaseLogin issue(long tenantId) {
        var schema = schemas.get(tenantId);
        var before = find(tenantId);
        var login = new DatabaseLogin(schema.text(), clock.instant().truncatedTo(ChronoUnit.MICROS));
        var password = Secret.random(PASSWORD_PREFIX).text();
        put(tenantId, login);
        audit.record(
                tenantId,
                before.isEmpty()
                        ? Deed.created(TYPE, null, login.schema(), Map.of("schema", login.schema()))
                        : Deed.of(TYPE, "rotated", null, login.schema()));
        schemas.admit(schema, password);
        return new IssuedDatabaseLogin(login, password, schemas.address());
    }

    /** Takes the login away. */
    public void delete(long tenantId) {
        var login = get(tenantId);
        remove(tenantId);
        audit.record(tenantId, Deed.deleted(TYPE, null, login.schema(), Map.of("schema", login.schema())));
        schemas.expel(new SchemaName(login.schema()));
    }

    private Optional<DatabaseLogin> find(long tenantId) {
        try {
            return store.find(tenantId);
        } catch (SQLException failed) {
            throw unavailable(failed);
        }
    }

    private void put(long tenantId, DatabaseLogin login) {
        try {
            store.put(tenantId, login);
        } catch (SQLException failed) {
            throw unavailable(failed);
        }
    }

    private void remove(long tenantId) {
        try {
            store.delete(tenantId);
        } catch (SQLException failed) {
            throw unavailable(failed);
        }
    }

    private static DomainException unavailable(SQLException cause) {
        return DomainException.unavailable("database-unavailable", "The service is not available right now.", cause);
    }
}
