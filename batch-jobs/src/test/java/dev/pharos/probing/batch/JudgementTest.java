package dev.pharos.probing.batch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pharos.monitoring.entity.Checked;
import dev.pharos.monitoring.entity.Health;
import dev.pharos.monitoring.entity.MonitorStatus;
import java.util.List;
import org.junit.jupiter.api.Test;

class JudgementTest {

    private final Timetable timetable = new Timetable(new Admission(9, 9, 9), () -> {});

    @Test
    void judgesSeveralResultsOfOneMonitorInTheirOrder() {
        var watched = Fixtures.watched(1, 80);
        var judged = Judgement.of(List.of(
                Fixtures.landed(watched, 10_000, Fixtures.refused(10_001)),
                Fixtures.landed(watched, 12_000, Fixtures.refused(12_001))));
        assertThat(judged.checked()).extracting(Checked::flipped).containsExactly(false, true);
        assertThat(judged.checked().get(1).transition().sinceMs()).isEqualTo(10_001);
    }

    @Test
    void changesNothingInMemoryBeforeItIsSettled() {
        var watched = Fixtures.watched(1, 80);
        var judged = Judgement.of(List.of(Fixtures.landed(watched, 10_000, Fixtures.refused(10_001))));
        assertThat(watched.health().suspect()).isFalse();
        judged.settle(timetable);
        assertThat(watched.health().suspect()).isTrue();
        assertThat(watched.lastCheckedMs()).isEqualTo(10_001);
    }

    @Test
    void looksAtADoubtfulMonitorAgainSoon() {
        var watched = Fixtures.watched(1, 80);
        timetable.put(watched, 20_000);
        Judgement.of(List.of(Fixtures.landed(watched, 10_000, Fixtures.refused(10_001))))
                .settle(timetable);
        assertThat(timetable.nextDueMs()).isEqualTo(12_001);
    }

    @Test
    void timeNobodyLookedIsUnknownAndNeverDown() {
        var watched = Fixtures.watched(1, 80, Health.of(MonitorStatus.UP, 0), 10_000);
        var judged = Judgement.of(List.of(Fixtures.landed(watched, 100_000, Fixtures.good(100_000))));
        assertThat(judged.checked())
                .extracting(check -> check.after().status())
                .containsExactly(MonitorStatus.UNKNOWN, MonitorStatus.UP);
        assertThat(judged.checked())
                .extracting(check -> check.after().sinceMs())
                .containsExactly(20_000L, 100_000L);
    }

    @Test
    void aShortPauseIsNoGap() {
        var watched = Fixtures.watched(1, 80, Health.of(MonitorStatus.UP, 0), 10_000);
        var judged = Judgement.of(List.of(Fixtures.landed(watched, 40_000, Fixtures.good(40_000))));
        assertThat(judged.checked()).extracting(check -> check.after().status()).containsExactly(MonitorStatus.UP);
    }
}
