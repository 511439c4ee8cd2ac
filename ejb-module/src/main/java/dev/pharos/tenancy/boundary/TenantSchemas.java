package dev.pharos.tenancy.boundary;

import dev.pharos.platform.entity.DomainException;
import dev.pharos.tenancy.control.SchemaBuilder;
import dev.pharos.tenancy.control.SchemaCatalog;
import dev.pharos.tenancy.control.SchemaRegister;
import dev.pharos.tenancy.entity.DatabaseAddress;
import dev.pharos.tenancy.entity.SchemaName;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Optional;

/**
 * Tenants' own schemas, and who may log in to them. Apart from the caller's transaction, which statements of this kind
 * would commit.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class TenantSchemas {

    @Inject
    SchemaRegister register;

    @Inject
    SchemaBuilder builder;

    @Inject
    SchemaCatalog catalog;

    /** The tenant's schema. Refuses with UNAVAILABLE while there is none: the database user may lack the right. */
    public SchemaName get(long tenantId) {
        try {
            return register.find(tenantId).orElseThrow(() -> unavailable(null));
        } catch (SQLException failed) {
            throw unavailable(failed);
        }
    }

    /**
     * Makes the schema's login, or gives it a new password.
     *
     * @param password of URL-safe Base64 characters, nothing that would need quoting
     */
    public void admit(SchemaName schema, String password) {
        try {
            builder.admit(schema, password);
        } catch (SQLException failed) {
            throw unavailable(failed);
        }
    }

    /** Where a login reaches the database, if it is one place. */
    public Optional<DatabaseAddress> address() {
        try {
            return DatabaseAddress.of(catalog.url());
        } catch (SQLException failed) {
            throw unavailable(failed);
        }
    }

    /** Ends the schema's login. */
    public void expel(SchemaName schema) {
        try {
            builder.expel(schema);
        } catch (SQLException failed) {
            throw unavailable(failed);
        }
    }

    private static DomainException unavailable(SQLException cause) {
        return DomainException.unavailable(
                "database-schema-unavailable", "The organization has no database schema of its own right now.", cause);
    }
}
