package dev.pharos.statuspage.rest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pharos.platform.rest.Json;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class PublicStatusJsonTest {

    private final Json json = new Json();
    private final Edition edition = Edition.of(SpecimenPages.saying("Acme"), 0);

    private String written(Object value) {
        return new String(json.write(value), StandardCharsets.UTF_8);
    }

    @Test
    void tellsDaysAndTimesAsTheContractWantsThem() {
        assertThat(written(PublicStatusJson.of(edition, "https://status.example.com")))
                .contains("\"url\":\"https://status.example.com/status/acme\"")
                .contains("\"status\":{\"indicator\":\"major\",\"description\":\"Partial System Outage\"}")
                .contains("{\"date\":\"2026-05-10\",\"status\":\"partial_outage\",\"degradedSeconds\":0,"
                        + "\"partialOutageSeconds\":43200,\"majorOutageSeconds\":0,\"maintenanceSeconds\":0}")
                .contains("{\"date\":\"2026-02-10\",\"status\":null,")
                .contains("\"startedAt\":\"2026-05-10T12:00:00.000Z\"")
                .contains("\"outdatedSince\":null");
    }

    @Test
    void saysSinceWhenItIsOld() {
        assertThat(written(PublicStatusJson.of(edition.outdated(), "")))
                .contains("\"outdatedSince\":\"2026-05-10T12:00:00.000Z\"");
    }

    @Test
    void speaksStatuspage() {
        var summary = new StatuspageV2(edition.snapshot(), "https://x").document("summary.json");

        assertThat(written(summary.orElseThrow()))
                .contains("\"time_zone\":\"UTC\",\"updated_at\":\"2026-05-10T12:00:00.000+00:00\"")
                .contains("\"start_date\":\"2026-05-07\"")
                .contains("\"scheduled_for\":\"2026-05-10T13:00:00.000+00:00\"");
    }
}
