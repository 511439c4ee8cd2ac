package dev.pharos.incidents.entity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ContentLineTest {

    @Test
    void readsParametersWithAndWithoutQuotes() {
        var line = ContentLine.all("dtstart;tzid=\"Europe/Berlin\";VALUE=;x-a=1:2030:1")
                .get(0);

        assertThat(line.name()).isEqualTo("DTSTART");
        assertThat(line.parameters())
                .containsEntry("TZID", "Europe/Berlin")
                .containsEntry("VALUE", "")
                .containsEntry("X-A", "1");
        assertThat(line.value()).isEqualTo("2030:1");
    }

    @Test
    void hasNoNameWhereAQuoteStaysOpen() {
        assertThat(ContentLine.all("A;B=\"c:d").get(0).name()).isEmpty();
    }

    @Test
    void takesAsManyParametersAsThereAre() {
        var line = ContentLine.all("SUMMARY" + ";A=1".repeat(20_000) + ";B=\"2\":x")
                .get(0);

        assertThat(line.name()).isEqualTo("SUMMARY");
        assertThat(line.parameter("B")).hasValue("2");
    }
}
