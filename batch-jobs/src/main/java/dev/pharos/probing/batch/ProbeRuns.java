package dev.pharos.probing.batch;

import dev.pharos.platform.boundary.DatabaseState;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.batch.runtime.BatchRuntime;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Properties;

/**
 * Keeps exactly one run of the job {@code probe} going on this node. A run that is old enough is relieved by a new one
 * while it still works; one that failed is replaced within a second.
 */
@Singleton
@Startup
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ProbeRuns {

    static final String JOB = "probe";
    static final String NODE = "node";

    private static final Logger LOG = System.getLogger(ProbeRuns.class.getName());

    /** How long a started job may take until its reader opens. */
    private static final Duration START = Duration.ofSeconds(30);

    private static final Duration STOP = Duration.ofSeconds(5);

    @Inject
    Engine engine;

    @Inject
    EngineConfig config;

    @Inject
    DatabaseState database;

    @Inject
    JobRepository repository;

    @Inject
    Turns turns;

    @Inject
    EngineMetrics metrics;

    /** Until somebody takes a turn, the run that was started last is still on its way. */
    private volatile long takenAtStart = -1;

    private volatile long startedNanos;
    private volatile boolean failing;
    private volatile boolean stopping;

    @PostConstruct
    void announce() {
        turns.announce();
        metrics.register();
    }

    @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
    void keepRunning() {
        // A timer whose callback throws anything is removed by the container, and with it all monitoring of this node;
        // the batch runtime of Payara answers a missing database with an Error.
        try {
            if (database.isWorkable() && !stopping && known() && reliefDue()) {
                start();
                failing = false;
            }
        } catch (Throwable e) {
            takenAtStart = -1;
            if (!failing) {
                LOG.log(Level.WARNING, "no probe run could be started: {0}", e.getMessage());
            }
            failing = true;
        }
    }

    /** Another node closes the runs of nodes that it does not see, so this one shows itself first. */
    private boolean known() {
        return engine.leases().valid(System.nanoTime());
    }

    private boolean reliefDue() {
        if (turns.taken() == takenAtStart && System.nanoTime() - startedNanos < START.toNanos()) {
            return false;
        }
        return turns.age().map(age -> age.compareTo(config.runLength()) >= 0).orElse(true);
    }

    private void start() throws Exception {
        takenAtStart = turns.taken();
        startedNanos = System.nanoTime();
        var jobs = BatchRuntime.getJobOperator();
        repository.addKeys();
        repository.closeStale(engine.node(), turns.age().isPresent());
        var parameters = new Properties();
        parameters.setProperty(NODE, engine.node().toString());
        jobs.start(JOB, parameters);
    }

    /** Lets the run commit what has landed and end, so that nothing of it is left behind as running. */
    @PreDestroy
    void stop() {
        stopping = true;
        turns.close();
        engine.close();
        try {
            if (!turns.awaitEnd(STOP)) {
                LOG.log(Level.WARNING, "the probe run did not end within {0} s", STOP.toSeconds());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
