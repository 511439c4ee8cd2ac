package dev.pharos.identity.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pharos.identity.entity.SlidingWindow.Limit;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class SlidingWindowTest {

    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final Limit FIVE_A_MINUTE = new Limit(5, Duration.ofSeconds(60));

    @Test
    void letsAsManyThroughAsTheLimitSays() {
        var window = SlidingWindow.EMPTY;
        for (var second = 0; second < 5; second++) {
            assertThat(window.waitAt(START.plusSeconds(second), FIVE_A_MINUTE)).isZero();
            window = window.plus(START.plusSeconds(second), FIVE_A_MINUTE);
        }
        assertThat(window.waitAt(START.plusSeconds(5), FIVE_A_MINUTE)).isEqualTo(Duration.ofSeconds(55));
    }

    @Test
    void opensExactlyWhenItSaid() {
        var window = fiveAt(START);
        assertThat(window.waitAt(START.plusMillis(59_999), FIVE_A_MINUTE)).isEqualTo(Duration.ofMillis(1));
        assertThat(window.waitAt(START.plusSeconds(60), FIVE_A_MINUTE)).isZero();
    }

    @Test
    void followsALimitThatWasLoweredMeanwhile() {
        assertThat(fiveAt(START).waitAt(START.plusSeconds(1), new Limit(2, Duration.ofSeconds(10))))
                .isEqualTo(Duration.ofSeconds(9));
    }

    @Test
    void comesBackFromItsBytes() {
        var window = fiveAt(START);
        assertThat(SlidingWindow.of(window.toBytes())).isEqualTo(window);
        assertThat(SlidingWindow.of(new byte[0])).isEqualTo(SlidingWindow.EMPTY);
    }

    @Test
    void refusesALimitThatARowCannotHold() {
        assertThatThrownBy(() -> new Limit(65, Duration.ofSeconds(1))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Limit(0, Duration.ofSeconds(1))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Limit(1, Duration.ZERO)).isInstanceOf(IllegalArgumentException.class);
    }

    @Property
    void neverLetsMoreThanTheLimitThroughInAnyPeriod(
            @ForAll @Size(max = 60) List<@IntRange(max = 30_000) Integer> pauses,
            @ForAll @IntRange(min = 1, max = 8) int most) {
        var limit = new Limit(most, Duration.ofSeconds(60));
        var window = SlidingWindow.EMPTY;
        var now = START;
        var accepted = new ArrayList<Instant>();
        for (var pause : pauses) {
            now = now.plusMillis(pause);
            if (window.waitAt(now, limit).isZero()) {
                accepted.add(now);
                window = window.plus(now, limit);
            }
        }
        for (var i = most; i < accepted.size(); i++) {
            assertThat(Duration.between(accepted.get(i - most), accepted.get(i)))
                    .isGreaterThanOrEqualTo(limit.period());
        }
    }

    private static SlidingWindow fiveAt(Instant instant) {
        return new SlidingWindow(List.of(instant, instant, instant, instant, instant));
    }
}
