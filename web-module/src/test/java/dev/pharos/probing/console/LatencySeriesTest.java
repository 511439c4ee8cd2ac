package dev.pharos.probing.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pharos.probing.entity.LatencyStep;
import dev.pharos.probing.entity.Phases;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class LatencySeriesTest {

    private static final Instant START = Instant.ofEpochMilli(1_772_323_200_000L);

    @Test
    void isDrawnFromItsSteps() {
        var series = series(new LatencyStep(START, 4, 20, 31, 40, new Phases(null, 2, 5, 12, 1)));

        assertThat(series.data())
                .isEqualTo("{\"from\":1772323200000,\"to\":1772326800000,\"step\":60000,\"columns\":["
                        + "{\"at\":1772323200000,\"count\":4,\"p50\":20,\"p95\":31,\"phases\":[0,2,5,12,1]}]}");
    }

    @Test
    void isSummedUpInWords() {
        var series = series(step(10, 15, 2), step(30, 90, 3), step(20, 25, 5));

        assertThat(series.count()).isEqualTo(10);
        assertThat(series.medianMs()).isEqualTo(20);
        assertThat(series.slowestMs()).isEqualTo(90);
    }

    private static LatencySeries series(LatencyStep... steps) {
        return new LatencySeries(START, START.plus(LatencyRange.HOUR.length()), LatencyRange.HOUR, List.of(steps));
    }

    private static LatencyStep step(int p50, int p95, int count) {
        return new LatencyStep(START, count, p50, p95, p95, Phases.NONE);
    }
}
