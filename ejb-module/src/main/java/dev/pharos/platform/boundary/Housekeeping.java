package dev.pharos.platform.boundary;

import dev.pharos.platform.entity.HousekeepingDue;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;

/** Tells everybody once a minute that it is time to clean up. */
@Singleton
@Startup
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Housekeeping {

    private static final Logger LOG = System.getLogger(Housekeeping.class.getName());

    @Inject
    DatabaseState database;

    @Inject
    Event<HousekeepingDue> due;

    @Inject
    Clock clock;

    @Schedule(hour = "*", minute = "*", second = "30", persistent = false)
    void call() {
        if (database.isWorkable()) {
            due.fireAsync(new HousekeepingDue(clock.instant())).exceptionally(failure -> {
                LOG.log(Level.WARNING, "cleaning up failed", failure);
                return null;
            });
        }
    }
}
