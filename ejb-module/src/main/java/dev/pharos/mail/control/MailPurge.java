package dev.pharos.mail.control;

import dev.pharos.platform.entity.HousekeepingDue;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.ObservesAsync;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.SQLException;
import java.time.Duration;

/** Deletes what was sent or given up a week ago; until then whoever runs the installation sees what became of it. */
@ApplicationScoped
public class MailPurge {

    static final Duration KEEP = Duration.ofDays(7);

    private static final Logger LOG = System.getLogger(MailPurge.class.getName());

    @Inject
    MailQueue queue;

    void purge(@ObservesAsync HousekeepingDue due) {
        try {
            queue.purge(due.now().minus(KEEP));
        } catch (SQLException e) {
            LOG.log(Level.WARNING, "old mail could not be deleted: {0}", e.getMessage());
        }
    }
}
