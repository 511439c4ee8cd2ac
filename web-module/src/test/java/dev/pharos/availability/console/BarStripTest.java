package dev.pharos.availability.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pharos.availability.entity.Segment;
import dev.pharos.availability.entity.StateClass;
import dev.pharos.availability.entity.Uptime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class BarStripTest {

    private static final Instant START = Instant.parse("2026-03-01T00:00:00Z");
    private static final Duration HOUR = Duration.ofHours(1);

    @Test
    void dividesABarLikeItsTime() {
        var strip = strip(segment(0, 45, StateClass.UP), segment(45, 60, StateClass.DOWN));

        assertThat(strip.data()).isEqualTo("{\"from\":1772323200000,\"step\":3600000,\"bars\":[[750,0,250,0,0]]}");
    }

    @Test
    void leavesABarEmptyThatNothingIsKnownOf() {
        assertThat(strip().data()).endsWith("\"bars\":[[]]}");
    }

    @Test
    void keepsTheShortestOutageVisible() {
        var second = new Segment(START, START.plusMillis(900), StateClass.DOWN, "check");
        var rest = new Segment(START.plusMillis(900), null, StateClass.UP, "check");

        assertThat(strip(second, rest).data()).endsWith("\"bars\":[[1000,0,1,0,0]]}");
    }

    private static BarStrip strip(Segment... segments) {
        return new BarStrip(List.of(Uptime.of(List.of(segments), START, START.plus(HOUR))));
    }

    private static Segment segment(int fromMinute, int toMinute, StateClass state) {
        return new Segment(
                START.plus(Duration.ofMinutes(fromMinute)), START.plus(Duration.ofMinutes(toMinute)), state, "check");
    }
}
