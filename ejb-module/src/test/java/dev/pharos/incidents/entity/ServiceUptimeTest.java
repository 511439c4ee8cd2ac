package dev.pharos.incidents.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class ServiceUptimeTest {

    private static final Offset<Double> CLOSELY = within(1e-9);

    @Test
    void countsAPartialOutageThreeTenths() {
        var uptime = ServiceUptime.of(
                List.of(
                        segment(ServiceStatus.PARTIAL_OUTAGE, 75, null),
                        segment(ServiceStatus.MAJOR_OUTAGE, 50, 75),
                        segment(ServiceStatus.OPERATIONAL, -50, 50)),
                at(0),
                at(100));

        assertThat(uptime.share(ServiceStatus.OPERATIONAL)).hasValue(0.5);
        assertThat(uptime.share(ServiceStatus.DEGRADED_PERFORMANCE)).hasValue(0.0);
        assertThat(uptime.availability().orElseThrow()).isCloseTo(1 - 0.25 - 0.075, CLOSELY);
    }

    @Test
    void countsFromTheBirthOfAService() {
        var uptime = ServiceUptime.of(List.of(segment(ServiceStatus.UNDER_MAINTENANCE, 90, null)), at(0), at(100));

        assertThat(uptime.share(ServiceStatus.UNDER_MAINTENANCE)).hasValue(1.0);
        assertThat(uptime.availability()).hasValue(1.0);
    }

    @Test
    void knowsNothingOfATimeBeforeIt() {
        assertThat(ServiceUptime.of(List.of(), at(0), at(100)).availability()).isEmpty();
    }

    private static ServiceSegment segment(ServiceStatus status, long from, Integer to) {
        return new ServiceSegment(status, at(from), to == null ? null : at(to), null);
    }

    private static Instant at(long second) {
        return Instant.ofEpochSecond(second);
    }
}
