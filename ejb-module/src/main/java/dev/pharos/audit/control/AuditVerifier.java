package dev.pharos.audit.control;

import dev.pharos.audit.entity.ChainHead;
import dev.pharos.audit.entity.ChainWalk;
import dev.pharos.audit.entity.Verification;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Reads a whole chain and has it judged, a page at a time: it may be longer than memory. */
@ApplicationScoped
public class AuditVerifier {

    private static final int PAGE = 500;
    private static final String NEXT = "SELECT " + AuditRows.COLUMNS
            + " FROM audit_entry WHERE tenant_id = ? AND seq > ? ORDER BY seq LIMIT " + PAGE;

    @Inject
    DataSource database;

    public Verification verify(long tenantId) throws SQLException {
        try (var connection = database.getConnection()) {
            return verify(connection, tenantId);
        }
    }

    /** The same on a connection that somebody else opened. */
    public static Verification verify(Connection connection, long tenantId) throws SQLException {
        var walk = new ChainWalk(tenantId);
        ChainHead head;
        do {
            head = AuditRows.head(connection, tenantId, false);
            walkOn(connection, tenantId, walk);
            // People go on working meanwhile: what they add is walked too, until the end stays where it is.
        } while (!head.equals(AuditRows.head(connection, tenantId, false)));
        return walk.end(head);
    }

    private static void walkOn(Connection connection, long tenantId, ChainWalk walk) throws SQLException {
        try (var query = connection.prepareStatement(NEXT)) {
            int read;
            do {
                query.setLong(1, tenantId);
                query.setLong(2, walk.lastSeq());
                var links = AuditRows.read(query);
                links.forEach(walk::step);
                read = links.size();
            } while (read == PAGE);
        }
    }
}
