package dev.pharos.platform.control;

import dev.pharos.platform.entity.HousekeepingDue;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.ObservesAsync;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.SQLException;
import java.time.Duration;

/** Deletes events that nobody will ask for any more. */
@ApplicationScoped
public class EventPurge {

    /** How long a client may be away and still miss nothing. */
    static final Duration KEEP = Duration.ofMinutes(15);

    private static final Logger LOG = System.getLogger(EventPurge.class.getName());
    private static final int BATCH = 5_000;

    @Inject
    EventReader events;

    void purge(@ObservesAsync HousekeepingDue due) {
        try {
            var deleted = BATCH;
            while (deleted == BATCH) {
                deleted = events.purge(due.now().minus(KEEP), BATCH);
            }
        } catch (SQLException e) {
            LOG.log(Level.WARNING, "old events could not be deleted: {0}", e.getMessage());
        }
    }
}
