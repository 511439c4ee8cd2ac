package dev.pharos.statuspage.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class OverallIndicatorTest {

    @Test
    void isAsBadAsTheWorstService() {
        assertThat(of()).isEqualTo(OverallIndicator.NONE);
        assertThat(of("operational", "operational")).isEqualTo(OverallIndicator.NONE);
        assertThat(of("operational", "under_maintenance")).isEqualTo(OverallIndicator.MAINTENANCE);
        assertThat(of("degraded_performance", "under_maintenance")).isEqualTo(OverallIndicator.MINOR);
        assertThat(of("partial_outage", "operational")).isEqualTo(OverallIndicator.MAJOR);
        assertThat(of("partial_outage", "major_outage")).isEqualTo(OverallIndicator.CRITICAL);
    }

    private static OverallIndicator of(String... statuses) {
        return OverallIndicator.of(Stream.of(statuses)
                .map(status -> new ServiceChoice(UUID.randomUUID(), "x", status))
                .toList());
    }
}
