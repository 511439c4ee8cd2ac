package dev.pharos.monitoring.entity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pharos.monitoring.entity.MonitorSettings.Http;
import dev.pharos.monitoring.entity.MonitorSettings.StatusRange;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class MonitorSnapshotTest {

    private static final String CANARY = "canary-5b1f";

    @Test
    void tellsNoSecretThatIsSentToATarget() {
        var shown = MonitorSnapshot.of(monitor(CANARY, "https://shop.example/?key=" + CANARY + "&a=" + CANARY))
                .shown();

        assertThat(shown.toString())
                .doesNotContain(CANARY)
                .contains("https://shop.example/?key=[hidden]&a=[hidden]", "X-Key", "settings.body=[hidden]");
    }

    @Test
    void tellsThatASecretChanged() {
        var before = MonitorSnapshot.of(monitor(CANARY, "https://shop.example/?key=1"));
        var after = MonitorSnapshot.of(monitor("other", "https://shop.example/?key=2"));

        assertThat(after.differing(before)).containsOnlyKeys("target", "settings.headers", "settings.body");
        assertThat(before.differing(after).toString()).doesNotContain(CANARY);
    }

    private static Monitor monitor(String secret, String target) {
        var settings = new Http(
                "POST",
                Map.of("X-Key", secret),
                secret,
                List.of(new StatusRange(200, 299)),
                true,
                true,
                null,
                HealthRule.DEFAULT);
        var definition = new MonitorDefinition("Shop", MonitorType.HTTP, target, 300, 1000, settings, List.of("web"));
        return new Monitor(1, UUID.randomUUID(), definition, Instant.EPOCH);
    }
}
