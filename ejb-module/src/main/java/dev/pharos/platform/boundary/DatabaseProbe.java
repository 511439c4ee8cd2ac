package dev.pharos.platform.boundary;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.sql.DataSource;

/**
 * Asks the database for a sign of life and never waits longer than two seconds, whatever the driver does. One question is
 * out at a time: with a hanging database, health checks must not eat up the threads.
 */
@ApplicationScoped
public class DatabaseProbe {

    private static final System.Logger LOG = System.getLogger(DatabaseProbe.class.getName());
    private static final long PATIENCE_SECONDS = 2;

    @Inject
    DataSource dataSource;

    @Resource
    ManagedExecutorService executor;

    private Future<Boolean> question;

    /** Whether the database answers now. */
    public boolean isReachable() {
        try {
            return ask().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException hanging) {
            return false;
        } catch (ExecutionException | RejectedExecutionException failure) {
            LOG.log(System.Logger.Level.WARNING, "event=database_probe_failed", failure);
            return false;
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private synchronized Future<Boolean> ask() {
        if (question == null || question.isDone()) {
            question = executor.submit(this::answers);
        }
        return question;
    }

    private boolean answers() {
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery("SELECT 1")) {
            return row.next();
        } catch (SQLException down) {
            return false;
        }
    }
}
