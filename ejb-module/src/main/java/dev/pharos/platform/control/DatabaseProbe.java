package dev.pharos.platform.control;

import dev.pharos.platform.boundary.DatabaseState;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;

/**
 * Asks the database for a sign of life every second, with one question out at a time, so that a database that hangs costs
 * one thread. Everybody else reads the answer and waits for nothing.
 */
@Singleton
@Startup
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class DatabaseProbe {

    private static final Duration INTERVAL = Duration.ofSeconds(1);

    @Inject
    DataSource dataSource;

    @Inject
    DatabaseState state;

    @Resource
    ManagedScheduledExecutorService executor;

    private Future<?> asking;

    @PostConstruct
    void start() {
        asking = executor.scheduleWithFixedDelay(this::ask, 0, INTERVAL.toMillis(), TimeUnit.MILLISECONDS);
    }

    @PreDestroy
    void stop() {
        asking.cancel(true);
    }

    private void ask() {
        state.asked();
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery("SELECT 1")) {
            row.next();
            state.answered();
        } catch (SQLException | RuntimeException outage) {
            state.refused();
        }
    }
}
