package dev.pharos.probing.batch;

import dev.pharos.platform.boundary.Heartbeats;
import dev.pharos.platform.boundary.SchemaMigration;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.batch.operations.BatchRuntimeException;
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
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

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
    private static final long START_NANOS = 30_000_000_000L;

    private static final int STOP_SECONDS = 5;

    /** As health knows the run: it beats at least every few seconds. */
    private static final String HEARTBEAT = "scheduler";

    private static final Duration SILENCE = Duration.ofSeconds(30);

    private record Run(long beganNanos) {}

    @Inject
    Engine engine;

    @Inject
    EngineConfig config;

    @Inject
    SchemaMigration schema;

    @Inject
    JobRepository repository;

    @Inject
    Heartbeats heartbeats;

    private final AtomicReference<Run> current = new AtomicReference<>();
    private final Semaphore ended = new Semaphore(0);
    private volatile boolean starting;
    private volatile long startedNanos;
    private volatile boolean failing;
    private volatile boolean stopping;

    @PostConstruct
    void announce() {
        heartbeats.register(HEARTBEAT, SILENCE);
    }

    @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
    void keepRunning() {
        // A timer whose callback throws anything is removed by the container, and with it all monitoring of this node;
        // the batch runtime of Payara answers a missing database with an Error.
        try {
            if (schema.done() && !stopping && reliefDue()) {
                starting = true;
                startedNanos = System.nanoTime();
                if (current.get() == null) {
                    repository.closeStale(engine.node());
                }
                start();
                failing = false;
            }
        } catch (Throwable e) {
            starting = false;
            if (!failing) {
                LOG.log(Level.WARNING, "no probe run could be started: {0}", e.getMessage());
            }
            failing = true;
        }
    }

    private boolean reliefDue() {
        var now = System.nanoTime();
        if (starting && now - startedNanos < START_NANOS) {
            return false;
        }
        var run = current.get();
        return run == null || now - run.beganNanos() >= config.runLength().toNanos();
    }

    private void start() throws BatchRuntimeException {
        var parameters = new Properties();
        parameters.setProperty(NODE, engine.node().toString());
        BatchRuntime.getJobOperator().start(JOB, parameters);
    }

    /** A run begins to read; whichever read before stops. */
    public Object takeOver() {
        var run = new Run(System.nanoTime());
        current.set(run);
        starting = false;
        return run;
    }

    /** Whether this run shall go on reading. */
    public boolean holds(Object run) {
        var goesOn = !stopping && current.get() == run;
        if (goesOn) {
            heartbeats.beat(HEARTBEAT);
        }
        return goesOn;
    }

    /** A run ended, relieved or not. */
    public void end(Object run) {
        if (current.compareAndSet((Run) run, null) && stopping) {
            ended.release();
        }
    }

    /** Lets the run commit what has landed and end, so that nothing of it is left behind as running. */
    @PreDestroy
    void stop() {
        stopping = true;
        engine.wakeUp();
        try {
            if (!ended.tryAcquire(STOP_SECONDS, TimeUnit.SECONDS)) {
                LOG.log(Level.WARNING, "the probe run did not end within {0} s", STOP_SECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
