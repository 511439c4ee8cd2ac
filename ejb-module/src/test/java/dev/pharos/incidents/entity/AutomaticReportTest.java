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
    void saysWhatIsOutAndWhoNoticed() {
        var report = AutomaticReport.of(SHOP, ServiceStatus.MAJOR_OUTAGE, monitor("Shop (EU)"), NOW);

        assertThat(report.definition())
                .isEqualTo(new IncidentDefinition(
                        "Shop: major outage",
                        Impact.CRITICAL,
                        IncidentStatus.INVESTIGATING,
                        Map.of(SHOP.id(), ServiceStatus.MAJOR_OUTAGE),
                        "services",
                        NOW));
        assertThat(Markdown.plain(report.body()))
                .isEqualTo("Our monitoring reports a major outage, noticed by the monitor Shop (EU)."
                        + " We are looking into it.");
    }

    @Test
    void takesTheNameOfAMonitorLiterally() {
        var report = AutomaticReport.of(SHOP, ServiceStatus.PARTIAL_OUTAGE, monitor("*a* [b](c) <i> _d_"), NOW);

        assertThat(Markdown.html(report.body()))
                .contains("*a* [b](c) &lt;i&gt; _d_")
                .doesNotContain("<em>", "<a ");
    }

    private static StatusCause monitor(String name) {
        return new StatusCause(StatusCause.Kind.MONITOR, UUID.randomUUID(), name);
    }
}
