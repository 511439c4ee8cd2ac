package dev.pharos.audit.control;

import dev.pharos.audit.entity.Actor;
import dev.pharos.audit.entity.AuditEntry;
import dev.pharos.audit.entity.ChainHead;
import dev.pharos.audit.entity.ChainLink;
import dev.pharos.platform.entity.UtcTimestamps;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Between rows and values. Plain JDBC: the operator's commands use it without a server. */
final class AuditRows {

    static final String COLUMNS = "seq, uuid, at, actor_kind, actor_id, actor_name, action, object_type, object_id,"
            + " object_name, before_values, after_values, address, user_agent, hash";

    private static final String ADD = "INSERT INTO audit_entry (tenant_id, " + COLUMNS
            + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String HEAD = "SELECT seq, hash FROM audit_head WHERE tenant_id = ?";

    private AuditRows() {}

    static void add(Connection connection, long tenantId, ChainLink link) throws SQLException {
        var entry = link.entry();
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
            insert.setBytes(16, link.hash());
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

    /** The rows of a query for {@link #COLUMNS}. */
    static List<ChainLink> read(PreparedStatement query) throws SQLException {
        var links = new ArrayList<ChainLink>();
        try (var row = query.executeQuery()) {
            while (row.next()) {
                links.add(new ChainLink(entry(row), row.getBytes("hash")));
            }
        }
        return links;
    }

    static ChainHead head(Connection connection, long tenantId, boolean locked) throws SQLException {
        try (var query = connection.prepareStatement(HEAD + (locked ? " FOR UPDATE" : ""))) {
            query.setLong(1, tenantId);
            try (var row = query.executeQuery()) {
                return row.next() ? new ChainHead(row.getLong(1), row.getBytes(2)) : ChainHead.EMPTY;
            }
        }
    }

    private static AuditEntry entry(ResultSet row) throws SQLException {
        return new AuditEntry(
                row.getLong("seq"),
                UUID.fromString(row.getString("uuid")),
                UtcTimestamps.instant(row.getObject("at", LocalDateTime.class)),
                new Actor(
                        Actor.Kind.of(row.getString("actor_kind")),
                        uuid(row.getString("actor_id")),
                        row.getString("actor_name"),
                        row.getString("address"),
                        row.getString("user_agent")),
                row.getString("action"),
                row.getString("object_type"),
                uuid(row.getString("object_id")),
                row.getString("object_name"),
                row.getString("before_values"),
                row.getString("after_values"));
    }

    private static UUID uuid(String text) {
        return text == null ? null : UUID.fromString(text);
    }

    private static String text(UUID id) {
        return id == null ? null : id.toString();
    }
}
