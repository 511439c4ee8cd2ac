package dev.pharos.availability.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pharos.availability.entity.Segment;
import dev.pharos.availability.entity.StateClass;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class UptimeWindowTest {

    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    @Test
    void coversItsLengthUpToNow() {
        var up = new Segment(NOW.minus(Duration.ofDays(200)), null, StateClass.UP, "check");

        assertThat(UptimeWindow.Span.values()).allSatisfy(span -> {
            var window = span.ending(NOW, List.of(up));
            assertThat(window.strip().steps().get(0).from()).isEqualTo(NOW.minus(span.length()));
            assertThat(window.strip().steps()).last().extracting("to").isEqualTo(NOW);
            assertThat(window.percent()).isEqualTo("100");
        });
    }

    @Test
    void sumsUpHowLongTheMonitorWasDown() {
        var outage =
                new Segment(NOW.minus(Duration.ofHours(30)), NOW.minus(Duration.ofHours(18)), StateClass.DOWN, "check");
        var up = new Segment(NOW.minus(Duration.ofHours(18)), null, StateClass.UP, "check");

        var day = UptimeWindow.Span.DAY.ending(NOW, List.of(outage, up));

        assertThat(day.downtime()).isEqualTo(Duration.ofHours(6));
        assertThat(day.percent()).isEqualTo("75.00");
    }

    @Test
    void roundsDownSoThatOnlyNoOutageIsAHundredPercent() {
        assertThat(Percent.of(Optional.of(0.999999))).contains("99.99");
        assertThat(Percent.of(Optional.of(1.0))).contains("100");
        assertThat(Percent.of(Optional.of(0.0))).contains("0.00");
        assertThat(Percent.of(Optional.empty())).isEmpty();
    }
}
