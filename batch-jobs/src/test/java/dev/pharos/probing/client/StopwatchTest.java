package dev.pharos.probing.client;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pharos.probing.entity.Phases;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class StopwatchTest {

    private long nowNanos;
    private final Stopwatch watch = new Stopwatch(() -> nowNanos);

    @Test
    void phasesThatDoNotExistAreNull() {
        after(1.5);
        watch.connected();
        assertThat(watch.phases()).isEqualTo(new Phases(null, 1, null, null, null));
    }

    @Test
    void phasesOfRedirectsAddUpAndTheTransferIsTheRest() {
        hop(2, 3, 4, 5);
        after(10);
        watch.nextHop();
        hop(20, 30, 40, 50);
        after(100);
        watch.stop();
        assertThat(watch.latencyMs()).isEqualTo(264);
        assertThat(watch.phases(264)).isEqualTo(new Phases(22, 33, 44, 55, 110));
    }

    @Property
    void thePartsOfACompleteAnswerAddUpToItsLatency(
            @ForAll @IntRange(min = 1, max = 3) int hops,
            @ForAll @LongRange(min = 0, max = 5_000_000) long dns,
            @ForAll @LongRange(min = 0, max = 5_000_000) long connect,
            @ForAll @LongRange(min = 0, max = 5_000_000) long firstByte,
            @ForAll @LongRange(min = 0, max = 5_000_000) long transfer) {
        var measured = new Stopwatch(() -> nowNanos);
        for (var hop = 0; hop < hops; hop++) {
            nowNanos += dns;
            measured.resolved();
            nowNanos += connect;
            measured.connected();
            nowNanos += firstByte;
            measured.firstByte();
            nowNanos += transfer;
            measured.nextHop();
        }
        measured.stop();
        var phases = measured.phases(measured.latencyMs());
        assertThat(Stream.of(phases.dnsMs(), phases.connectMs(), phases.firstByteMs(), phases.transferMs()))
                .allMatch(ms -> ms >= 0);
        assertThat(phases.dnsMs() + phases.connectMs() + phases.firstByteMs() + phases.transferMs())
                .isEqualTo(measured.latencyMs());
    }

    private void hop(double dnsMs, double connectMs, double tlsMs, double firstByteMs) {
        after(dnsMs);
        watch.resolved();
        after(connectMs);
        watch.connected();
        after(tlsMs);
        watch.secured();
        after(firstByteMs);
        watch.firstByte();
    }

    private void after(double ms) {
        nowNanos += (long) (ms * 1_000_000);
    }
}
