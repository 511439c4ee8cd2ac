package dev.pharos.probing.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.pharos.probing.entity.ErrorKind;
import dev.pharos.probing.entity.ProbeResult;
import dev.pharos.probing.entity.ProbeSpec;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LifecycleTest {

    @Test
    void closingEndsWhatIsInFlightAsOurOwnFault() {
        try (var server = TestServer.running(TestServer::drain)) {
            var probes = Probes.loopback();
            var calls = List.of(call(server), call(server), call(server));
            probes.prober().probeAll(calls);
            await().atMost(Duration.ofSeconds(10)).until(() -> server.connections() == calls.size());
            probes.close();
            assertThat(calls).allSatisfy(call -> {
                assertThat(call.await().error()).isEqualTo(ErrorKind.INTERNAL);
                assertThat(call.times()).isEqualTo(1);
            });
        }
    }

    @Test
    void afterClosingEveryCallStillHears() {
        try (var server = TestServer.running(TestServer::drain)) {
            var probes = Probes.loopback();
            probes.close();
            var late = call(server);
            probes.prober().probeAll(List.of(late));
            assertThat(late.await().error().isUnknown()).isTrue();
            assertThat(probes.prober().inFlight()).isZero();
            probes.close();
        }
    }

    @Test
    void theThreadsEnd() {
        try (var server = TestServer.answering(TestServer.ok("x"))) {
            var probes = Probes.loopback();
            probes.probe(Probes.get(server.url("/")));
            assertThat(probeThreads()).isPositive();
            probes.close();
            await().atMost(Duration.ofSeconds(10)).until(() -> probeThreads() == 0);
        }
    }

    private static long probeThreads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith("pharos-probe"))
                .count();
    }

    @Test
    void aReceiverThatFailsHarmsNobody() {
        try (var server = TestServer.answering(TestServer.ok("x"));
                var probes = Probes.loopback()) {
            var failing = new Failing(Probes.get(server.url("/")));
            var others = List.of(new Probes.Call(failing.spec()), new Probes.Call(failing.spec()));
            probes.prober().probeAll(List.of(failing, others.get(0), others.get(1)));
            assertThat(others)
                    .allSatisfy(call -> assertThat(call.await().success()).isTrue());
            failing.await();
            await().atMost(Duration.ofSeconds(10)).until(() -> probes.prober().inFlight() == 0);
        }
    }

    @Test
    void aCallThatIsBrokenHarmsNobodyAndHears() {
        try (var server = TestServer.answering(TestServer.ok("x"));
                var probes = Probes.loopback()) {
            var broken = new Probes.Call(null);
            var other = new Probes.Call(Probes.get(server.url("/")));
            probes.prober().probeAll(List.of(broken, other));
            assertThat(other.await().success()).isTrue();
            assertThat(broken.await().error()).isEqualTo(ErrorKind.INTERNAL);
            assertThat(broken.times()).isEqualTo(1);
        }
    }

    @Test
    void largeGroupsAreStartedToTheLast() {
        try (var server = TestServer.answering(TestServer.ok("x"));
                var probes = Probes.loopback()) {
            var calls = Stream.generate(() -> new Probes.Call(Probes.get(server.url("/"))))
                    .limit(300)
                    .toList();
            probes.prober().probeAll(calls);
            assertThat(calls)
                    .allSatisfy(call -> assertThat(call.await().success()).isTrue());
        }
    }

    @Test
    void oneProbeNeedsNoGroup() {
        try (var server = TestServer.answering(TestServer.ok("x"));
                var probes = Probes.loopback()) {
            var heard = new CompletableFuture<ProbeResult>();
            probes.prober().probe(Probes.get(server.url("/")), heard::complete);
            assertThat(heard.orTimeout(10, TimeUnit.SECONDS).join().success()).isTrue();
        }
    }

    private static Probes.Call call(TestServer server) {
        return new Probes.Call(Probes.within(60_000, server.url("/")));
    }

    private static final class Failing extends Probes.Call {

        Failing(ProbeSpec spec) {
            super(spec);
        }

        @Override
        public void done(ProbeResult result) {
            super.done(result);
            throw new IllegalStateException("a receiver that fails");
        }
    }
}
