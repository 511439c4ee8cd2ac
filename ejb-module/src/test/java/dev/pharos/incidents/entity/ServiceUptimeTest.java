package dev.pharos.incidents.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class ServiceUptimeTest {

    private static final Offset<Double> CLOSELY = within(1e-9);

    private static final Instant END = Instant.ofEpochSecond(100);

    @Test
    void countsAPartialOutageThreeTenths() {
        var uptime = uptime(Map.of(
                ServiceStatus.OPERATIONAL, Duration.ofSeconds(50),
                ServiceStatus.MAJOR_OUTAGE, Duration.ofSeconds(25),
                ServiceStatus.PARTIAL_OUTAGE, Duration.ofSeconds(25)));

        assertThat(uptime.share(ServiceStatus.OPERATIONAL)).hasValue(0.5);
        assertThat(uptime.share(ServiceStatus.DEGRADED_PERFORMANCE)).hasValue(0.0);
        assertThat(uptime.availability().orElseThrow()).isCloseTo(1 - 0.25 - 0.075, CLOSELY);
    }

    @Test
    void countsFromTheBirthOfAService() {
        var uptime = uptime(Map.of(ServiceStatus.UNDER_MAINTENANCE, Duration.ofSeconds(10)));

        assertThat(uptime.share(ServiceStatus.UNDER_MAINTENANCE)).hasValue(1.0);
        assertThat(uptime.availability()).hasValue(1.0);
    }

    @Test
    void knowsNothingOfATimeBeforeIt() {
        assertThat(uptime(Map.of()).availability()).isEmpty();
    }

    private static ServiceUptime uptime(Map<ServiceStatus, Duration> times) {
        return new ServiceUptime(Instant.EPOCH, END, times);
    }
}
