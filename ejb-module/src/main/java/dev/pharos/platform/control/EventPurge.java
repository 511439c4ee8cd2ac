package dev.pharos.platform.control;

import dev.pharos.platform.entity.Absence;
import dev.pharos.platform.entity.HousekeepingDue;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.ObservesAsync;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;

/** Deletes events that nobody will ask for any more: a while old, and known to whoever follows the log at its own pace. */
@ApplicationScoped
public class EventPurge {

    private static final Logger LOG = System.getLogger(EventPurge.class.getName());
    private static final int BATCH = 5_000;

    /** Whoever is still not there will not come: one that stands still must not keep everything for ever. */
    private static final Duration LONGEST = Duration.ofDays(1);

    @Inject
    EventReader events;

    @Inject
    Instance<EventFollower> followers;

    void purge(@ObservesAsync HousekeepingDue due) {
        try {
            purge(due.now().minus(Absence.KEPT), followedTo());
            purge(due.now().minus(LONGEST), Long.MAX_VALUE);
        } catch (SQLException e) {
            LOG.log(Level.WARNING, "old events could not be deleted: {0}", e.getMessage());
        }
    }

    private void purge(Instant then, long upTo) throws SQLException {
        var deleted = BATCH;
        while (deleted == BATCH) {
            deleted = events.purge(then, upTo, BATCH);
        }
    }

    private long followedTo() throws SQLException {
        var upTo = Long.MAX_VALUE;
        for (var follower : followers) {
            upTo = Math.min(upTo, follower.followedTo());
        }
        return upTo;
    }
}
