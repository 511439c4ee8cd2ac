package dev.pharos.incidents.entity;

import static dev.pharos.monitoring.entity.MonitorStatus.DEGRADED;
import static dev.pharos.monitoring.entity.MonitorStatus.DOWN;
import static dev.pharos.monitoring.entity.MonitorStatus.MAINTENANCE;
import static dev.pharos.monitoring.entity.MonitorStatus.PAUSED;
import static dev.pharos.monitoring.entity.MonitorStatus.PENDING;
import static dev.pharos.monitoring.entity.MonitorStatus.UNKNOWN;
import static dev.pharos.monitoring.entity.MonitorStatus.UP;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pharos.monitoring.entity.MonitorStatus;
import java.util.List;
import org.junit.jupiter.api.Test;

class FollowRuleTest {

    @Test
    void theWorstMonitorDecides() {
        assertThat(worstOf(UP, UP)).isEqualTo(ServiceStatus.OPERATIONAL);
        assertThat(worstOf(UP, DEGRADED)).isEqualTo(ServiceStatus.DEGRADED_PERFORMANCE);
        assertThat(worstOf(UP, DEGRADED, DOWN)).isEqualTo(ServiceStatus.MAJOR_OUTAGE);
    }

    @Test
    void oneOfWhichNothingIsKnownHasNoSay() {
        assertThat(worstOf(UP, UNKNOWN, PENDING, PAUSED, MAINTENANCE)).isEqualTo(ServiceStatus.OPERATIONAL);
        assertThat(FollowRule.WORST_OF.judge(List.of(UNKNOWN, PAUSED), 0)).isEmpty();
        assertThat(FollowRule.K_OF_N.judge(List.of(), 1)).isEmpty();
    }

    @Test
    void worksWithFewerWhileThereAreEnough() {
        assertThat(twoOf(UP, UP, UP)).isEqualTo(ServiceStatus.OPERATIONAL);
        assertThat(twoOf(UP, UP, DOWN)).isEqualTo(ServiceStatus.DEGRADED_PERFORMANCE);
        assertThat(twoOf(UP, DEGRADED, DOWN)).isEqualTo(ServiceStatus.DEGRADED_PERFORMANCE);
        assertThat(twoOf(UP, DOWN, DOWN)).isEqualTo(ServiceStatus.MAJOR_OUTAGE);
    }

    @Test
    void asksNoMoreThanAreKnown() {
        assertThat(twoOf(UP, UNKNOWN, UNKNOWN)).isEqualTo(ServiceStatus.OPERATIONAL);
        assertThat(twoOf(DOWN, UNKNOWN, UNKNOWN)).isEqualTo(ServiceStatus.MAJOR_OUTAGE);
    }

    @Test
    void followsNobody() {
        assertThat(FollowRule.NONE.judge(List.of(DOWN), 0)).isEmpty();
    }

    private static ServiceStatus worstOf(MonitorStatus... monitors) {
        return FollowRule.WORST_OF.judge(List.of(monitors), 0).orElseThrow();
    }

    private static ServiceStatus twoOf(MonitorStatus... monitors) {
        return FollowRule.K_OF_N.judge(List.of(monitors), 2).orElseThrow();
    }
}
