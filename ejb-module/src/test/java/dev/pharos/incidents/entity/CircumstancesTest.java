package dev.pharos.incidents.entity;

import static dev.pharos.incidents.entity.ServiceStatus.DEGRADED_PERFORMANCE;
import static dev.pharos.incidents.entity.ServiceStatus.MAJOR_OUTAGE;
import static dev.pharos.incidents.entity.ServiceStatus.OPERATIONAL;
import static dev.pharos.incidents.entity.ServiceStatus.PARTIAL_OUTAGE;
import static dev.pharos.incidents.entity.ServiceStatus.UNDER_MAINTENANCE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pharos.monitoring.entity.MonitorStatus;
import java.util.List;
import org.junit.jupiter.api.Test;

class CircumstancesTest {

    private static final Circumstances FOLLOWING_ONE_THAT_IS_DOWN =
            new Circumstances(OPERATIONAL, FollowRule.WORST_OF, 0, List.of(MonitorStatus.DOWN), List.of(), false);

    @Test
    void showWhatPeopleSetWhereNothingElseIsKnown() {
        assertThat(new Circumstances(PARTIAL_OUTAGE, FollowRule.NONE, 0, List.of(), List.of(), false).shown())
                .isEqualTo(PARTIAL_OUTAGE);
        assertThat(new Circumstances(
                                DEGRADED_PERFORMANCE,
                                FollowRule.WORST_OF,
                                0,
                                List.of(MonitorStatus.PENDING),
                                List.of(),
                                false)
                        .shown())
                .isEqualTo(DEGRADED_PERFORMANCE);
    }

    @Test
    void showWhatMonitorsSay() {
        assertThat(FOLLOWING_ONE_THAT_IS_DOWN.shown()).isEqualTo(MAJOR_OUTAGE);
    }

    @Test
    void showMaintenanceOverMonitors() {
        assertThat(with(List.of(), true).shown()).isEqualTo(UNDER_MAINTENANCE);
    }

    @Test
    void showIncidentsOverAllElse() {
        assertThat(with(List.of(DEGRADED_PERFORMANCE, PARTIAL_OUTAGE), true).shown())
                .isEqualTo(PARTIAL_OUTAGE);
        assertThat(with(List.of(PARTIAL_OUTAGE), false).shown()).isEqualTo(PARTIAL_OUTAGE);
    }

    @Test
    void anIncidentThatDoesNotHurtAServiceDoesNotHideItsTrouble() {
        assertThat(with(List.of(OPERATIONAL), false).shown()).isEqualTo(MAJOR_OUTAGE);
    }

    private static Circumstances with(List<ServiceStatus> incidents, boolean maintenance) {
        var base = FOLLOWING_ONE_THAT_IS_DOWN;
        return new Circumstances(base.manual(), base.rule(), 0, base.monitors(), incidents, maintenance);
    }
}
