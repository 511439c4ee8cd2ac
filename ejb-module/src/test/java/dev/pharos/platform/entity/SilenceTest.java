package dev.pharos.platform.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class SilenceTest {

    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    @Test
    void lastsFromTheFirstOpenQuestionOn() {
        var silence = Silence.NONE.asked(NOW).asked(NOW.plusSeconds(1));
        assertThat(silence.isShorterThan(PATIENCE, NOW.plusMillis(1999))).isTrue();
        assertThat(silence.isShorterThan(PATIENCE, NOW.plusSeconds(2))).isFalse();
    }

    @Test
    void isNotBrokenByAskingAgainAfterARefusal() {
        assertThat(Silence.UNHEARD.asked(NOW).isShorterThan(PATIENCE, NOW)).isFalse();
    }

    @Test
    void isNothingToWaitForWhenAllWasAnswered() {
        assertThat(Silence.NONE.isShorterThan(PATIENCE, NOW)).isTrue();
    }
}
