package dev.pharos.audit.boundary;

import dev.pharos.audit.control.AuditReader;
import dev.pharos.audit.control.AuditVerifier;
import dev.pharos.audit.entity.AuditEntry;
import dev.pharos.audit.entity.AuditFilter;
import dev.pharos.audit.entity.Verification;
import dev.pharos.platform.entity.DomainException;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

/** What was written down, for those who may read it. Entries never change, so every page of them is good for itself. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class AuditTrail {

    @Inject
    AuditReader reader;

    @Inject
    AuditVerifier verifier;

    private interface Reading<T> {
        T read() throws SQLException;
    }

    public AuditEntry get(long tenantId, UUID id) {
        return read(() -> reader.find(tenantId, id)).orElseThrow(() -> DomainException.notFound("audit-entry"));
    }

    /**
     * Entries after one that was read before, newest first.
     *
     * @param before the number of the entry that was read last, or null
     */
    public List<AuditEntry> list(long tenantId, AuditFilter filter, Long before, int limit) {
        return read(() -> reader.list(tenantId, filter, before, limit));
    }

    /** The actions that were ever written down, by name. */
    public List<String> actions(long tenantId) {
        return read(() -> reader.actions(tenantId));
    }

    /** Whether all that was written is still there as it was written. */
    public Verification verify(long tenantId) {
        return read(() -> verifier.verify(tenantId));
    }

    private static <T> T read(Reading<T> reading) {
        try {
            return reading.read();
        } catch (SQLException e) {
            throw DomainException.unavailable("audit-log", "The audit log cannot be read right now.", e);
        }
    }
}
