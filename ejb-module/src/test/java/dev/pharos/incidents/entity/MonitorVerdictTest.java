package dev.pharos.incidents.entity;

import static dev.pharos.incidents.entity.ServiceStatus.DEGRADED_PERFORMANCE;
import static dev.pharos.incidents.entity.ServiceStatus.MAJOR_OUTAGE;
import static dev.pharos.incidents.entity.ServiceStatus.OPERATIONAL;
import static dev.pharos.incidents.entity.ServiceStatus.PARTIAL_OUTAGE;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MonitorVerdictTest {

    @Test
    void fallsOnceHoweverBadItGets() {
        assertThat(new MonitorVerdict(OPERATIONAL, MAJOR_OUTAGE).fell()).isTrue();
        assertThat(new MonitorVerdict(DEGRADED_PERFORMANCE, PARTIAL_OUTAGE).fell())
                .isTrue();
        assertThat(new MonitorVerdict(null, MAJOR_OUTAGE).fell()).isTrue();
        assertThat(new MonitorVerdict(PARTIAL_OUTAGE, MAJOR_OUTAGE).fell()).isFalse();
        assertThat(new MonitorVerdict(OPERATIONAL, DEGRADED_PERFORMANCE).fell()).isFalse();
    }

    @Test
    void risesOnlyWhenItWorksAgain() {
        assertThat(new MonitorVerdict(MAJOR_OUTAGE, DEGRADED_PERFORMANCE).rose())
                .isFalse();
        assertThat(new MonitorVerdict(DEGRADED_PERFORMANCE, OPERATIONAL).rose()).isTrue();
        assertThat(new MonitorVerdict(null, OPERATIONAL).rose()).isTrue();
        assertThat(new MonitorVerdict(OPERATIONAL, OPERATIONAL).rose()).isFalse();
    }
}
