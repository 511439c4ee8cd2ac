package dev.pharos.audit.boundary;

import static dev.pharos.platform.entity.JsonApi.JSON;

import dev.pharos.audit.control.AuditWriter;
import dev.pharos.audit.entity.Actor;
import dev.pharos.audit.entity.AuditEntry;
import dev.pharos.audit.entity.Deed;
import dev.pharos.platform.entity.DomainException;
import dev.pharos.platform.entity.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.ContextNotActiveException;
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
        record(tenantId, current(), deed);
    }

    /** One deed of somebody the request has only just found out about, such as whoever logs in. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void record(long tenantId, Actor who, Deed deed) {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        try {
            writer.append(tenantId, seq -> entry(seq, now, who, deed));
        } catch (SQLException e) {
            throw DomainException.unavailable("audit-log", "The change could not be recorded.", e);
        }
    }

    private AuditEntry entry(long seq, Instant now, Actor who, Deed deed) {
        return new AuditEntry(
                seq,
                Ids.next(),
                now,
                who,
                deed.action(),
                deed.objectType(),
                deed.objectId(),
                cut(deed.objectName()),
                json(deed.before()),
                json(deed.after()));
    }

    private Actor current() {
        try {
            return actor.get();
        } catch (ContextNotActiveException outsideOfRequests) {
            return Actor.system();
        }
    }

    /** What the column holds, never half a character: what is read back must be what was hashed. */
    private static String cut(String name) {
        return name.codePointCount(0, name.length()) <= NAME
                ? name
                : name.substring(0, name.offsetByCodePoints(0, NAME));
    }

    private static String json(Map<String, ?> values) {
        return values == null ? null : JSON.createObjectBuilder(values).build().toString();
    }
}
