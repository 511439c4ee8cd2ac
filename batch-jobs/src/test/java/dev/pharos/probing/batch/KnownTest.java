package dev.pharos.probing.batch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pharos.monitoring.entity.Health;
import dev.pharos.monitoring.entity.MonitorStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class KnownTest {

    private static final long MINUTE = 60_000;

    @ParameterizedTest
    @EnumSource(names = {"UP", "DEGRADED", "DOWN"})
    void whatAChecksFoundIsLostAfterTooMuchSilence(MonitorStatus status) {
        assertThat(known(status, MINUTE, MINUTE).lost(2 * MINUTE, 0)).isFalse();
        assertThat(known(status, MINUTE, MINUTE).lost(2 * MINUTE + 1, 0)).isTrue();
    }

    @ParameterizedTest
    @EnumSource(names = {"PENDING", "PAUSED", "MAINTENANCE", "UNKNOWN"})
    void whatNoCheckFoundCannotBeLost(MonitorStatus status) {
        assertThat(known(status, MINUTE, MINUTE).lost(1_000 * MINUTE, 0)).isFalse();
    }

    @Test
    void aMonitorThatWasNeverCheckedHasNothingToLose() {
        assertThat(known(MonitorStatus.UP, 0, MINUTE).lost(1_000 * MINUTE, 0)).isFalse();
    }

    @Test
    void aSilenceIsMeasuredByTheLongerOfTwoIntervals() {
        var hourly = known(MonitorStatus.UP, MINUTE, 60 * MINUTE);
        var minutely = known(MonitorStatus.UP, MINUTE, MINUTE);
        assertThat(minutely.replacing(hourly).lost(41 * MINUTE, 0)).isFalse();
        assertThat(minutely.replacing(hourly).lost(62 * MINUTE, 0)).isTrue();
        assertThat(hourly.replacing(minutely).lost(41 * MINUTE, 0)).isFalse();
    }

    @Test
    void aClockThatWasSetIsNoSilence() {
        var known = new Known(Health.of(MonitorStatus.UP, 0), MINUTE, 5L, MINUTE);
        assertThat(known.lost(1_000 * MINUTE, 5 + MINUTE * 1_000_000))
                .as("set forward")
                .isFalse();
        assertThat(known.lost(MINUTE, 5 + 9 * MINUTE * 1_000_000))
                .as("set back")
                .isFalse();
        assertThat(known.lost(1_000 * MINUTE, 6 + MINUTE * 1_000_000)).isTrue();
    }

    private static Known known(MonitorStatus status, long checkedMs, long staleAfterMs) {
        return new Known(Health.of(status, 0), checkedMs, null, staleAfterMs);
    }
}
