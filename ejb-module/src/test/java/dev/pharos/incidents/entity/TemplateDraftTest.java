package dev.pharos.incidents.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class TemplateDraftTest {

    private static final Affected SHOP = affected(1, "Shop");
    private static final Affected MAIL = affected(2, "Mail");

    @Test
    void knowsWhatIsThereAlreadyInWhateverOrder() {
        var there = new TemplateView(
                new IncidentTemplate(1, UUID.randomUUID(), draft("Slow", SHOP, MAIL), Instant.EPOCH),
                List.of(SHOP, MAIL));

        assertThat(draft("Slow", MAIL, SHOP).isOf(there)).isTrue();
        assertThat(draft("Slow", SHOP).isOf(there)).isFalse();
        assertThat(draft("Slower", SHOP, MAIL).isOf(there)).isFalse();
    }

    private static TemplateDraft draft(String title, Affected... services) {
        return new TemplateDraft(
                        "Name",
                        title,
                        null,
                        null,
                        "Words",
                        List.of(services).stream().map(Affected::choice).toList())
                .validated();
    }

    private static Affected affected(long id, String name) {
        return new Affected(id, UUID.randomUUID(), name, true, ServiceStatus.PARTIAL_OUTAGE);
    }
}
