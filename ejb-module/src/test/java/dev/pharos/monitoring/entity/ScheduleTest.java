package dev.pharos.monitoring.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.pharos.platform.entity.Ids;
import java.util.Arrays;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class ScheduleTest {

    private final Schedule schedule = new Schedule(60_000, 7_000);

    @Test
    void findsTheSlotAtOrAfterAnInstant() {
        assertThat(schedule.slotAtOrAfter(7_000)).isEqualTo(7_000);
        assertThat(schedule.slotAtOrAfter(7_001)).isEqualTo(67_000);
        assertThat(schedule.slotAfter(7_000)).isEqualTo(67_000);
    }

    @Test
    void countsTheSlotsBetweenTwoInstants() {
        assertThat(schedule.slotsBetween(7_000, 67_000)).isEqualTo(1);
        assertThat(schedule.slotsBetween(7_000, 66_999)).isZero();
        assertThat(schedule.slotsBetween(7_000, 200_000)).isEqualTo(3);
        assertThat(schedule.slotsBetween(200_000, 7_000)).isZero();
    }

    @Test
    void looksAgainSoonWhileInDoubtButNeverLaterThanTheNextSlot() {
        assertThat(schedule.next(7_000, false)).isEqualTo(67_000);
        assertThat(schedule.next(7_000, true)).isEqualTo(17_000);
        assertThat(new Schedule(300_000, 0).next(0, true)).isEqualTo(20_000);
        assertThat(new Schedule(5_000, 0).next(0, true)).isEqualTo(2_000);
        assertThat(new Schedule(1_000, 0).next(0, true)).isEqualTo(1_000);
        assertThat(schedule.next(66_000, true)).isEqualTo(67_000);
    }

    @Test
    void refusesWhatIsNoGrid() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Schedule(0, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new Schedule(1000, 1000));
        assertThatIllegalArgumentException().isThrownBy(() -> new Schedule(1000, -1));
    }

    @Test
    void spreadsMonitorsCreatedTogetherEvenlyOverTheInterval() {
        var tenths = new int[10];
        IntStream.range(0, 10_000)
                .forEach(i -> tenths[(int) (Schedule.of(Ids.next(), 60).phaseMs() / 6_000)]++);
        assertThat(Arrays.stream(tenths).boxed())
                .allSatisfy(count -> assertThat(count).isBetween(800, 1200));
    }

    @Property
    void everySlotLiesOnTheGridAndWithinOneInterval(
            @ForAll @IntRange(min = 1, max = 86_400) int seconds,
            @ForAll @LongRange(min = 0, max = 4_000_000_000_000L) long now) {
        var grid = Schedule.of(Ids.next(), seconds);
        var next = grid.slotAfter(now);
        assertThat(next).isGreaterThan(now).isLessThanOrEqualTo(now + grid.intervalMs());
        assertThat(Math.floorMod(next - grid.phaseMs(), grid.intervalMs())).isZero();
        assertThat(grid.slotAtOrAfter(next)).isEqualTo(next);
        assertThat(grid.slotsBetween(now, next)).isEqualTo(1);
    }
}
