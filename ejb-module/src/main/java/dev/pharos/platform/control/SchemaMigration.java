package dev.pharos.platform.control;

import dev.pharos.platform.boundary.DatabaseState;
import dev.pharos.platform.boundary.LongStatements;
import dev.pharos.platform.entity.SchemaMigrated;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.Timeout;
import jakarta.ejb.Timer;
import jakarta.ejb.TimerConfig;
import jakarta.ejb.TimerService;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/**
 * Brings the schema up to date when the application starts, under Flyway's named database lock, so that nodes may start
 * together. A database that is not there yet is waited for: the application is deployed, but not ready.
 */
@Singleton
@Startup
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SchemaMigration {

    private static final Logger LOG = System.getLogger(SchemaMigration.class.getName());
    private static final Duration RETRY = Duration.ofSeconds(2);

    @Inject
    DataSource database;

    @Inject
    DatabaseState state;

    @Inject
    Event<SchemaMigrated> migrated;

    @Inject
    Clock clock;

    @Resource
    TimerService timers;

    private String told;

    @PostConstruct
    void migrate() {
        try {
            var result = Flyway.configure(SchemaMigration.class.getClassLoader())
                    .dataSource(LongStatements.of(database))
                    .locations("classpath:db/migration")
                    .validateMigrationNaming(true)
                    .load()
                    .migrate();
            LOG.log(Level.INFO, "the schema is up to date, {0} migrations applied", result.migrationsExecuted);
            migrated.fire(new SchemaMigrated(clock.instant()));
            state.migrated();
        } catch (FlywayException e) {
            report(e);
            timers.createSingleActionTimer(RETRY.toMillis(), new TimerConfig(null, false));
        }
    }

    /** The same trouble is told once, by its first line: the rest is advice for Flyway's command line. */
    private void report(FlywayException trouble) {
        var message = String.valueOf(trouble.getMessage()).lines().findFirst().orElse("");
        if (!message.equals(told)) {
            LOG.log(Level.ERROR, "the schema cannot be brought up to date, trying again until it can: {0}", message);
            LOG.log(Level.DEBUG, "what Flyway says", trouble);
            told = message;
        }
    }

    @Timeout
    void retry(Timer timer) {
        migrate();
    }
}
