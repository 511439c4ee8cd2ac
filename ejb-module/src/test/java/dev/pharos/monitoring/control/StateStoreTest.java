package dev.pharos.monitoring.control;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pharos.monitoring.entity.Checked;
import dev.pharos.monitoring.entity.Health;
import dev.pharos.monitoring.entity.HealthRule;
import dev.pharos.monitoring.entity.MonitorSettings;
import dev.pharos.monitoring.entity.MonitorStatus;
import dev.pharos.monitoring.entity.MonitorType;
import dev.pharos.monitoring.entity.Observation;
import dev.pharos.monitoring.entity.Schedule;
import dev.pharos.monitoring.entity.Verdict;
import dev.pharos.monitoring.entity.WatchedMonitor;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class StateStoreTest {

    private static final Health UP = Health.of(MonitorStatus.UP, 0);

    @Test
    void writesTheLastOfSeveralChecksOfAMonitor() {
        var doubtful = new Health(MonitorStatus.UP, 0, List.of(new Observation(Verdict.DOWN, 2_000)));
        assertThat(StateStore.json(
                        List.of(check(1, UP, 1_000, 12), check(2, UP, 1_500, 7), check(1, doubtful, 2_000, null))))
                .isEqualTo(
                        "[[9,1,\"1970-01-01T00:00:02\",null,\"DOWN@2000\"],[9,2,\"1970-01-01T00:00:01.500\",7,null]]");
    }

    @Test
    void writesNothingForNoChecks() {
        assertThat(StateStore.json(List.of())).isEqualTo("[]");
    }

    private static Checked check(long monitorId, Health after, long atMs, Integer latencyMs) {
        var monitor = new WatchedMonitor(
                9,
                monitorId,
                new UUID(0, monitorId),
                "Shop",
                0,
                MonitorType.PORT,
                "127.0.0.1:80",
                1_000,
                new MonitorSettings.Port(HealthRule.DEFAULT),
                new Schedule(1_000, 0),
                UP,
                0);
        return new Checked(monitor, UP, after, atMs, latencyMs);
    }
}
