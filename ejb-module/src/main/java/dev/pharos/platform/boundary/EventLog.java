package dev.pharos.platform.boundary;

import dev.pharos.platform.entity.DomainException;
import dev.pharos.platform.entity.EventsAppended;
import dev.pharos.platform.entity.UtcTimestamps;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.List;
import javax.sql.DataSource;

/**
 * Writes what happened into the event log, in the transaction of what caused it: what rolls back was never heard of. Every
 * node reads the log and delivers it as {@link dev.pharos.platform.entity.EventBatch}.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class EventLog {

    /**
     * One thing to write.
     *
     * @param tenantId whose event it is
     * @param type lower_snake_case
     * @param payload JSON: one object, or an array that stands for one event per element
     */
    public record Entry(long tenantId, String type, String payload) {}

    @Inject
    DataSource database;

    @Inject
    Clock clock;

    @Inject
    Event<EventsAppended> appended;

    public void append(long tenantId, String type, String payload) {
        append(List.of(new Entry(tenantId, type, payload)));
    }

    public void append(List<Entry> entries) {
        if (entries.isEmpty()) {
            return;
        }
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement(
                        "INSERT INTO event (tenant_id, type, payload, created_at) VALUES (?, ?, ?, ?)",
                        Statement.NO_GENERATED_KEYS)) {
            var now = UtcTimestamps.of(clock.instant());
            for (var entry : entries) {
                insert.setLong(1, entry.tenantId());
                insert.setString(2, entry.type());
                insert.setString(3, entry.payload());
                insert.setObject(4, now);
                insert.addBatch();
            }
            insert.executeBatch();
        } catch (SQLException e) {
            throw DomainException.unavailable("event-log", "The event could not be recorded.", e);
        }
        appended.fire(new EventsAppended());
    }
}
