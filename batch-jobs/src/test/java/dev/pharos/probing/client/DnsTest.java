package dev.pharos.probing.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.pharos.egress.entity.EgressPolicy;
import dev.pharos.egress.entity.TargetHost;
import dev.pharos.probing.client.NameServer.Answer;
import dev.pharos.probing.entity.ErrorKind;
import dev.pharos.probing.entity.ProbeResult;
import dev.pharos.probing.entity.ProbeSpec;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DnsTest {

    private final NameServer names = NameServer.answering("up.example", "127.0.0.1");
    private final TestServer server = TestServer.running(TestServer::drain);
    private final Probes probes = Probes.asking(names.provider());

    @AfterEach
    void close() {
        probes.close();
        server.close();
        names.close();
    }

    @Test
    void aNameIsResolvedAndItsTimeIsAPhase() {
        var result = probe("up.example", 5000);
        assertThat(result.success()).isTrue();
        assertThat(result.phases().dnsMs()).isNotNull();
    }

    @Test
    void aNameThatDoesNotExistIsADnsFailure() {
        assertFailure(probe("missing.example", 5000), ErrorKind.DNS, "the name has no address");
        names.with("empty.example", new Answer(60, List.of()));
        assertFailure(probe("empty.example", 5000), ErrorKind.DNS, "the name has no address");
    }

    @Test
    void aSilentResolverIsADnsFailureAndNoTimeout() {
        names.with("silent.example", Answer.SILENCE);
        assertFailure(probe("silent.example", 400), ErrorKind.DNS, "no answer from the resolver within 400 ms");
    }

    @Test
    void aSilentResolverDelaysNobodyElse() {
        names.with("silent.example", Answer.SILENCE);
        var stuck = IntStream.range(0, 100)
                .mapToObj(i -> new Probes.Call(spec("silent.example", 20_000)))
                .toList();
        probes.prober().probeAll(stuck);
        var before = System.nanoTime();
        assertThat(probe("up.example", 5000).success()).isTrue();
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(2));
        assertThat(stuck).noneMatch(Probes.Call::isDone);
    }

    @Test
    void oneClosedAddressClosesTheName() {
        names.with("mixed.example", new Answer(60, List.of("127.0.0.1", "10.0.0.1")));
        assertFailure(probe("mixed.example", 5000), ErrorKind.EGRESS, EgressPolicy.REFUSAL);
        assertThat(server.connections()).isZero();
    }

    @Test
    void aNameThatTurnsInsideIsClosedWithItsNextProbe() {
        names.with("rebinding.example", new Answer(0, List.of("127.0.0.1")));
        assertThat(probe("rebinding.example", 5000).success()).isTrue();
        names.with("rebinding.example", new Answer(0, List.of("169.254.169.254")));
        assertFailure(probe("rebinding.example", 5000), ErrorKind.EGRESS, EgressPolicy.REFUSAL);
    }

    @Test
    void anAnswerLivesAsLongAsItSays() {
        names.with("short.example", new Answer(1, List.of("127.0.0.1")));
        probe("short.example", 5000);
        probe("short.example", 5000);
        // Two lanes resolve for themselves.
        assertThat(names.queries()).isBetween(1, 2);
        var before = names.queries();
        await().atMost(Duration.ofSeconds(10)).until(() -> {
            probe("short.example", 5000);
            return names.queries() > before;
        });
    }

    @Test
    void aNameThatComesBackIsUpWithItsNextProbe() {
        assertThat(probe("returning.example", 5000).error()).isEqualTo(ErrorKind.DNS);
        names.with("returning.example", new Answer(60, List.of("127.0.0.1")));
        assertThat(probe("returning.example", 5000).success()).isTrue();
    }

    private ProbeResult probe(String name, int timeoutMs) {
        return probes.probe(spec(name, timeoutMs));
    }

    private ProbeSpec spec(String name, int timeoutMs) {
        return new ProbeSpec.Port(TargetHost.parse(name), server.port(), timeoutMs);
    }

    private static void assertFailure(ProbeResult result, ErrorKind kind, String message) {
        assertThat(result.error() + ": " + result.message()).isEqualTo(kind + ": " + message);
    }
}
