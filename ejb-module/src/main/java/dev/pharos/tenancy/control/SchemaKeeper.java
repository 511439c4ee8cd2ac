package dev.pharos.tenancy.control;

import dev.pharos.platform.entity.HousekeepingDue;
import dev.pharos.platform.entity.SchemaMigrated;
import dev.pharos.tenancy.control.SchemaRegister.Entry;
import dev.pharos.tenancy.entity.SchemaName;
import dev.pharos.tenancy.entity.TenantDeleted;
import dev.pharos.tenancy.entity.TenantFounded;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.ObservesAsync;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Keeps a schema for every tenant: made when it is founded, brought up to date when the application starts, dropped when
 * it is deleted. What a crash or a missing right left undone is tried again every minute; nothing waits for it.
 */
@ApplicationScoped
public class SchemaKeeper {

    private static final Logger LOG = System.getLogger(SchemaKeeper.class.getName());

    /** Who registers has the schema with the answer, unless the database is very busy. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    @Inject
    SchemaRegister register;

    @Inject
    SchemaCatalog catalog;

    @Inject
    SchemaBuilder builder;

    @Resource
    ManagedExecutorService executor;

    private final AtomicReference<String> told = new AtomicReference<>("");

    @FunctionalInterface
    private interface Work {
        void run() throws SQLException;
    }

    void whenFounded(@Observes(during = TransactionPhase.AFTER_SUCCESS) TenantFounded founded) {
        var entry = new Entry(founded.tenantId(), SchemaName.of(founded.slug()));
        await(() -> builder.build(entry, catalog.plan()));
    }

    void whenDeleted(@Observes(during = TransactionPhase.AFTER_SUCCESS) TenantDeleted deleted) {
        var entry = new Entry(deleted.tenantId(), SchemaName.of(deleted.slug()));
        await(() -> {
            if (register.owner(entry.name())
                    .filter(id -> id == entry.tenantId())
                    .isPresent()) {
                builder.drop(entry);
            }
        });
    }

    /** In the background: with many tenants it takes a while, and the application serves without it. */
    void whenMigrated(@Observes SchemaMigrated migrated) {
        executor.execute(() -> attempt(() -> {
            tidy();
            var plan = catalog.plan();
            build(register.outdated(plan.fingerprint()));
        }));
    }

    void everyMinute(@ObservesAsync HousekeepingDue due) {
        attempt(this::tidy);
    }

    private void tidy() throws SQLException {
        for (var entry : register.abandoned()) {
            builder.drop(entry);
        }
        build(register.incomplete());
    }

    private void build(List<Entry> entries) throws SQLException {
        if (entries.isEmpty()) {
            return;
        }
        var plan = catalog.plan();
        for (var entry : entries) {
            builder.build(entry, plan);
        }
    }

    /** Outside the thread of the transaction that has just ended, which has no connection to give any more. */
    private void await(Work work) {
        try {
            executor.submit(() -> attempt(work)).get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException goesOn) {
            LOG.log(Level.WARNING, "a tenant''s schema takes long; it goes on in the background");
        } catch (ExecutionException failed) {
            LOG.log(Level.ERROR, "a tenant's schema was not handled", failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** The same trouble is told once. */
    private void attempt(Work work) {
        try {
            work.run();
            told.set("");
        } catch (SQLException refused) {
            var reason = isDenied(refused)
                    ? "the database user may not: GRANT ALL ON `t\\_%`.* and CREATE USER, see README"
                    : refused.getMessage();
            if (!reason.equals(told.getAndSet(reason))) {
                LOG.log(Level.WARNING, "tenants go without schemas of their own for now: {0}", reason);
                LOG.log(Level.DEBUG, "what the database says", refused);
            }
        }
    }

    /** ER_DBACCESS_DENIED_ERROR, ER_TABLEACCESS_DENIED_ERROR, ER_SPECIFIC_ACCESS_DENIED_ERROR. */
    private static boolean isDenied(SQLException refused) {
        return List.of(1044, 1142, 1227).contains(refused.getErrorCode());
    }
}
