package dev.pharos.incidents.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ServiceTest {

    @Test
    void forgetsWhatWasSetByHandOnceMonitorsDecide() {
        var service =
                new Service(1, UUID.randomUUID(), draft(ServiceStatus.MAJOR_OUTAGE, List.of()), 0, null, Instant.EPOCH);
        assertThat(service.manualStatus()).isEqualTo(ServiceStatus.MAJOR_OUTAGE);

        service.describe(draft(null, List.of()), Instant.EPOCH);
        assertThat(service.manualStatus()).isEqualTo(ServiceStatus.MAJOR_OUTAGE);

        service.describe(draft(null, List.of(UUID.randomUUID())), Instant.EPOCH);
        assertThat(service.manualStatus()).isEqualTo(ServiceStatus.OPERATIONAL);
    }

    private static ServiceDraft draft(ServiceStatus status, List<UUID> monitors) {
        return new ServiceDraft("Shop", null, null, null, status, null, monitors, null, null, null).validated(null);
    }
}
