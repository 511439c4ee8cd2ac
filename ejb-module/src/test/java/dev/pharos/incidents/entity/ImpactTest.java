package dev.pharos.incidents.entity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ImpactTest {

    @Test
    void saysWhatServicesTake() {
        assertThat(Impact.NONE.usual()).isEqualTo(ServiceStatus.OPERATIONAL);
        assertThat(Impact.MINOR.usual()).isEqualTo(ServiceStatus.DEGRADED_PERFORMANCE);
        assertThat(Impact.MAJOR.usual()).isEqualTo(ServiceStatus.PARTIAL_OUTAGE);
        assertThat(Impact.CRITICAL.usual()).isEqualTo(ServiceStatus.MAJOR_OUTAGE);
    }

    @Test
    void followsFromTheWorstService() {
        for (var impact : Impact.values()) {
            assertThat(Impact.of(impact.usual())).isEqualTo(impact);
        }
        assertThat(Impact.of(ServiceStatus.UNDER_MAINTENANCE)).isEqualTo(Impact.NONE);
    }
}
