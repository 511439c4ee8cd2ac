package dev.pharos.tenancy.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class RateWindowTest {

    private static final long START = 1_800_000_000L;

    private final RateWindow window = new RateWindow();

    @Test
    void allowsAsManyAsAgreedAndThenNone() {
        var remaining = IntStream.range(0, 3)
                .mapToObj(attempt -> window.count(START, 3))
                .map(RateWindow.Outcome::remaining)
                .toList();

        assertThat(remaining).containsExactly(2, 1, 0);
        assertThat(window.count(START, 3)).isEqualTo(new RateWindow.Outcome(false, 3, 0, 60));
    }

    @Test
    void tellsWhenToComeBackAndKeepsIt() {
        window.count(START, 2);
        window.count(START + 10, 2);

        var refused = window.count(START + 25, 2);

        assertThat(refused.resetSeconds()).isEqualTo(35);
        assertThat(window.count(START + 25 + 34, 2).allowed()).isFalse();
        assertThat(window.count(START + 25 + 35, 2).allowed()).isTrue();
    }

    @Test
    void forgetsEverythingAfterALongPause() {
        window.count(START, 1);

        assertThat(window.total(START + 59)).isOne();
        assertThat(window.total(START + 60)).isZero();
        assertThat(window.count(START + 100_000, 1).allowed()).isTrue();
    }

    @Test
    void countsOnWhenTheClockGoesBack() {
        window.count(START, 1);

        assertThat(window.count(START - 3_600, 1).allowed()).isFalse();
    }

    @Property
    void neverLetsMoreThroughInAnyMinute(@ForAll @Size(max = 200) List<@IntRange(max = 20) Integer> pauses) {
        var tried = new RateWindow();
        var accepted = new ArrayDeque<Long>();
        var now = START;
        for (var pause : pauses) {
            now += pause;
            if (tried.count(now, 5).allowed()) {
                accepted.add(now);
            }
            while (accepted.peek() != null && accepted.peek() <= now - RateWindow.SECONDS) {
                accepted.remove();
            }
            assertThat(accepted).hasSizeLessThanOrEqualTo(5);
            assertThat(tried.total(now)).isEqualTo(accepted.size());
        }
    }
}
