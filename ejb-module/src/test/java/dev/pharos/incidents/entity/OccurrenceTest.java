package dev.pharos.incidents.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class OccurrenceTest {

    private static final Instant START = Instant.parse("2026-11-22T02:00:00Z");
    private static final Instant END = Instant.parse("2026-11-22T03:00:00Z");

    @Test
    void isMissedWhenNobodyBeganItBeforeItsEnd() {
        assertThat(occurrence(MaintenanceStatus.SCHEDULED).missed(END)).isTrue();
        assertThat(occurrence(MaintenanceStatus.SCHEDULED).missed(END.minusMillis(1)))
                .isFalse();
        assertThat(occurrence(MaintenanceStatus.IN_PROGRESS).missed(END)).isFalse();
    }

    private static Occurrence occurrence(MaintenanceStatus status) {
        return new Occurrence(1, UUID.randomUUID(), START, END, status);
    }
}
