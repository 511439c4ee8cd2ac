package dev.pharos.audit.control;

import dev.pharos.audit.entity.AuditEntry;
import dev.pharos.audit.entity.ChainHash;
import dev.pharos.audit.entity.ChainHead;
import dev.pharos.audit.entity.ChainLink;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.function.LongFunction;
import javax.sql.DataSource;

/** The SQL that appends to a chain. Whoever appends holds the chain's head until the transaction ends. */
@ApplicationScoped
public class AuditWriter {

    /** Locks the head exclusively at once: two that first shared the lock and then both wanted more would deadlock. */
    private static final String BEGIN = "INSERT INTO audit_head (tenant_id, seq, hash) VALUES (?, 0, ?)"
            + " ON DUPLICATE KEY UPDATE tenant_id = VALUES(tenant_id)";

    private static final String MOVE = "UPDATE audit_head SET seq = ?, hash = ? WHERE tenant_id = ?";

    @Inject
    DataSource database;

    /** @param entry makes the entry, given its number */
    public void append(long tenantId, LongFunction<AuditEntry> entry) throws SQLException {
        try (var connection = database.getConnection()) {
            append(connection, tenantId, entry);
        }
    }

    /** The same in the transaction of a connection that somebody else opened. */
    public static void append(Connection connection, long tenantId, LongFunction<AuditEntry> entry)
            throws SQLException {
        begin(connection, tenantId);
        var head = AuditRows.head(connection, tenantId, true);
        var next = entry.apply(head.seq() + 1);
        var hash = ChainHash.of(head.hash(), tenantId, next);
        AuditRows.add(connection, tenantId, new ChainLink(next, hash));
        move(connection, tenantId, new ChainHead(next.seq(), hash));
    }

    private static void begin(Connection connection, long tenantId) throws SQLException {
        try (var begin = connection.prepareStatement(BEGIN, Statement.NO_GENERATED_KEYS)) {
            begin.setLong(1, tenantId);
            begin.setBytes(2, ChainHash.GENESIS);
            begin.executeUpdate();
        }
    }

    private static void move(Connection connection, long tenantId, ChainHead head) throws SQLException {
        try (var update = connection.prepareStatement(MOVE)) {
            update.setLong(1, head.seq());
            update.setBytes(2, head.hash());
            update.setLong(3, tenantId);
            update.executeUpdate();
        }
    }
}
