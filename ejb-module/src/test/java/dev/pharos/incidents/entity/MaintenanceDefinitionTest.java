package dev.pharos.incidents.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class MaintenanceDefinitionTest {

    private static final UUID ONE = UUID.fromString("00000000-0000-7000-8000-000000000001");
    private static final UUID TWO = UUID.fromString("00000000-0000-7000-8000-000000000002");

    @Test
    void knowsWhatIsThereAlreadyInWhateverOrder() {
        var there = view(definition("Sundays", "FREQ=WEEKLY;BYDAY=SU", ONE, TWO));

        assertThat(definition("Sundays", "FREQ=WEEKLY;BYDAY=SU", TWO, ONE).isOf(there))
                .isTrue();
        assertThat(MaintenanceSnapshot.draft(there).validated().isOf(there)).isTrue();
    }

    @Test
    void noticesEveryChange() {
        var there = view(definition("Sundays", "FREQ=WEEKLY;BYDAY=SU", ONE));

        assertThat(definition("Mondays", "FREQ=WEEKLY;BYDAY=SU", ONE).isOf(there))
                .isFalse();
        assertThat(definition("Sundays", "FREQ=WEEKLY;BYDAY=MO", ONE).isOf(there))
                .isFalse();
        assertThat(definition("Sundays", "FREQ=WEEKLY;BYDAY=SU").isOf(there)).isFalse();
    }

    private static MaintenanceDefinition definition(String title, String rule, UUID... services) {
        return new MaintenanceDraft(
                        title,
                        "Words",
                        Instant.parse("2030-01-06T01:00:00Z"),
                        Instant.parse("2030-01-06T03:00:00Z"),
                        "Europe/Berlin",
                        rule,
                        List.of(services),
                        List.of())
                .validated();
    }

    private static MaintenanceView view(MaintenanceDefinition definition) {
        return new MaintenanceView(
                new Maintenance(1, UUID.randomUUID(), definition, Instant.EPOCH),
                definition.services(),
                definition.monitors(),
                null,
                true);
    }
}
