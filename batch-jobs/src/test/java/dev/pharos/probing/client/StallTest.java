package dev.pharos.probing.client;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pharos.probing.entity.ProbeResult;
import dev.pharos.probing.entity.ProbeSpec;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a node makes of targets that it kept waiting itself. */
class StallTest {

    private static final int TIMEOUT_MS = 400;
    private static final int STALL_MS = 700;

    private final CountDownLatch stalled = new CountDownLatch(1);
    private final TestServer quick = TestServer.answering(TestServer.ok("quick"));
    private final TestServer patient = TestServer.running(connection -> {
        awaitStall();
        TestServer.readHead(connection);
        connection.getOutputStream().write(TestServer.ok("here I am").getBytes());
        TestServer.drain(connection);
    });
    private final Probes probes = Probes.loopback();

    @AfterEach
    void close() {
        probes.close();
        quick.close();
        patient.close();
    }

    @Test
    void givesATargetTheTimeThatAStallTookFromIt() {
        var kept = new Probes.Call(Probes.within(TIMEOUT_MS, patient.url("/")));

        probes.prober().probeAll(List.of(kept));
        probes.prober().probeAll(List.of(new Stall(Probes.get(quick.url("/")))));

        assertThat(kept.await().success()).isTrue();
    }

    private void awaitStall() {
        try {
            stalled.await();
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whose receiver holds up its event loop. */
    private final class Stall extends Probes.Call {

        Stall(ProbeSpec spec) {
            super(spec);
        }

        @Override
        public void done(ProbeResult result) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(STALL_MS));
            stalled.countDown();
        }
    }
}
