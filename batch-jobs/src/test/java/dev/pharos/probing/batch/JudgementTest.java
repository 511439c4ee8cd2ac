package dev.pharos.probing.batch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pharos.monitoring.entity.Checked;
import dev.pharos.monitoring.entity.Health;
import dev.pharos.monitoring.entity.MonitorStatus;
import dev.pharos.monitoring.entity.Schedule;
import java.util.List;
import org.junit.jupiter.api.Test;

class JudgementTest {

    private final Timetable timetable = new Timetable(new Admission(9, 9, 9), () -> {});

    @Test
    void judgesSeveralResultsOfOneMonitorInTheirOrder() {
        var watched = Fixtures.watched(1, 80);
        var judged = judge(
                Fixtures.landed(watched, 10_000, Fixtures.refused(10_001)),
                Fixtures.landed(watched, 12_000, Fixtures.refused(12_001)));
        assertThat(judged.checked()).extracting(Checked::flipped).containsExactly(false, true);
        assertThat(judged.checked().get(1).transition().sinceMs()).isEqualTo(10_001);
    }

    @Test
    void changesNothingInMemoryBeforeItIsSettled() {
        var watched = Fixtures.watched(1, 80);
        var judged = judge(Fixtures.landed(watched, 10_000, Fixtures.refused(10_001)));
        assertThat(watched.known().health().suspect()).isFalse();
        judged.settle(timetable);
        assertThat(watched.known().health().suspect()).isTrue();
        assertThat(watched.known().checkedMs()).isEqualTo(10_001);
    }

    @Test
    void looksAtADoubtfulMonitorAgainSoon() {
        var watched = Fixtures.watched(1, 80);
        timetable.put(watched, 20_000);
        judge(Fixtures.landed(watched, 10_000, Fixtures.refused(10_001))).settle(timetable);
        assertThat(timetable.nextDueMs()).isEqualTo(12_001);
    }

    @Test
    void timeNobodyLookedIsUnknownAndNeverDown() {
        var watched = Fixtures.watched(1, 80, Health.of(MonitorStatus.UP, 0), 10_000);
        var judged = judge(Fixtures.landed(watched, 100_000, Fixtures.good(100_000)));
        assertThat(judged.checked())
                .extracting(check -> check.after().status())
                .containsExactly(MonitorStatus.UNKNOWN, MonitorStatus.UP);
        assertThat(judged.checked())
                .extracting(check -> check.after().sinceMs())
                .containsExactly(20_000L, 100_000L);
    }

    @Test
    void theResultOfAMonitorThatWasReplacedMeanwhileIsStoredButNotJudged() {
        var watched = Fixtures.watched(1, 80);
        timetable.put(watched, 20_000);
        timetable.put(new Watched(watched.monitor, watched.spec, Fixtures.EPOCH), 20_000);
        var judged = judge(Fixtures.landed(watched, 10_000, Fixtures.refused(10_001)));
        assertThat(judged.stored()).hasSize(1);
        assertThat(judged.shots()).isEmpty();
        assertThat(judged.checked()).isEmpty();
    }

    @Test
    void nothingIsStoredOfAMonitorThatIsGone() {
        var shot = Fixtures.landed(Fixtures.watched(1, 80), 10_000, Fixtures.refused(10_001));
        var judged = Judgement.of(List.of(shot), timetable);
        assertThat(judged.stored()).isEmpty();
        assertThat(judged.checked()).isEmpty();
    }

    @Test
    void aMonitorThatWasReplacedBeforeTheCommitIsOutdated() {
        var watched = Fixtures.watched(1, 80);
        var judged = judge(Fixtures.landed(watched, 10_000, Fixtures.refused(10_001)));
        timetable.put(new Watched(watched.monitor, watched.spec, Fixtures.EPOCH), 20_000);
        judged.settle(timetable);
        assertThat(timetable.takeOutdated()).containsExactly(watched.monitor.uuid());
        assertThat(timetable.takeOutdated()).isEmpty();
    }

    @Test
    void theTimeOfAPauseIsNoGap() {
        var resumed = Fixtures.watched(1, 80, Health.of(MonitorStatus.PENDING, 95_000), 10_000);
        var judged = judge(Fixtures.landed(resumed, 100_000, Fixtures.good(100_000)));
        assertThat(judged.checked()).extracting(check -> check.after().status()).containsExactly(MonitorStatus.UP);
    }

    @Test
    void aShorterIntervalMakesNoGapOfTheTimeBefore() {
        var hourly = Fixtures.watched(1, 80, Health.of(MonitorStatus.UP, 0), 10_000, new Schedule(3_600_000, 0));
        timetable.put(hourly, 3_600_000);
        var shortened = Fixtures.with(hourly.monitor, new Schedule(10_000, 0));
        var watched = new Watched(shortened, hourly.spec, Fixtures.EPOCH);
        timetable.put(watched, 2_400_000);
        var first = judge(Fixtures.landed(watched, 2_400_000, Fixtures.good(2_400_000)));
        assertThat(first.checked()).noneMatch(Checked::flipped);
        first.settle(timetable);
        var later = judge(Fixtures.landed(watched, 2_500_000, Fixtures.good(2_500_000)));
        assertThat(later.checked()).as("from now on it is 10 s").anyMatch(Checked::flipped);
    }

    @Test
    void aShortPauseIsNoGap() {
        var watched = Fixtures.watched(1, 80, Health.of(MonitorStatus.UP, 0), 10_000);
        var judged = judge(Fixtures.landed(watched, 40_000, Fixtures.good(40_000)));
        assertThat(judged.checked()).extracting(check -> check.after().status()).containsExactly(MonitorStatus.UP);
    }

    /** Of monitors that are watched. */
    private Judgement judge(Shot... shots) {
        for (var shot : shots) {
            if (timetable.find(shot.watched.monitor.uuid()) == null) {
                timetable.put(shot.watched, 20_000);
            }
        }
        return Judgement.of(List.of(shots), timetable);
    }
}
