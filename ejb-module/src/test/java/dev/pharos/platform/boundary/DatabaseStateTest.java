package dev.pharos.platform.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class DatabaseStateTest {

    private final DatabaseState state = new DatabaseState();
    private Instant now = Instant.parse("2026-05-10T12:00:00Z");

    DatabaseStateTest() {
        InstantSource source = () -> now;
        state.clock = source.withZone(ZoneOffset.UTC);
    }

    @Test
    void isNothingBeforeTheFirstAnswer() {
        state.asked();

        assertThat(state.isReachable()).isFalse();
        assertThat(state.isServing()).isFalse();
    }

    @Test
    void servesForAWhileAfterARefusalThatHealthTellsAtOnce() {
        answer();
        state.asked();
        state.refused();

        assertThat(state.isReachable()).isFalse();
        assertThat(state.isServing()).isTrue();
        later(4);
        assertThat(state.isServing()).isFalse();

        answer();
        assertThat(state.isReachable()).isTrue();
        assertThat(state.isServing()).isTrue();
    }

    @Test
    void isSilentToHealthBeforeItIsToRequests() {
        answer();
        state.asked();
        later(2);
        assertThat(state.isReachable()).isFalse();
        assertThat(state.isServing()).isTrue();
        later(2);
        assertThat(state.isServing()).isFalse();
    }

    private void answer() {
        state.asked();
        state.answered();
    }

    private void later(long seconds) {
        now = now.plus(Duration.ofSeconds(seconds));
    }
}
