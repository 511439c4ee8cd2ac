package dev.pharos.audit.control;

import dev.pharos.audit.entity.Actor;
import dev.pharos.audit.entity.AuditEntry;
import dev.pharos.audit.entity.ChainHash;
import dev.pharos.platform.entity.UtcTimestamps;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import java.util.function.LongFunction;
import javax.sql.DataSource;

/** The SQL that appends to a chain. Whoever appends holds the chain's head until the transaction ends. */
@ApplicationScoped
public class AuditWriter {

    private static final String BEGIN = "INSERT IGNORE INTO audit_head (tenant_id, seq, hash) VALUES (?, 0, ?)";
    private static final String HEAD = "SELECT seq, hash FROM audit_head WHERE tenant_id = ? FOR UPDATE";
    private static final String MOVE = "UPDATE audit_head SET seq = ?, hash = ? WHERE tenant_id = ?";
    private static final String ADD = """
            INSERT INTO audit_entry (tenant_id, seq, uuid, at, actor_kind, actor_id, actor_name, action, object_type,
              object_id, object_name, before_values, after_values, address, user_agent, hash)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private record Head(long seq, byte[] hash) {}

    @Inject
    DataSource database;

    /** @param entry makes the entry, given its number */
    public void append(long tenantId, LongFunction<AuditEntry> entry) throws SQLException {
        try (var connection = database.getConnection()) {
            var head = head(connection, tenantId);
            var next = entry.apply(head.seq() + 1);
            var hash = ChainHash.of(head.hash(), tenantId, next);
            add(connection, tenantId, next, hash);
            move(connection, tenantId, new Head(next.seq(), hash));
        }
    }

    private static Head head(Connection connection, long tenantId) throws SQLException {
        try (var begin = connection.prepareStatement(BEGIN, Statement.NO_GENERATED_KEYS)) {
            begin.setLong(1, tenantId);
            begin.setBytes(2, ChainHash.GENESIS);
            begin.executeUpdate();
        }
        try (var query = connection.prepareStatement(HEAD)) {
            query.setLong(1, tenantId);
            try (var row = query.executeQuery()) {
                row.next();
                return new Head(row.getLong(1), row.getBytes(2));
            }
        }
    }

    private static void move(Connection connection, long tenantId, Head head) throws SQLException {
        try (var update = connection.prepareStatement(MOVE)) {
            update.setLong(1, head.seq());
            update.setBytes(2, head.hash());
            update.setLong(3, tenantId);
            update.executeUpdate();
        }
    }

    private static void add(Connection connection, long tenantId, AuditEntry entry, byte[] hash) throws SQLException {
        try (var insert = connection.prepareStatement(ADD, Statement.NO_GENERATED_KEYS)) {
            insert.setLong(1, tenantId);
            insert.setLong(2, entry.seq());
            insert.setString(3, entry.id().toString());
            insert.setObject(4, UtcTimestamps.of(entry.at()));
            setActor(insert, entry.actor());
            insert.setString(8, entry.action());
            insert.setString(9, entry.objectType());
            insert.setString(10, text(entry.objectId()));
            insert.setString(11, entry.objectName());
            insert.setString(12, entry.before());
            insert.setString(13, entry.after());
            insert.setBytes(16, hash);
            insert.executeUpdate();
        }
    }

    private static void setActor(PreparedStatement insert, Actor actor) throws SQLException {
        insert.setString(5, actor.kind().text());
        insert.setString(6, text(actor.id()));
        insert.setString(7, actor.name());
        insert.setString(14, actor.address());
        insert.setString(15, actor.userAgent());
    }

    private static String text(UUID id) {
        return id == null ? null : id.toString();
    }
}
