package dev.pharos.incidents.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pharos.incidents.entity.MaintenanceDraft;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class MaintenanceFormTest {

    /** On that night Berlin has 02:30 twice; this is the second time. */
    private static final Instant SECOND = Instant.parse("2026-10-25T01:30:00Z");

    private static final Instant END = Instant.parse("2026-10-25T03:00:00Z");

    @Test
    void leavesTimesAloneThatNobodyChanged() {
        var draft = twice();
        var values = MaintenanceForm.of(draft);
        values.put("title", "Network");

        assertThat(values).containsEntry("startsAt", "2026-10-25T02:30");
        var read = MaintenanceForm.draft(values, List.of(), List.of(), List.of());
        assertThat(read.startsAt()).isEqualTo(SECOND);
        assertThat(read.endsAt()).isEqualTo(END);
    }

    @Test
    void leavesThemAloneHoweverTheBrowserWritesThem() {
        var values = MaintenanceForm.of(twice());
        values.put("startsAt", "2026-10-25T02:30:00");

        assertThat(MaintenanceForm.draft(values, List.of(), List.of(), List.of())
                        .startsAt())
                .isEqualTo(SECOND);
    }

    @Test
    void readsAnotherTimeAndAnotherZoneAnew() {
        var later = MaintenanceForm.of(twice());
        later.put("startsAt", "2026-10-25T03:15");
        var elsewhere = MaintenanceForm.of(twice());
        elsewhere.put("timeZone", "UTC");

        assertThat(MaintenanceForm.draft(later, List.of(), List.of(), List.of()).startsAt())
                .isEqualTo("2026-10-25T02:15:00Z");
        assertThat(MaintenanceForm.draft(elsewhere, List.of(), List.of(), List.of())
                        .startsAt())
                .isEqualTo("2026-10-25T02:30:00Z");
    }

    @Test
    void opensForTomorrow() {
        var values = MaintenanceForm.blank(Instant.parse("2026-11-22T10:20:30Z"));

        var read = MaintenanceForm.draft(values, List.of(), List.of(), List.of());
        assertThat(read.startsAt()).isEqualTo("2026-11-23T10:00:00Z");
        assertThat(read.endsAt()).isEqualTo("2026-11-23T11:00:00Z");
    }

    private static MaintenanceDraft twice() {
        return new MaintenanceDraft("Upgrade", "", SECOND, END, "Europe/Berlin", null, List.of(), List.of());
    }
}
