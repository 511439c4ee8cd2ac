package dev.pharos.it.container;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pharos.it.client.Target;
import dev.pharos.monitoring.boundary.Monitors;
import dev.pharos.monitoring.entity.Monitor;
import dev.pharos.probing.boundary.Checks;
import dev.pharos.probing.entity.Check;
import jakarta.batch.operations.NoSuchJobException;
import jakarta.batch.runtime.BatchRuntime;
import jakarta.inject.Inject;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The batch job that probes, as its timer starts it. */
@ExtendWith(ArquillianExtension.class)
class ProbeRunIT {

    private static final Duration LONG = Duration.ofSeconds(30);

    @Deployment
    static WebArchive deployment() {
        return Deployments.withoutTheWeb(ProbeRunIT.class);
    }

    @Inject
    Tenant tenant;

    @Inject
    Monitors monitors;

    @Inject
    Checks checks;

    @Inject
    JobTables jobs;

    @Test
    void probesWhatIsNewWithinSeconds() {
        try (var target = new Target()) {
            var monitor = tenant.watch("http", target.url("/")).monitor();

            awaitChecks(monitor, 1);

            var check = stored(monitor).get(0);
            assertThat(check.success()).isTrue();
            assertThat(check.statusCode()).isEqualTo(200);
            assertThat(target.hits("/")).isEqualTo(1);
        }
    }

    @Test
    void keepsCheckpointsSoThatTwoNodesDoNotLockEachOthers() throws SQLException {
        awaitRunning();
        assertThat(jobs.checkpointsHaveAKey()).isTrue();
    }

    @Test
    void relievesARunByTheNextWhileItWorks() {
        try (var target = new Target()) {
            var monitor = tenant.watch("http", target.url("/")).monitor();
            awaitChecks(monitor, 1);
            var first = awaitRunning();

            Awaitility.await("the run after this one").atMost(LONG).until(() -> first != running());

            Awaitility.await().atMost(LONG).until(() -> jobs.status(first).equals("COMPLETED"));
            monitors.check(tenant.id(), monitor.uuid());
            awaitChecks(monitor, 2);
        }
    }

    @Test
    void startsAnewAfterARunWasStopped() {
        try (var target = new Target()) {
            var monitor = tenant.watch("http", target.url("/")).monitor();
            awaitChecks(monitor, 1);
            var stopped = awaitRunning();

            BatchRuntime.getJobOperator().stop(stopped);

            Awaitility.await("another run").atMost(LONG).until(() -> stopped != running());
            monitors.check(tenant.id(), monitor.uuid());
            awaitChecks(monitor, 2);
        }
    }

    @Test
    void closesARunThatDiedWithItsNode() throws SQLException, IOException {
        Awaitility.await("a run that is over")
                .atMost(LONG)
                .until(() -> !jobs.executions("COMPLETED").isEmpty());
        var dead = jobs.executions("COMPLETED").get(0);
        jobs.leaveBehind(dead, UUID.randomUUID());

        var current = awaitRunningBeside(dead);
        BatchRuntime.getJobOperator().stop(current);

        Awaitility.await("the dead run is closed")
                .atMost(LONG)
                .until(() -> jobs.status(dead).equals("FAILED"));
        awaitRunningBeside(dead);
    }

    private long awaitRunning() {
        return awaitRunningBeside(-1);
    }

    private long awaitRunningBeside(long other) {
        return Awaitility.await("a run").atMost(LONG).until(this::running, id -> id > 0 && id != other);
    }

    /** The execution that this process runs now, as the batch runtime says; 0 between two. */
    private long running() {
        try {
            return BatchRuntime.getJobOperator().getRunningExecutions("probe").stream()
                    .mapToLong(Long::longValue)
                    .max()
                    .orElse(0);
        } catch (NoSuchJobException notYet) {
            return 0;
        }
    }

    private void awaitChecks(Monitor monitor, int count) {
        Awaitility.await("check " + count + " of " + monitor.uuid())
                .atMost(LONG)
                .until(() -> stored(monitor).size() >= count);
    }

    private List<Check> stored(Monitor monitor) {
        return checks.list(
                tenant.id(), monitor.id(), Instant.EPOCH, Instant.now().plusSeconds(60), 10);
    }
}
