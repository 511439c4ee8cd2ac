package dev.pharos.statuspage.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PlannedWorkTest {

    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
    private static final UUID WEEKLY = UUID.randomUUID();
    private static final UUID ONCE = UUID.randomUUID();

    @Test
    void tellsEachMaintenanceOnceInTheOrderOfWhatIsNext() {
        var first = upcoming(WEEKLY, 1);
        var alone = upcoming(ONCE, 3);
        var second = upcoming(WEEKLY, 8);
        var third = upcoming(WEEKLY, 15);

        assertThat(PlannedWork.of(List.of(first, alone, second, third)))
                .containsExactly(new PlannedWork(first, List.of(second, third)), new PlannedWork(alone, List.of()));
        assertThat(PlannedWork.of(List.of())).isEmpty();
    }

    private static PublicMaintenance upcoming(UUID plan, int days) {
        var start = NOW.plus(Duration.ofDays(days));
        return new PublicMaintenance(
                UUID.randomUUID(), plan, "Discs", "", "scheduled", start, start, null, NOW, NOW, List.of());
    }
}
