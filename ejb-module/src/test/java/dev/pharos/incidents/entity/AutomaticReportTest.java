package dev.pharos.incidents.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AutomaticReportTest {

    private static final Affected SHOP = new Affected(7, UUID.randomUUID(), "Shop", true, ServiceStatus.OPERATIONAL);
    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

    @Test
    void saysWhatIsOutButNotWhichMonitorNoticed() {
        var report = AutomaticReport.of(SHOP, ServiceStatus.MAJOR_OUTAGE, NOW);

        assertThat(report)
                .isEqualTo(new AutomaticReport(
                        new IncidentDefinition(
                                "Shop: major outage",
                                Impact.CRITICAL,
                                IncidentStatus.INVESTIGATING,
                                Map.of(SHOP.id(), ServiceStatus.MAJOR_OUTAGE),
                                "services",
                                NOW),
                        "Our monitoring reports a major outage. We are looking into it."));
    }
}
