package dev.pharos.statuspage.rest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pharos.statuspage.entity.PlannedWork;
import dev.pharos.statuspage.entity.PublicMaintenance;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MaintenanceHtmlTest {

    private static final UUID PLAN = UUID.randomUUID();

    private static String shown(int occurrences, String language) {
        var daily = IntStream.range(0, occurrences)
                .mapToObj(MaintenanceHtmlTest::upcoming)
                .toList();
        var work = PlannedWork.of(daily).get(0);
        return new MaintenanceHtml(new Words(language, ZoneId.of("Europe/Berlin")))
                .planned(work)
                .text();
    }

    @Test
    void tellsTheNextTimeAndThenTheFurtherDates() {
        assertThat(shown(3, "en"))
                .contains("<strong class=\"when\"><time datetime=\"2026-05-10T12:00:00Z\">10 May 2026, 14:00")
                .contains("Also on", ">11 May 2026, 14:00", ">12 May 2026, 14:00")
                .doesNotContain("<details>");
        assertThat(shown(1, "en")).doesNotContain("Also on", "<ul>");
    }

    @Test
    void foldsAwayWhatIsTooMuchForAGlance() {
        assertThat(shown(6, "en"))
                .containsSubsequence(">14 May 2026", "<details><summary>One more date</summary>", ">15 May");
        assertThat(shown(8, "de"))
                .containsSubsequence("Auch am", ">14. Mai 2026", "<summary>3 weitere Termine</summary>", ">17. Mai");
    }

    private static PublicMaintenance upcoming(int days) {
        var start = SpecimenPages.NOW.plus(Duration.ofDays(days));
        return new PublicMaintenance(
                UUID.randomUUID(),
                PLAN,
                "Discs",
                "",
                "scheduled",
                start,
                start.plusSeconds(3600),
                null,
                SpecimenPages.NOW,
                SpecimenPages.NOW,
                List.of());
    }
}
