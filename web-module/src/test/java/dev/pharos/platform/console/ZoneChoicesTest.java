package dev.pharos.platform.console;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ZoneChoicesTest {

    @Test
    void offersWherePeopleLive() {
        assertThat(ZoneChoices.with(null))
                .contains("UTC", "Europe/Berlin")
                .doesNotContain("CET", "Etc/UTC")
                .isSorted();
    }

    @Test
    void offersWhatIsChosenAlready() {
        assertThat(ZoneChoices.with("CET")).contains("CET").isSorted().doesNotContain("Etc/UTC");
        assertThat(ZoneChoices.with("Etc/UTC")).contains("Etc/UTC");
        assertThat(ZoneChoices.with("Europe/Berlin")).containsOnlyOnce("Europe/Berlin");
    }
}
