package dev.pharos.incidents.entity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pharos.monitoring.entity.MonitorStatus;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class FollowedMonitorTest {

    @Test
    void aServiceIsAsItIsBecauseOfTheOneThatDoesWorst() {
        var down = monitor(MonitorStatus.DOWN, 1);
        var slow = monitor(MonitorStatus.DEGRADED, 2);
        var recovered = monitor(MonitorStatus.UP, 3);

        assertThat(FollowedMonitor.cause(List.of(recovered, down, slow))).hasValue(down.cause());
        assertThat(FollowedMonitor.cause(List.of(recovered, slow))).hasValue(slow.cause());
    }

    @Test
    void ofEqualsTheOneThatChangedLastCounts() {
        var first = monitor(MonitorStatus.UP, 1);
        var last = monitor(MonitorStatus.UNKNOWN, 2);

        assertThat(FollowedMonitor.cause(List.of(first, last))).hasValue(last.cause());
        assertThat(FollowedMonitor.cause(List.of())).isEmpty();
    }

    private static FollowedMonitor monitor(MonitorStatus status, long since) {
        return new FollowedMonitor(
                status,
                Instant.ofEpochSecond(since),
                new StatusCause(StatusCause.Kind.MONITOR, UUID.randomUUID(), status.text()));
    }
}
