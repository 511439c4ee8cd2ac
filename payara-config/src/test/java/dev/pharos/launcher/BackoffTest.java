package dev.pharos.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BackoffTest {

    @Test
    void doublesUpToTheLongestWait() {
        assertThat(Stream.iterate(Backoff.FIRST, backoff -> backoff.after(Duration.ofSeconds(1)))
                        .limit(7)
                        .map(backoff -> backoff.delay().toMillis()))
                .containsExactly(500L, 1_000L, 2_000L, 4_000L, 8_000L, 15_000L, 15_000L);
    }

    @Test
    void beginsAfreshAfterASteadyRun() {
        var impatient = new Backoff(Backoff.LONGEST);

        assertThat(impatient.after(Backoff.STEADY)).isEqualTo(Backoff.FIRST);
    }
}
