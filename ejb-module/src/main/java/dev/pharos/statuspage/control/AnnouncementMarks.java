package dev.pharos.statuspage.control;

import dev.pharos.platform.control.EventFollower;
import dev.pharos.platform.control.Jdbc;
import dev.pharos.platform.entity.LoggedEvent;
import dev.pharos.platform.entity.UtcTimestamps;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Which events subscribers have been told of. Ids are given before a transaction commits, so the mark stays behind what may
 * still turn up, and events after it are remembered one by one.
 */
@ApplicationScoped
public class AnnouncementMarks implements EventFollower {

    private static final String LOCK = "SELECT last_event FROM announcement_mark WHERE id = 1 FOR UPDATE SKIP LOCKED";
    private static final String MARK = "SELECT last_event FROM announcement_mark WHERE id = 1";
    private static final String NEXT = """
        SELECT e.id, e.tenant_id, e.type, e.payload, e.created_at FROM event e
        LEFT JOIN announced_event a ON a.event_id = e.id
        WHERE e.id > ? AND e.type IN (%s) AND a.event_id IS NULL ORDER BY e.id LIMIT 1\
        """;
    private static final String REMEMBER = "INSERT INTO announced_event (event_id) VALUES (?)";
    private static final String ADVANCE = """
        UPDATE announcement_mark SET last_event = GREATEST(last_event,
          COALESCE((SELECT id FROM event WHERE created_at < ? ORDER BY created_at DESC, id DESC LIMIT 1), 0)) WHERE id = 1\
        """;
    private static final String FORGET =
            "DELETE FROM announced_event WHERE event_id <= (SELECT last_event FROM announcement_mark WHERE id = 1)";

    @Inject
    Jdbc jdbc;

    /** The mark, which nobody else has until the transaction ends; empty while another node has it. */
    public OptionalLong lock() throws SQLException {
        return jdbc.list(LOCK, row -> row.getLong(1)).stream()
                .mapToLong(Long::longValue)
                .findFirst();
    }

    /** The oldest event of these types behind the mark that nobody has been told of. */
    public Optional<LoggedEvent> next(long mark, Set<String> types) throws SQLException {
        var gaps = String.join(", ", Collections.nCopies(types.size(), "?"));
        return jdbc.find(
                NEXT.formatted(gaps),
                row -> new LoggedEvent(
                        row.getLong("id"),
                        row.getLong("tenant_id"),
                        row.getString("type"),
                        row.getString("payload"),
                        UtcTimestamps.instant(row.getObject("created_at", LocalDateTime.class))),
                Stream.concat(Stream.of(mark), types.stream()).toArray());
    }

    @Override
    public long followedTo() throws SQLException {
        return jdbc.find(MARK, row -> row.getLong(1)).orElse(0L);
    }

    public void remember(LoggedEvent event) throws SQLException {
        jdbc.update(REMEMBER, event.id());
    }

    /** Moves the mark over events that are older than any transaction. */
    public void advance(Instant settled) throws SQLException {
        jdbc.update(ADVANCE, settled);
        jdbc.update(FORGET);
    }
}
