package dev.pharos.delivery.control;

import dev.pharos.platform.entity.HousekeepingDue;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.ObservesAsync;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.SQLException;
import java.time.Duration;

/** Deletes what was sent or given up a month ago; until then people can read what became of it. */
@ApplicationScoped
public class DeliveryPurge {

    static final Duration KEEP = Duration.ofDays(30);

    /** A letter belongs to deliveries of the same moment. */
    private static final Duration MARGIN = Duration.ofHours(1);

    private static final Logger LOG = System.getLogger(DeliveryPurge.class.getName());

    @Inject
    DeliveryBook book;

    void purge(@ObservesAsync HousekeepingDue due) {
        try {
            book.purge(due.now().minus(KEEP));
            book.purgeLetters(due.now().minus(MARGIN));
        } catch (SQLException e) {
            LOG.log(Level.WARNING, "old deliveries could not be deleted: {0}", e.getMessage());
        }
    }
}
