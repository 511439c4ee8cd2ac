package dev.pharos.platform.boundary;

import dev.pharos.platform.entity.DomainException;
import dev.pharos.platform.entity.Silence;
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
import java.time.Clock;
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

    /** Health reports an outage after this long. */
    private static final Duration READY = Duration.ofSeconds(2);

    /** Requests are turned away after this long: later, because a busy machine is not an outage. */
    private static final Duration SERVING = Duration.ofSeconds(4);

    @Inject
    DataSource dataSource;

    @Inject
    Clock clock;

    @Resource
    ManagedScheduledExecutorService executor;

    private volatile Silence silence = Silence.UNHEARD;
    private Future<?> asking;

    @PostConstruct
    void start() {
        asking = executor.scheduleWithFixedDelay(this::ask, 0, INTERVAL.toMillis(), TimeUnit.MILLISECONDS);
    }

    @PreDestroy
    void stop() {
        asking.cancel(true);
    }

    /** Whether the database answered within the last two seconds. */
    public boolean isReachable() {
        return silence.isShorterThan(READY, clock.instant());
    }

    /**
     * Spares a request the wait for a database that is known to be gone.
     *
     * @throws DomainException UNAVAILABLE
     */
    public void requireReachable() {
        if (!silence.isShorterThan(SERVING, clock.instant())) {
            throw DomainException.unavailable("database-unavailable", "The service is not available right now.", null);
        }
    }

    private void ask() {
        silence = silence.asked(clock.instant());
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery("SELECT 1")) {
            silence = row.next() ? Silence.NONE : silence;
        } catch (SQLException | RuntimeException outage) {
            silence = Silence.UNHEARD;
        }
    }
}
