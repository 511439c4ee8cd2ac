package dev.pharos.platform.control;

import dev.pharos.platform.entity.Absence;
import dev.pharos.platform.entity.HousekeepingDue;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.ObservesAsync;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.SQLException;

/** Deletes events that nobody will ask for any more. */
@ApplicationScoped
public class EventPurge {

    private static final Logger LOG = System.getLogger(EventPurge.class.getName());
    private static final int BATCH = 5_000;

    @Inject
    EventReader events;

    void purge(@ObservesAsync HousekeepingDue due) {
        try {
            var deleted = BATCH;
            while (deleted == BATCH) {
                deleted = events.purge(due.now().minus(Absence.KEPT), BATCH);
            }
        } catch (SQLException e) {
            LOG.log(Level.WARNING, "old events could not be deleted: {0}", e.getMessage());
        }
    }
}
