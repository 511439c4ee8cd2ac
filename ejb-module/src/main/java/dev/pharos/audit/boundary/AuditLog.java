package dev.pharos.audit.boundary;

import static dev.pharos.platform.entity.JsonApi.JSON;

import dev.pharos.audit.control.AuditWriter;
import dev.pharos.audit.entity.AuditEntry;
import dev.pharos.audit.entity.Deed;
import dev.pharos.platform.entity.DomainException;
import dev.pharos.platform.entity.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;

/**
 * Writes down who changed what, in the transaction of the change: what rolls back was never done, and what cannot be written
 * down is not done. The last thing a transaction does, because entries of one organization wait for each other.
 */
@ApplicationScoped
public class AuditLog {

    private static final int NAME = 254;

    @Inject
    AuditWriter writer;

    @Inject
    CurrentActor actor;

    @Inject
    Clock clock;

    /** One deed of the current actor. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void record(long tenantId, Deed deed) {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        try {
            writer.append(tenantId, seq -> entry(seq, now, deed));
        } catch (SQLException e) {
            throw DomainException.unavailable("audit-log", "The change could not be recorded.", e);
        }
    }

    private AuditEntry entry(long seq, Instant now, Deed deed) {
        return new AuditEntry(
                seq,
                Ids.next(),
                now,
                actor.get(),
                deed.action(),
                deed.objectType(),
                deed.objectId(),
                deed.objectName().substring(0, Math.min(deed.objectName().length(), NAME)),
                json(deed.before()),
                json(deed.after()));
    }

    private static String json(Map<String, ?> values) {
        return values == null ? null : JSON.createObjectBuilder(values).build().toString();
    }
}
