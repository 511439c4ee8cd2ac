package dev.pharos.probing.batch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pharos.platform.boundary.Heartbeats;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TurnsTest {

    private static final Duration NOW = Duration.ZERO;

    private final Turns turns = new Turns();

    @BeforeEach
    void prepare() {
        turns.heartbeats = new Heartbeats();
    }

    @Test
    void theNewestRunReadsAndTheOneBeforeStops() {
        var first = turns.take();
        assertThat(turns.isCurrent(first)).isTrue();

        var second = turns.take();

        assertThat(turns.isCurrent(first)).isFalse();
        assertThat(turns.isCurrent(second)).isTrue();
        assertThat(turns.taken()).isEqualTo(2);
    }

    @Test
    void aRelievedRunEndsWithoutEndingTheTurnOfTheNext() {
        var first = turns.take();
        var second = turns.take();

        turns.end(first);

        assertThat(turns.isCurrent(second)).isTrue();
        assertThat(turns.age()).isPresent();
    }

    @Test
    void afterTheLastRunItIsNobodysTurn() {
        turns.end(turns.take());

        assertThat(turns.age()).isEmpty();
    }

    @Test
    void afterClosingTheLastRunStopsAndIsWaitedFor() throws InterruptedException {
        var turn = turns.take();

        turns.close();

        assertThat(turns.isCurrent(turn)).isFalse();
        assertThat(turns.awaitEnd(NOW)).isFalse();
        turns.end(turn);
        assertThat(turns.awaitEnd(NOW)).isTrue();
    }

    @Test
    void thereIsNothingToWaitForWithoutARun() throws InterruptedException {
        turns.close();

        assertThat(turns.awaitEnd(NOW)).isTrue();
    }
}
