package dev.pharos.platform.control;

import dev.pharos.platform.entity.LoggedEvent;
import dev.pharos.platform.entity.UtcTimestamps;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/** The SQL behind the event feed and behind a client that asks what it missed. */
@ApplicationScoped
public class EventReader {

    /** The most rows one read answers. */
    public static final int PAGE = 1000;

    private static final String COLUMNS = "SELECT id, tenant_id, type, payload, created_at FROM event WHERE ";

    @Inject
    DataSource database;

    /** The newest id, 0 when the log is empty. */
    public long lastId() throws SQLException {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement("SELECT COALESCE(MAX(id), 0) FROM event");
                var rows = query.executeQuery()) {
            rows.next();
            return rows.getLong(1);
        }
    }

    /** The next rows after {@code id}, and those of {@code gaps} that have turned up. */
    public List<LoggedEvent> after(long id, Collection<Long> gaps) throws SQLException {
        try (var connection = database.getConnection();
                var query =
                        connection.prepareStatement(COLUMNS + "id > ?" + orIn(gaps) + " ORDER BY id LIMIT " + PAGE)) {
            query.setLong(1, id);
            return read(query.executeQuery());
        }
    }

    /** A tenant's rows after {@code id} up to {@code upTo}, and those of {@code late}, for a client that comes back. */
    public List<LoggedEvent> between(long tenantId, long id, long upTo, Collection<Long> late) throws SQLException {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement(COLUMNS + "tenant_id = ? AND (id > ? AND id <= ?" + orIn(late)
                        + ") ORDER BY id LIMIT " + PAGE)) {
            query.setLong(1, tenantId);
            query.setLong(2, id);
            query.setLong(3, upTo);
            return read(query.executeQuery());
        }
    }

    /** When a row was written; empty when there is none of this id, or none any more. */
    public Optional<Instant> writtenAt(long id) throws SQLException {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement("SELECT created_at FROM event WHERE id = ?")) {
            query.setLong(1, id);
            try (var rows = query.executeQuery()) {
                return rows.next()
                        ? Optional.of(UtcTimestamps.instant(rows.getObject(1, LocalDateTime.class)))
                        : Optional.empty();
            }
        }
    }

    /** Deletes up to {@code limit} rows written before {@code then}, none behind {@code upTo}; answers how many. */
    public int purge(Instant then, long upTo, int limit) throws SQLException {
        try (var connection = database.getConnection();
                var delete = connection.prepareStatement(
                        "DELETE FROM event WHERE created_at < ? AND id <= ? ORDER BY created_at LIMIT ?")) {
            delete.setObject(1, UtcTimestamps.of(then));
            delete.setLong(2, upTo);
            delete.setInt(3, limit);
            return delete.executeUpdate();
        }
    }

    private static String orIn(Collection<Long> ids) {
        return ids.isEmpty()
                ? ""
                : " OR id IN (" + ids.stream().map(String::valueOf).collect(Collectors.joining(",")) + ")";
    }

    private static List<LoggedEvent> read(ResultSet rows) throws SQLException {
        try (rows) {
            var events = new ArrayList<LoggedEvent>();
            while (rows.next()) {
                events.add(new LoggedEvent(
                        rows.getLong(1),
                        rows.getLong(2),
                        rows.getString(3),
                        rows.getString(4),
                        UtcTimestamps.instant(rows.getObject(5, LocalDateTime.class))));
            }
            return events;
        }
    }
}
