package dev.pharos.platform.boundary;

import dev.pharos.platform.control.EventFeed;
import dev.pharos.platform.control.EventReader;
import dev.pharos.platform.entity.Absence;
import dev.pharos.platform.entity.DomainException;
import dev.pharos.platform.entity.LoggedEvent;
import dev.pharos.platform.entity.Missed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** The event log looked back at, for clients that were away. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class EventHistory {

    /** The log is read by row, over all tenants: a client that was away for longer reads everything anew. */
    private static final long MOST_ROWS_BACK = 50_000;

    @Inject
    EventReader reader;

    @Inject
    EventFeed feed;

    @Inject
    Clock clock;

    /** The row after which the feed of this node began to deliver; empty while it cannot read the log. */
    public OptionalLong begin() {
        return feed.begin();
    }

    /**
     * The rows of a tenant that a client has missed, in order; empty when they are not all kept any more, or when there are
     * so many of them that reading everything anew is cheaper.
     */
    public Optional<List<LoggedEvent>> read(long tenantId, Missed missed) {
        try {
            return isKept(missed) ? complete(tenantId, missed) : Optional.empty();
        } catch (SQLException e) {
            throw DomainException.unavailable("event-log", "The event log cannot be read.", e);
        }
    }

    /** That the row still exists is not enough: what is only written while somebody looks may be missing behind it. */
    private boolean isKept(Missed missed) throws SQLException {
        var row = missed.last().row();
        return missed.upTo() - row <= MOST_ROWS_BACK
                && reader.writtenAt(row)
                        .filter(at -> new Absence(at, clock.instant()).isBridged())
                        .isPresent();
    }

    private Optional<List<LoggedEvent>> complete(long tenantId, Missed missed) throws SQLException {
        var rows = reader.between(tenantId, missed.from().row() - 1, missed.upTo(), missed.late());
        return rows.size() < EventReader.PAGE
                ? Optional.of(rows.stream()
                        .filter(event -> missed.includes(event.id()))
                        .toList())
                : Optional.empty();
    }
}
