package dev.pharos.monitoring.entity;

import static dev.pharos.monitoring.entity.MonitorStatus.DOWN;
import static dev.pharos.monitoring.entity.MonitorStatus.MAINTENANCE;
import static dev.pharos.monitoring.entity.MonitorStatus.PAUSED;
import static dev.pharos.monitoring.entity.MonitorStatus.PENDING;
import static dev.pharos.monitoring.entity.MonitorStatus.UNKNOWN;
import static dev.pharos.monitoring.entity.MonitorStatus.UP;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class HealthTest {

    /** Checks come every ten milliseconds; the first at 10. */
    private static final int STEP = 10;

    @ParameterizedTest
    @EnumSource(names = {"PENDING", "UNKNOWN", "PAUSED"})
    void oneGoodCheckSettlesWhatWasNotKnown(MonitorStatus from) {
        assertThat(after(from, "U")).isEqualTo(Health.of(UP, 10));
    }

    @ParameterizedTest
    @CsvSource({"U, UP", "DDU, UP", "DDS, DEGRADED", "UDD, UNKNOWN", "DDDDD, UNKNOWN", "UX, UNKNOWN", "'', UNKNOWN"})
    void noCheckEndsAMaintenanceAndTheLatestSaysWhereToBeginAfterwards(String checks, MonitorStatus next) {
        var during = after(MAINTENANCE, checks);
        assertThat(during.status()).isEqualTo(MAINTENANCE);
        assertThat(during.sinceMs()).isZero();
        assertThat(during.suspect()).isFalse();
        assertThat(during.released(99)).isEqualTo(Health.of(next, 99));
    }

    @Test
    void isInMaintenanceExactlyWhileThatIsWantedUnlessItIsPaused() {
        assertThat(Health.of(DOWN, 1).upkept(true, 9)).isEqualTo(Health.of(MAINTENANCE, 9));
        assertThat(Health.of(MAINTENANCE, 1).upkept(true, 9)).isEqualTo(Health.of(MAINTENANCE, 1));
        assertThat(Health.of(PAUSED, 1).upkept(true, 9)).isEqualTo(Health.of(PAUSED, 1));
        assertThat(Health.of(MAINTENANCE, 1).upkept(false, 9)).isEqualTo(Health.of(UNKNOWN, 9));
        assertThat(Health.of(DOWN, 1).upkept(false, 9)).isEqualTo(Health.of(DOWN, 1));
    }

    @Test
    void oneFailedCheckDoesNotSettleANewMonitor() {
        var health = after(PENDING, "D");
        assertThat(health.status()).isEqualTo(PENDING);
        assertThat(health.suspect()).isTrue();
    }

    /** Default rule: two of the last three. U good, D failed, S slow, X our own fault; since = time of the deciding first. */
    @ParameterizedTest
    @CsvSource({
        "PENDING, DD, DOWN, 10",
        "PENDING, DU, UP, 20",
        "PENDING, XX, UNKNOWN, 10",
        "UP, D, UP, 0",
        "UP, DD, DOWN, 10",
        "UP, DUD, DOWN, 10",
        "UP, DUUD, UP, 0",
        "UP, DUUDD, DOWN, 40",
        "UP, UUUD, UP, 0",
        "UP, X, UP, 0",
        "UP, XX, UNKNOWN, 10",
        "UP, XUX, UP, 0",
        "UP, DXD, DOWN, 10",
        "DOWN, U, DOWN, 0",
        "DOWN, UU, UP, 10",
        "DOWN, UDU, UP, 10",
        "DOWN, UDDU, DOWN, 0",
        "DOWN, US, UP, 10",
        "DOWN, SS, DEGRADED, 10",
        "DOWN, XX, UNKNOWN, 10",
        "UP, S, UP, 0",
        "UP, SS, DEGRADED, 10",
        "UP, SUS, DEGRADED, 10",
        "UP, SD, UP, 0",
        "UP, SDD, DOWN, 20",
        "DEGRADED, UU, UP, 10",
        "DEGRADED, USS, DEGRADED, 0",
        "DEGRADED, DD, DOWN, 10",
        "UNKNOWN, X, UNKNOWN, 0",
        "UNKNOWN, DD, DOWN, 10",
        "PAUSED, DD, DOWN, 10",
    })
    void movesByTwoOfThree(MonitorStatus from, String checks, MonitorStatus to, long since) {
        var health = after(from, checks);
        assertThat(health.status()).isEqualTo(to);
        assertThat(health.sinceMs()).isEqualTo(since);
    }

    @Test
    void startsAfreshAfterAMove() {
        assertThat(after(UP, "DD").doubt()).isEmpty();
        assertThat(after(UP, "DDUUD").status()).isEqualTo(UP);
    }

    @Test
    void forgetsAFailureThatSlidOutOfTheWindow() {
        assertThat(after(UP, "DUU").suspect()).isTrue();
        assertThat(after(UP, "DUUU").suspect()).isFalse();
    }

    @Test
    void aCheckThatAgreesChangesNothingAtAll() {
        var steady = Health.of(UP, 0);
        assertThat(steady.after(new Observation(Verdict.UP, 10), HealthRule.DEFAULT))
                .isSameAs(steady);
    }

    @Test
    void takesTheRuleItIsGiven() {
        var oneIsEnough = new HealthRule(1, 1, 1, 1, null);
        assertThat(after(Health.of(UP, 0), "D", oneIsEnough).status()).isEqualTo(DOWN);
        assertThat(after(Health.of(DOWN, 0), "U", oneIsEnough).status()).isEqualTo(UP);
        var fourOfFive = new HealthRule(4, 5, 3, 3, null);
        assertThat(after(Health.of(UP, 0), "DDDUD", fourOfFive).status()).isEqualTo(DOWN);
        assertThat(after(Health.of(UP, 0), "DDUUDD", fourOfFive).status()).isEqualTo(UP);
        assertThat(after(Health.of(DOWN, 0), "UUDU", fourOfFive).status()).isEqualTo(DOWN);
    }

    @Test
    void countsFromTheFirstOfTheChecksThatDecided() {
        var quickDown = new HealthRule(2, 2, 3, 10, null);
        assertThat(after(Health.of(UP, 0), "DUUUUUUUDD", quickDown).sinceMs()).isEqualTo(90);
        var quickUp = new HealthRule(3, 10, 2, 2, null);
        assertThat(after(Health.of(DOWN, 0), "UDDDDDUU", quickUp).sinceMs()).isEqualTo(70);
    }

    @Test
    void isUnknownFromTheMomentNobodyLooked() {
        assertThat(after(UP, "D").lost(77)).isEqualTo(Health.of(UNKNOWN, 77));
    }

    @Property
    void neverMovesWithoutAsManyFailuresAsTheRuleAsks(@ForAll @Size(max = 30) List<Verdict> checks) {
        var health = Health.of(UP, 0);
        var history = new ArrayList<Verdict>();
        for (var verdict : checks) {
            history.add(verdict);
            var next = health.after(new Observation(verdict, history.size()), HealthRule.DEFAULT);
            if (next.status() == DOWN && health.status() != DOWN) {
                var latest = history.subList(Math.max(0, history.size() - 3), history.size());
                assertThat(latest.stream().filter(it -> it == Verdict.DOWN)).hasSizeGreaterThanOrEqualTo(2);
                assertThat(next.sinceMs()).isLessThanOrEqualTo(history.size()).isGreaterThan(history.size() - 3);
            }
            health = next;
        }
    }

    @Property
    void survivesBeingStoredBetweenAnyTwoChecks(@ForAll @Size(max = 30) List<Verdict> checks) {
        var kept = Health.of(PENDING, 0);
        var stored = kept;
        long at = 0;
        for (var verdict : checks) {
            var check = new Observation(verdict, ++at);
            kept = kept.after(check, HealthRule.DEFAULT);
            var next = stored.after(check, HealthRule.DEFAULT);
            stored = new Health(next.status(), next.sinceMs(), Observation.read(Observation.write(next.doubt())));
        }
        assertThat(stored).isEqualTo(kept);
    }

    @Property
    void isNeverInDoubtForLongerThanTheWindow(@ForAll @Size(max = 30) List<Verdict> checks) {
        var health = Health.of(UP, 0);
        long at = 0;
        for (var verdict : checks) {
            health = health.after(new Observation(verdict, ++at), HealthRule.DEFAULT);
            assertThat(health.doubt()).hasSizeLessThanOrEqualTo(3);
            assertThat(health.status()).isNotIn(PAUSED, PENDING);
        }
    }

    private static Health after(MonitorStatus from, String checks) {
        return after(Health.of(from, 0), checks, HealthRule.DEFAULT);
    }

    private static Health after(Health health, String checks, HealthRule rule) {
        long at = 0;
        for (var check : checks.toCharArray()) {
            at += STEP;
            health = health.after(new Observation(verdict(check), at), rule);
        }
        return health;
    }

    private static Verdict verdict(char letter) {
        return switch (letter) {
            case 'U' -> Verdict.UP;
            case 'S' -> Verdict.SLOW;
            case 'D' -> Verdict.DOWN;
            case 'X' -> Verdict.UNKNOWN;
            default -> throw new IllegalArgumentException("no check: " + letter);
        };
    }
}
