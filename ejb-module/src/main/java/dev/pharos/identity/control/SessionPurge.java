package dev.pharos.identity.control;

import dev.pharos.platform.entity.HousekeepingDue;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.ObservesAsync;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;

/** Deletes log-ins that ended. A used refresh token stays as long as it would have been good: its replay must be noticed. */
@ApplicationScoped
public class SessionPurge {

    /** Whoever asks what happened yesterday still finds it. */
    static final Duration KEEP = Duration.ofDays(1);

    private static final Logger LOG = System.getLogger(SessionPurge.class.getName());

    @Inject
    SessionStore sessions;

    @Transactional
    void purge(@ObservesAsync HousekeepingDue due) {
        try {
            sessions.purge(due.now().minus(KEEP));
        } catch (PersistenceException e) {
            LOG.log(Level.WARNING, "old sessions could not be deleted: {0}", e.getMessage());
        }
    }
}
