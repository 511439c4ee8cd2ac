package dev.pharos.probing.control;

import dev.pharos.platform.entity.HousekeepingDue;
import dev.pharos.platform.entity.SchemaMigrated;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.ObservesAsync;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Keeps raw checks for as many days as the operator asks for. */
@ApplicationScoped
public class RetentionKeeper {

    private static final Logger LOG = System.getLogger(RetentionKeeper.class.getName());

    @Inject
    CheckPartitions partitions;

    @Inject
    @ConfigProperty(name = "pharos.checks.retention-days", defaultValue = "31")
    int retentionDays;

    /** The days that begin soon have their partitions before the first check is written: splitting rows later costs a second. */
    void prepare(@Observes SchemaMigrated migrated) {
        keep(migrated.now());
    }

    void keep(@ObservesAsync HousekeepingDue due) {
        keep(due.now());
    }

    private void keep(Instant now) {
        try {
            partitions.keep(LocalDate.ofInstant(now, ZoneOffset.UTC), retentionDays);
        } catch (SQLException e) {
            LOG.log(Level.WARNING, "the partitions of the checks could not be kept: {0}", e.getMessage());
        }
    }
}
