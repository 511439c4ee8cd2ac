package dev.pharos.probing.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.pharos.egress.entity.TargetUrl;
import dev.pharos.probing.entity.ErrorKind;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Hung targets hold nobody up, and every call hears exactly once. */
class CrowdTest {

    private static final int SILENT = 300;
    private static final int DRIPPING = 100;
    private static final int GOOD = 200;
    private static final int HUNG_TIMEOUT_MS = 4_000;

    private final Queue<Socket> drips = new ConcurrentLinkedQueue<>();
    private final ScheduledExecutorService dripper = Executors.newSingleThreadScheduledExecutor();
    private final TestServer silent = TestServer.running(TestServer::drain);
    private final TestServer dripping = TestServer.running(this::drip);
    private final TestServer good = TestServer.answering(TestServer.ok("fine"));
    private final Probes probes = Probes.loopback();

    @AfterEach
    void close() {
        probes.close();
        dripper.shutdownNow();
        List.of(silent, dripping, good).forEach(TestServer::close);
    }

    private void drip(Socket connection) throws IOException {
        TestServer.readHead(connection);
        connection.getOutputStream().write("HTTP/1.1 200 OK\r\nX: ".getBytes(StandardCharsets.US_ASCII));
        drips.add(connection);
        TestServer.drain(connection);
    }

    private void dripAll() {
        drips.removeIf(connection -> !dripped(connection));
    }

    private static boolean dripped(Socket connection) {
        try {
            connection.getOutputStream().write('x');
            return true;
        } catch (IOException gone) {
            return false;
        }
    }

    @Test
    void hungTargetsDoNotDelayGoodOnes() {
        var dripsGoOn = dripper.scheduleAtFixedRate(this::dripAll, 50, 50, TimeUnit.MILLISECONDS);
        var hung = new ArrayList<>(calls(SILENT, HUNG_TIMEOUT_MS, silent.url("/")));
        hung.addAll(calls(DRIPPING, HUNG_TIMEOUT_MS, dripping.url("/")));
        var before = System.nanoTime();
        probes.prober().probeAll(hung);
        var fine = calls(GOOD, 10_000, good.url("/"));
        probes.prober().probeAll(fine);

        assertThat(fine).allSatisfy(call -> assertThat(call.await().success()).isTrue());
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofMillis(HUNG_TIMEOUT_MS));
        assertThat(hung).noneMatch(Probes.Call::isDone);
        assertThat(probes.prober().inFlight()).isEqualTo(SILENT + DRIPPING);

        assertThat(hung).allSatisfy(call -> assertThat(call.await().error()).isEqualTo(ErrorKind.TIMEOUT));
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofMillis(HUNG_TIMEOUT_MS + 1000));
        await().atMost(Duration.ofSeconds(10)).until(() -> probes.prober().inFlight() == 0);
        assertThat(dripsGoOn.isDone()).isFalse();
        probes.close();
        assertThat(fine).allMatch(call -> call.times() == 1);
        assertThat(hung).allMatch(call -> call.times() == 1);
    }

    private static List<Probes.Call> calls(int count, int timeoutMs, TargetUrl url) {
        var calls = new ArrayList<Probes.Call>();
        for (var i = 0; i < count; i++) {
            calls.add(new Probes.Call(Probes.within(timeoutMs, url)));
        }
        return calls;
    }
}
