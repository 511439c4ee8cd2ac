package dev.pharos.delivery.control;

import dev.pharos.delivery.entity.Channel;
import dev.pharos.delivery.entity.DeliveryStatus;
import dev.pharos.delivery.entity.LedgerEntry;
import dev.pharos.delivery.entity.LedgerFilter;
import dev.pharos.platform.control.Jdbc;
import dev.pharos.platform.entity.UtcTimestamps;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What became of deliveries, to be read, to be tried again and to be forgotten. */
@ApplicationScoped
public class DeliveryBook {

    private static final String SELECT = """
        SELECT id, uuid, channel, purpose, owner_id, address, subject, status, attempts, next_attempt_at, answer,
          created_at, finished_at FROM delivery WHERE tenant_id = ?\
        """;
    /** One that is underway is being tried already, and would be sent twice. */
    private static final String RETRY = """
        UPDATE delivery SET status = 'pending', next_attempt_at = ?, attempts = 0, finished_at = NULL
        WHERE tenant_id = ? AND uuid = ? AND (status = 'failed'
          OR status = 'pending' AND COALESCE(claimed_until, '1970-01-01') <= ?)
          AND (letter_id IS NOT NULL OR plain <> '')\
        """;

    private static final String WITHDRAW = """
        UPDATE delivery SET status = 'failed', next_attempt_at = NULL, finished_at = ?, answer = 'not wanted any more',
          plain = '', html = '', headers = '{}', token = NULL, signing_secret = NULL, letter_id = NULL
        WHERE tenant_id = ? AND owner_id = ? AND status <> 'sent'\
        """;
    private static final String PURGE =
            "DELETE FROM delivery WHERE next_attempt_at IS NULL AND created_at < ? ORDER BY created_at LIMIT 5000";
    private static final String PURGE_LETTERS = """
        DELETE FROM delivery_letter WHERE created_at < ? AND NOT EXISTS (
          SELECT 1 FROM delivery d WHERE d.tenant_id = delivery_letter.tenant_id AND d.letter_id = delivery_letter.id)
        LIMIT 100\
        """;

    @Inject
    Jdbc jdbc;

    /** Newest first, behind the one with this number. */
    public List<LedgerEntry> list(long tenantId, LedgerFilter filter, Long before, int limit) throws SQLException {
        var sql = new StringBuilder(SELECT);
        var parameters = new ArrayList<Object>();
        parameters.add(tenantId);
        add(
                sql,
                parameters,
                " AND channel = ?",
                filter.channel() == null ? null : filter.channel().text());
        add(
                sql,
                parameters,
                " AND status = ?",
                filter.status() == null ? null : filter.status().text());
        add(sql, parameters, " AND owner_id = ?", filter.owner());
        add(sql, parameters, " AND id < ?", before);
        return jdbc.list(sql + " ORDER BY id DESC LIMIT " + limit, DeliveryBook::entry, parameters.toArray());
    }

    private static void add(StringBuilder sql, List<Object> parameters, String condition, Object value) {
        if (value != null) {
            sql.append(condition);
            parameters.add(value);
        }
    }

    public Optional<LedgerEntry> find(long tenantId, UUID id) throws SQLException {
        return jdbc.find(SELECT + " AND uuid = ?", DeliveryBook::entry, tenantId, id);
    }

    /** Whether it is due again: not while it is underway, nor when it arrived or nobody knows any more what it said. */
    public boolean retry(long tenantId, UUID id, Instant now) throws SQLException {
        return jdbc.update(RETRY, now, tenantId, id, now) == 1;
    }

    /** Nothing more is sent through this owner, and what was to be sent is forgotten. */
    public void withdraw(long tenantId, UUID owner, Instant now) throws SQLException {
        jdbc.update(WITHDRAW, now, tenantId, owner);
    }

    public int purge(Instant before) throws SQLException {
        return jdbc.update(PURGE, before);
    }

    /** Those that no delivery needs any more. */
    public int purgeLetters(Instant before) throws SQLException {
        return jdbc.update(PURGE_LETTERS, before);
    }

    private static LedgerEntry entry(ResultSet row) throws SQLException {
        var owner = row.getString("owner_id");
        return new LedgerEntry(
                row.getLong("id"),
                UUID.fromString(row.getString("uuid")),
                Channel.of(row.getString("channel")),
                row.getString("purpose"),
                owner == null ? null : UUID.fromString(owner),
                row.getString("address"),
                row.getString("subject"),
                DeliveryStatus.of(row.getString("status")),
                row.getInt("attempts"),
                instant(row, "next_attempt_at"),
                row.getString("answer"),
                instant(row, "created_at"),
                instant(row, "finished_at"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return UtcTimestamps.instant(row.getObject(column, LocalDateTime.class));
    }
}
