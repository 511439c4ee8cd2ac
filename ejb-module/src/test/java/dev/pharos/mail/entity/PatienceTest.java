package dev.pharos.mail.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PatienceTest {

    @Test
    void waitsTwiceAsLongEachTime() {
        assertThat(Patience.after(1, 0)).contains(Duration.ofSeconds(30));
        assertThat(Patience.after(2, 0)).contains(Duration.ofSeconds(60));
        assertThat(Patience.after(5, 0)).contains(Duration.ofMinutes(8));
    }

    @Test
    void waitsNoLongerThanTwoHoursAndAQuarterMore() {
        assertThat(Patience.after(18, 0)).contains(Duration.ofHours(2));
        assertThat(Patience.after(18, 1)).contains(Duration.ofMinutes(150));
    }

    @Test
    void givesUpAfterAboutADay() {
        var longest = IntStream.range(1, Patience.ATTEMPTS)
                .mapToObj(attempts -> Patience.after(attempts, 0).orElseThrow())
                .reduce(Duration.ZERO, Duration::plus);

        assertThat(longest).isBetween(Duration.ofHours(20), Duration.ofHours(25));
        assertThat(Patience.after(Patience.ATTEMPTS, 0)).isEmpty();
    }
}
