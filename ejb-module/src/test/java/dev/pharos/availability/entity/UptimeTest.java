package dev.pharos.availability.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class UptimeTest {

    private static final Instant T0 = Instant.parse("2026-11-01T00:00:00Z");

    @Test
    void weighsByTimeAndNotByChecks() {
        var uptime = Uptime.of(
                List.of(segment(0, 90, StateClass.UP), segment(90, 100, StateClass.DOWN)), T0, T0.plusSeconds(100));
        assertThat(uptime.availability())
                .hasValueSatisfying(it -> assertThat(it).isEqualTo(0.9, within(1e-12)));
        assertThat(uptime.share(StateClass.DOWN))
                .hasValueSatisfying(it -> assertThat(it).isEqualTo(0.1, within(1e-12)));
    }

    @Test
    void leavesUnknownAndMaintenanceOutOfAvailability() {
        var uptime = Uptime.of(
                List.of(
                        segment(0, 50, StateClass.UP),
                        segment(50, 60, StateClass.UNKNOWN),
                        segment(60, 100, StateClass.MAINTENANCE)),
                T0,
                T0.plusSeconds(100));
        assertThat(uptime.availability()).hasValue(1.0);
        assertThat(uptime.share(StateClass.UNKNOWN))
                .hasValueSatisfying(it -> assertThat(it).isEqualTo(0.1, within(1e-12)));
    }

    @Test
    void anOpenSegmentLastsUntilTheEndOfTheWindow() {
        var open = new Segment(T0.plusSeconds(10), null, StateClass.DOWN, "check");
        assertThat(open.within(T0, T0.plusSeconds(30))).isEqualTo(Duration.ofSeconds(20));
        assertThat(open.within(T0, T0.plusSeconds(5))).isEqualTo(Duration.ZERO);
    }

    @Test
    void isEmptyWhereNothingIsKnown() {
        assertThat(Uptime.of(List.of(), T0, T0.plusSeconds(100)).availability()).isEmpty();
        assertThat(Uptime.of(List.of(segment(0, 9, StateClass.UNKNOWN)), T0, T0.plusSeconds(9))
                        .availability())
                .isEmpty();
    }

    @Property
    void consecutiveSegmentsFillEveryWindowExactly(
            @ForAll @Size(min = 1, max = 20) List<@IntRange(min = 1, max = 1000) Integer> lengths,
            @ForAll @IntRange(max = 5000) int from,
            @ForAll @IntRange(min = 1, max = 5000) int length) {
        var segments = new ArrayList<Segment>();
        var at = 0;
        for (var seconds : lengths) {
            var state = StateClass.values()[seconds % StateClass.values().length];
            segments.add(segment(at, at + seconds, state));
            at += seconds;
        }
        var window = Uptime.of(segments, T0.plusSeconds(from), T0.plusSeconds(from + length));
        var covered = Math.max(0, Math.min(at, from + length) - Math.min(at, from));
        assertThat(window.time().values().stream().reduce(Duration.ZERO, Duration::plus))
                .isEqualTo(Duration.ofSeconds(covered));
    }

    private static Segment segment(long from, long to, StateClass state) {
        return new Segment(T0.plusSeconds(from), T0.plusSeconds(to), state, "check");
    }
}
